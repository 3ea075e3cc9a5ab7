import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ParallelAnswer } from '../../domain/model/parallel-answer.ts';
import { parallelDocument } from '../../engines/export/twins/parallel-document.ts';
import { type ParallelFormat, parallelFormats } from '../../engines/export/twins/parallel-formats.ts';
import type { AppContext } from '../context/app-context.ts';
import { pdfFormat, withPdf } from '../context/pdf-format.ts';

type FormatName = Omit<ParallelFormat, 'write'>;

/** What own afdelinger side by side can be written as, in the order of the menu. */
export const parallelFormatNames: readonly FormatName[] = withPdf<FormatName>(parallelFormats, pdfFormat);

/** The format with this id. @throws Problem KV-A5 listing those there are */
export function parallelFormatNamed({ pdf: printer }: Pick<AppContext, 'pdf'>, id: string): ParallelFormat {
  const printed: ParallelFormat = {
    ...pdfFormat,
    write: (answer, context) => printer.print(answer, (content) => parallelDocument(content, context)),
  };
  const format = [...parallelFormats, printed].find((one) => one.id === id);
  if (format) return format;
  const valid = ['json', ...parallelFormatNames.map((one) => one.id)].join(', ');
  throw new Problem('KV-A5', { parameter: 'form', found: id, valid });
}

/** Name of a file without extension: what, of whom, which key figure, edition and language. */
export function parallelFileName({ organisation, figure, edition }: ParallelAnswer, lang: 'da' | 'en'): string {
  return `afdelinger_org-${organisation.number}_${figure.id.toLowerCase()}_${edition}_${lang}`;
}
