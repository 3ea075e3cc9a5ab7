import type { PdfPrinter } from '../../domain/model/ports.ts';
import type { ExportFormat } from '../../engines/export/export-format.ts';
import { formats } from '../../engines/export/index.ts';
import { tablesDocument } from '../../engines/export/paper/tables-document.ts';
import { pdfFormat, withPdf } from '../context/pdf-format.ts';

type FormatName = Omit<ExportFormat, 'write'>;

/** What tables can be written as, in the order of the menu: Excel, PDF, then the formats for machines. */
export const formatNames: readonly FormatName[] = withPdf<FormatName>(formats, pdfFormat);

/** Their ids as help shows a choice: `xlsx|pdf|csv|…`. */
export const fileFormatIds: string = formatNames.map(({ id }) => id).join('|');

/** The same, ready to write: PDF needs the printer, all others only the figures. */
export function fileFormats(printer: PdfPrinter): readonly ExportFormat[] {
  const printed: ExportFormat = {
    ...pdfFormat,
    write: (answers, context) => printer.print(answers, (content) => tablesDocument(content, context)),
  };
  return withPdf(formats, printed);
}
