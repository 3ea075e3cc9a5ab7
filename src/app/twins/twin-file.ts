import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import type { TwinFileFormat } from '../../engines/export/twins/twin-file.ts';
import { twinFileFormats } from './twin-formats.ts';

/** The format with this id. @throws Problem KV-A5 listing those there are */
export function twinFormatNamed(id: string): TwinFileFormat {
  const format = twinFileFormats.find((candidate) => candidate.id === id);
  if (format) return format;
  const valid = ['json', ...twinFileFormats.map((one) => one.id)].join(', ');
  throw new Problem('KV-A5', { parameter: 'form', found: id, valid });
}

/** Name of a file of twins without extension: what, of whom, on which basis, edition and language. */
export function twinFileName({ subject, basis, edition }: TwinAnswer, lang: Lang): string {
  return `tvillinger_${subject.key.replace(':', '-')}_${basis}_${edition}_${lang}`;
}
