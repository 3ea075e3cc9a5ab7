import type { ProblemOf } from '../../../domain/kernel/problems/problem.ts';
import type { FieldValues } from '../../../domain/model/area.ts';
import type { NumberForm } from '../../../domain/model/column-mapping.ts';

/** What is wrong with a row of a delivery. */
export interface RowFinding {
  readonly row: number;
  readonly problem: ProblemOf;
  /** Told, but no error: the row is kept. */
  readonly note?: true;
}

/** Reads the cells of a row, each by its form; what does not fit is told and read as empty. */
export interface CellReader {
  /** '' when empty. */
  readonly text: (column: string, most?: number) => string;
  readonly needed: (column: string, most: number) => string;
  /** A number that is not negative, of at most ten digits and four decimals, as a text with a point. '' when empty. */
  readonly decimal: (column: string) => string;
  /** Whether the source wrote that it does not tell the number: `..` or `:`. Such a cell is read as empty. */
  readonly isWithheld: (column: string) => boolean;
  readonly code: (column: string, valid: readonly number[]) => number | undefined;
  /** An ISO time with zone, or a day. */
  readonly moment: (column: string) => string | undefined;
}

const withheldText = /^(\.\.|:)$/;
const decimalText = /^\d{1,10}([.,]\d{1,4})?$/;
const pointText = /^\d{1,10}(\.\d{1,4})?$/;
const wantedNumber = '0 … 9999999999,9999';

/** A Danish number without its thousands points; `ambiguous` where a point can be neither that nor a decimal sign for sure. */
function danishNumber(text: string): string {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '');
  return /^\d+\.\d+$/.test(text) ? 'ambiguous' : text;
}

const momentText = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A reader of one row that adds what is wrong to `told`. */
export function cellReader(row: number, values: FieldValues, told: ProblemOf[], numbers?: NumberForm): CellReader {
  const plain = (column: string): string => `${values[column] ?? ''}`.trim();
  const wrong = (column: string, wanted: string): void => {
    told.push({ code: 'KV-I11', data: { row, column, found: plain(column), wanted } });
  };
  const fitted = (column: string, fits: boolean, wanted: string): string => {
    const found = plain(column);
    if (found === '' || fits) return found;
    wrong(column, wanted);
    return '';
  };
  const text = (column: string, most = 500) => fitted(column, plain(column).length <= most, `<= ${most} tegn`);
  return {
    text,
    needed: (column, most) => {
      if (plain(column) === '') wrong(column, `1-${most} tegn`);
      return text(column, most);
    },
    isWithheld: (column) => withheldText.test(plain(column)),
    decimal: (column) => {
      const found = plain(column);
      if (withheldText.test(found)) return '';
      // A cell that holds a number, as in a workbook, can be read in one way only.
      const isText = typeof values[column] !== 'number';
      const number = isText && numbers === 'danish' ? danishNumber(found) : found;
      if (number === 'ambiguous') {
        told.push({ code: 'KV-L48', data: { row, column, found } });
        return '';
      }
      if (!isText || numbers === undefined)
        return fitted(column, decimalText.test(number), wantedNumber).replace(',', '.');
      const fits = numbers === 'danish' ? decimalText.test(number) : pointText.test(number);
      return fitted(column, fits, wantedNumber) === '' ? '' : number.replace(',', '.');
    },
    code: (column, valid) => {
      const found = fitted(column, valid.includes(Number(plain(column))), valid.join(' / '));
      return found === '' ? undefined : Number(found);
    },
    moment: (column) => {
      const found = plain(column);
      const known = momentText.test(found) && !Number.isNaN(Date.parse(found));
      const read = fitted(column, known, 'YYYY-MM-DDThh:mm:ssZ');
      return read === '' ? undefined : new Date(Date.parse(read)).toISOString();
    },
  };
}
