import { type Decimal, dec } from '../../domain/kernel/decimal.ts';
import { Problem, type ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';
import { columnsOfRecords, separatorOf } from './file-records.ts';

/** What a field of a person's own file should hold. */
export type WantedNumber = ProblemOf<'KV-L2'>['data']['wants'];

/** A row of a person's own file of areas: its line, what it is called, and a number or nothing for each column. */
export interface AreaRow<N = Decimal> {
  readonly line: number;
  readonly name: string;
  /** Text columns asked for, in order. */
  readonly texts: readonly string[];
  /** Columns of numbers asked for, in order; undefined = not known. */
  readonly values: readonly (N | undefined)[];
}

/** Columns asked for. The first text column names the row in messages; without one its line does. */
export interface AskedColumns {
  readonly texts: readonly string[];
  readonly numbers: readonly { readonly column: string; readonly wants: WantedNumber }[];
}

/**
 * Rows of a file of areas, in file order. Fields are parted by commas, numbers then have a decimal point; or by
 * semicolons, numbers then are Danish. Nothing, `..`, `:` and NA are not known.
 * @throws Problem KV-N8, KV-N9, KV-L2, KV-S1, KV-S11, KV-S12 on what cannot be read.
 * @source issue 6, point 15; kriterier.md section 10
 */
export function readAreaRows(file: NamedText, asked: AskedColumns): readonly AreaRow[] {
  return rowsOf(file, asked, dec);
}

/** The same with binary numbers, for sums and ranks over many rows. @throws Problem as readAreaRows */
export function readBinaryRows(file: NamedText, asked: AskedColumns): readonly AreaRow<number>[] {
  return rowsOf(file, asked, Number);
}

function rowsOf<N>(file: NamedText, asked: AskedColumns, make: (text: string) => N): readonly AreaRow<N>[] {
  const danish = separatorOf(file) === ';';
  const columns = [...asked.texts, ...asked.numbers.map(({ column }) => column)];
  const ahead = asked.texts.length;
  return columnsOfRecords(file, separatorOf(file), columns).map(({ line, fields }) => {
    const texts = fields.slice(0, ahead).map((text) => text.normalize('NFC'));
    const name = texts[0] ?? `${line}`;
    const values = asked.numbers.map(({ column, wants }, at) => {
      const found = fields[ahead + at] ?? '';
      if (notKnown.test(found)) return undefined;
      const text = plainNumber(found, wants, danish);
      if (text !== undefined && isWithin(Number(text), wants)) return make(text);
      throw new Problem('KV-L2', { file: file.name, line, row: name, column, danish, found, wants });
    });
    return { line, name, texts, values };
  });
}

/** Values of complete rows, a column each, with the rows they came from. */
export function completeColumns(rows: readonly AreaRow<number>[]): {
  readonly complete: readonly AreaRow<number>[];
  readonly columns: readonly Float64Array[];
} {
  const complete = rows.filter(({ values }) => values.every((value) => value !== undefined));
  const count = rows[0]?.values.length ?? 0;
  const columns = Array.from({ length: count }, (_none, at) =>
    Float64Array.from(complete, ({ values }) => values[at] ?? 0),
  );
  return { complete, columns };
}

const notKnown = /^(|\.\.|:|na|nan|null)$/i;
const withPoint = /^-?\d+(\.\d+)?$/;
const withComma = /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
// Persons come in whole numbers, so a point before three digits can only part thousands.
const thousands = /^\d{1,3}(\.\d{3})+$/;

function plainNumber(asFound: string, wants: WantedNumber, danish: boolean): string | undefined {
  const found = inFull(asFound);
  if (wants === 'persons' && thousands.test(found)) return found.replaceAll('.', '');
  if (danish) return withComma.test(found) ? found.replaceAll('.', '').replace(',', '.') : undefined;
  if (withPoint.test(found)) return found;
  // Numbers as programs write them: 1e-05.
  return /^-?\d+(\.\d+)?[eE][+-]?\d+$/.test(found) ? longHand(Number(found)) : undefined;
}

// A plus, a typographic minus and a fraction without its 0, as statistics programs and printed tables write them.
const inFull = (found: string): string =>
  found
    .replace(/^\+/, '')
    .replace(/^\u2212/, '-')
    .replace(/^(-?)([.,]\d)/, '$10$2');

function longHand(value: number): string | undefined {
  const places = 20;
  return Number.isFinite(value) && Math.abs(value) < 1e21 ? value.toFixed(places) : undefined;
}

const hundred = 100;

function isWithin(value: number, wants: WantedNumber): boolean {
  switch (wants) {
    case 'number':
      return Number.isFinite(value);
    case 'persons':
      return value >= 0 && Number.isInteger(value);
    case 'share':
      return value >= 0 && value <= hundred;
    case 'index':
    case 'count':
      return value >= 0;
    case 'rank':
      return value >= 1;
  }
}
