import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import type { TwinFileFormat } from '../../engines/export/twins/twin-file.ts';
import type { AppContext } from '../context/app-context.ts';
import { twinFileFormats } from './twin-formats.ts';

/** The format with this id. @throws Problem KV-A5 listing those there are */
export function twinFormatNamed({ pdf }: Pick<AppContext, 'pdf'>, id: string): TwinFileFormat {
  const formats = twinFileFormats(pdf);
  const format = formats.find((candidate) => candidate.id === id);
  if (format) return format;
  const valid = ['json', ...formats.map((one) => one.id)].join(', ');
  throw new Problem('KV-A5', { parameter: 'form', found: id, valid });
}

/** Name of a file of twins without extension: what, which part, of whom, on which basis, edition and language. */
export function twinFileName({ subject, basis, edition }: TwinAnswer, { part }: TwinFileFormat, lang: Lang): string {
  return `tvillinger_${part === undefined ? '' : `${part}_`}${subject.key.replace(':', '-')}_${basis}_${edition}_${lang}`;
}
