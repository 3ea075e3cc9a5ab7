import type { Lang } from '../../../domain/kernel/language.ts';
import type { Problem } from '../../../domain/kernel/problems/problem.ts';
import { xmlText } from '../../../engines/areas/files/parse-xml.ts';

const words = {
  da: { title: 'Der skete en fejl hos os', front: 'Til forsiden' },
  en: { title: 'Something went wrong on our side', front: 'To the front page' },
} as const;

/**
 * The page of a fault so deep that not even the frame of a page can be made: no reader, no release, no style to ask
 * for. Plain HTML that stands on nothing but the problem.
 */
export function lastResortPage(problem: Problem, lang: Lang): string {
  const { title, front } = words[lang];
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} - Kvarter</title></head>
<body>
<main>
<h1>${title}</h1>
<p>${xmlText(problem.sentence(lang))}</p>
<p>${problem.code}</p>
<p><a href="/">${front}</a></p>
</main>
</body>
</html>
`;
}
