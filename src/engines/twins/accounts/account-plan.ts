import type { ChartOfAccounts } from '../../../domain/model/chart-of-accounts.ts';
import type { PlanSource } from '../../../domain/model/query-plan.ts';

/** Accounts laid out by plain SQL: one row per unit and period, one column per account. */
export interface AccountPlan {
  /** Slices are deliveries, oldest first. */
  readonly sources: readonly PlanSource[];
  readonly step: { readonly creates: string; readonly sql: string };
  /** Rows (level, id, first_day, last_day), ISO dates, in the order of `amounts`. */
  readonly keys: string;
  /** Rows of kr. by account, NaN where the account was not delivered. */
  readonly amounts: string;
  /** The accounts, in the order of the columns. */
  readonly accounts: readonly string[];
}

/**
 * The plan of reading accounts. Where several deliveries hold accounts of one unit and period, the newest delivery's
 * stand in place of the others as a whole; budgets are left out.
 * @source persondata.md 4.8
 */
export function accountPlan(charts: readonly ChartOfAccounts[]): AccountPlan {
  const accounts = [...new Set(charts.flatMap((chart) => chart.accounts.map(({ number }) => number)))].sort();
  const amount = (number: string, at: number): string =>
    `COALESCE(CAST(MAX(CASE WHEN konto = '${number}' THEN beloeb END) AS DOUBLE), CAST('NaN' AS DOUBLE)) AS a${at}`;
  const key = 'niveau, unit_id, periode_fra';
  return {
    sources: [
      {
        layout: 'regnskaber',
        columns: ['niveau', 'org_nr', 'afd_nr', 'periode_fra', 'periode_til', 'konto', 'beloeb', 'art'],
      },
    ],
    step: {
      creates: 'account_rows',
      sql: `CREATE TEMPORARY TABLE account_rows AS
WITH delivered AS (
  SELECT slice, niveau, org_nr || CASE WHEN niveau = 'afd' THEN '-' || afd_nr ELSE '' END AS unit_id,
    periode_fra, periode_til, konto, beloeb FROM src_regnskaber WHERE art = 'regnskab'),
newest AS (SELECT ${key}, MAX(slice) AS slice FROM delivered GROUP BY ${key})
SELECT niveau AS level, unit_id AS id, CAST(periode_fra AS VARCHAR) AS first_day,
  CAST(MAX(periode_til) AS VARCHAR) AS last_day,
  ${accounts.map(amount).join(',\n  ')}
FROM delivered JOIN newest USING (${key}, slice) GROUP BY ${key}`,
    },
    keys: 'SELECT level, id, first_day, last_day FROM account_rows ORDER BY level, id, first_day',
    amounts: `SELECT ${accounts.map((_, at) => `a${at}`).join(', ')} FROM account_rows ORDER BY level, id, first_day`,
    accounts,
  };
}
