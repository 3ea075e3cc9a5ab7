import { compareShare, decOf } from '../../domain/kernel/decimal.ts';
import type { IntakeRules } from '../../domain/model/intake-rules.ts';
import type { DeliveredColumn } from './file-plan.ts';
import { tenDigitPattern } from './personal-number.ts';
import { literal } from './sql-text.ts';

/** SQL that counts, per column, the values of nine or ten digits: only those can be numbers that lost a zero. */
export function longNumbersSql(relation: string, columns: readonly DeliveredColumn[]): string {
  return `SELECT ${columns
    .map((c) => `count(*) FILTER (regexp_full_match(${digits(c)}, '[0-9]{9,10}')) AS ${c.raw}`)
    .join(', ')} FROM ${relation}`;
}

/** SQL with the number of distinct whole numbers of a column, and how many are candidates when padded. */
export function candidateShareSql(relation: string, column: DeliveredColumn): string {
  return (
    `SELECT count(*) AS n, count(*) FILTER (regexp_matches(lpad(v, 10, '0'), ${literal(tenDigitPattern)})) AS candidates ` +
    `FROM (SELECT DISTINCT ${digits(column)} AS v FROM ${relation}) WHERE regexp_full_match(v, '[0-9]{1,10}')`
  );
}

/** Rule C3: enough distinct values, and more than the given share of them candidates. */
export function isPersonalNumberColumn(distinct: number, candidates: number, rules: IntakeRules): boolean {
  if (distinct < rules.numberColumn.distinct) return false;
  return compareShare(decOf(candidates), decOf(distinct), rules.numberColumn.share) > 0;
}

function digits(column: DeliveredColumn): string {
  if (column.as === 'text') return column.raw;
  const whole = column.as === 'float' || column.as === 'decimal' ? `TRY_CAST(${column.raw} AS BIGINT)` : column.raw;
  return `CAST(${whole} AS VARCHAR)`;
}
