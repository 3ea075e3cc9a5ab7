import type { Text } from '../../domain/kernel/language.ts';

interface NamedFormat {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly name: Text;
}

/** PDF as menus name it. What it prints is told where a printer is at hand. */
export const pdfFormat: NamedFormat = {
  id: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  name: { da: 'PDF (tilgængelig)', en: 'PDF (accessible)' },
};

/** Formats in the order of a menu: the workbook, which is first, then PDF, then the files for machines. */
export function withPdf<F>(formats: readonly F[], pdf: F): readonly F[] {
  return [...formats.slice(0, 1), pdf, ...formats.slice(1)];
}
