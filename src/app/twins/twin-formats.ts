import type { Lang } from '../../domain/kernel/language.ts';
import type { PdfPrinter } from '../../domain/model/ports.ts';
import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import { twinFormats } from '../../engines/export/twins/index.ts';
import type { TwinFileFormat } from '../../engines/export/twins/twin-file.ts';
import { type TwinMapFigure, twinsDocument } from '../../engines/export/twins/twins-document.ts';
import { pdfFormat, withPdf } from '../context/pdf-format.ts';
import { twinMap, twinMapDescription, twinMapTitle } from './twin-map.ts';

const map: TwinFileFormat = {
  id: 'svg',
  extension: 'svg',
  mediaType: 'image/svg+xml; charset=utf-8',
  name: { da: 'Kort (SVG)', en: 'Map (SVG)' },
  write: async ({ content }, { lang }) => new TextEncoder().encode(twinMap(content, lang)),
};

type FormatName = Omit<TwinFileFormat, 'write'>;

/** What twins can be written as, in the order of the menu: Excel, PDF, tables for machines, then the map. */
export const twinFormatNames: readonly FormatName[] = [...withPdf<FormatName>(twinFormats, pdfFormat), map];

/** The same, ready to write: PDF needs the printer, all others only the answer. */
export function twinFileFormats(printer: PdfPrinter): readonly TwinFileFormat[] {
  const printed: TwinFileFormat = {
    ...pdfFormat,
    write: (answer, context) =>
      printer.print(answer, (content) => twinsDocument(content, context, mapFigure(content, context.lang))),
  };
  return [...withPdf(twinFormats, printed), map];
}

function mapFigure(answer: TwinAnswer, lang: Lang): TwinMapFigure | undefined {
  if (!hasMap(answer)) return undefined;
  const caption = twinMapTitle(answer, lang);
  return { svg: twinMap(answer, lang), alt: twinMapDescription(answer, lang), caption };
}

/** Whether anything of an answer has a place to be drawn at. */
export function hasMap({ subject, twins }: TwinAnswer): boolean {
  return [subject, ...twins].some(({ x, y }) => x !== undefined && y !== undefined);
}
