import type { PdfPrinter } from '../../domain/model/ports.ts';
import type { ExportFormat } from '../../engines/export/export-format.ts';
import { formats } from '../../engines/export/index.ts';
import { tablesDocument } from '../../engines/export/paper/tables-document.ts';

type FormatName = Omit<ExportFormat, 'write'>;

const pdf: FormatName = {
  id: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  name: { da: 'PDF (tilgængelig)', en: 'PDF (accessible)' },
};

/** What tables can be written as, in the order of the menu: Excel, PDF, then the formats for machines. */
export const formatNames: readonly FormatName[] = [...formats.slice(0, 1), pdf, ...formats.slice(1)];

/** The same, ready to write: PDF needs the printer, all others only the figures. */
export function fileFormats(printer: PdfPrinter): readonly ExportFormat[] {
  const printed: ExportFormat = {
    ...pdf,
    write: (answers, context) => printer.print(answers, (content) => tablesDocument(content, context)),
  };
  return [...formats.slice(0, 1), printed, ...formats.slice(1)];
}
