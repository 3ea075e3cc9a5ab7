import { kommuneNames } from '../../domain/definitions/classifications/kommune-names.ts';
import { denmark } from '../../domain/definitions/map/index.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { drawMap } from '../../engines/reports/draw-map.ts';

/** What the map of a kommune shows, in words. */
export function kommuneMapWords(code: string, lang: Lang): string {
  return words[lang].alt(kommuneNames[code] ?? '');
}

/** Where a kommune lies: an SVG document. */
export function kommuneMap(code: string, lang: Lang): string {
  return drawMap(
    {
      id: `kommune-${code}`,
      lang,
      title: kommuneNames[code] ?? '',
      description: kommuneMapWords(code, lang),
      shade: {
        classes: [{ words: kommuneNames[code] ?? '' }],
        values: new Map([[code, 1]]),
        words: { hidden: '', missing: words[lang].others },
      },
    },
    denmark,
  );
}

const words = {
  da: { alt: (name: string) => `Kort over Danmark med ${name} fremhævet.`, others: 'Øvrige kommuner' },
  en: { alt: (name: string) => `Map of Denmark with ${name} marked.`, others: 'Other municipalities' },
} as const;
