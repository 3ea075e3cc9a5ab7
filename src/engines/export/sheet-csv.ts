import { formatNumber } from '../../domain/kernel/format-number.ts';
import { semicolonCsv } from '../../domain/kernel/semicolon-csv.ts';
import type { ShownFigure, ShownSheet } from '../../domain/model/factsheet.ts';
import type { Protected } from '../../domain/model/protected.ts';

const header = [
  'sted',
  'id',
  'version',
  'navn',
  'trykt',
  'vaerdi',
  'taeller',
  'naevner',
  'aar',
  'kilde',
  'syntetiske_data',
];
const decimals = 4;

/** Every printed figure of a sheet, a line each: semicolons, decimal commas, UTF-8 with byte order mark. */
export function sheetCsv(sheet: Protected<ShownSheet>, synthetic: boolean): string {
  const { place, figures } = sheet.content;
  return semicolonCsv([header, ...figures.map((figure) => [place, ...fieldsOf(figure), synthetic ? 'ja' : 'nej'])]);
}

function fieldsOf({ id, version, name, printed, value, year, source }: ShownFigure): readonly string[] {
  const number = (known: number | undefined): string =>
    known === undefined ? '' : formatNumber(known, Number.isInteger(known) ? 0 : decimals, 'da').replaceAll('.', '');
  const [own, numerator, denominator] =
    value.kind === 'value' ? [value.value, value.numerator, value.denominator] : [undefined, undefined, undefined];
  return [id, version, name, printed, number(own), number(numerator), number(denominator), year, source];
}
