import type { ProblemOf } from '../../../domain/kernel/problems/problem.ts';
import type { FieldValues } from '../../../domain/model/area.ts';

/** What is wrong with a row of a delivery. */
export interface RowFinding {
  readonly row: number;
  readonly problem: ProblemOf;
}

/** Reads the cells of a row, each by its form; what does not fit is told and read as empty. */
export interface CellReader {
  /** '' when empty. */
  readonly text: (column: string, most?: number) => string;
  readonly needed: (column: string, most: number) => string;
  /** A number that is not negative, of at most ten digits and four decimals, with a point. '' when empty. */
  readonly decimal: (column: string) => string;
  readonly code: (column: string, valid: readonly number[]) => number | undefined;
  /** An ISO time with zone, or a day. */
  readonly moment: (column: string) => string | undefined;
}

const decimalText = /^\d{1,10}([.,]\d{1,4})?$/;
const momentText = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** A reader of one row that adds what is wrong to `told`. */
export function cellReader(row: number, values: FieldValues, told: ProblemOf[]): CellReader {
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
    decimal: (column) => fitted(column, decimalText.test(plain(column)), '0 … 9999999999,9999').replace(',', '.'),
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
