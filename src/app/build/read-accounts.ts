import { layouts } from '../../domain/definitions/deliveries/index.ts';
import { holdsOn } from '../../domain/kernel/holds-on.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { AccountRows, AccountRules, KeyFigureDefinition } from '../../domain/model/accounts.ts';
import type { ChartOfAccounts } from '../../domain/model/chart-of-accounts.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { accountPlan } from '../../engines/twins/accounts/account-plan.ts';
import {
  type AccountingPeriod,
  accountingYear,
  chooseAccounts,
  lastsMonths,
  wholeMonths,
} from '../../engines/twins/accounts/accounting-period.ts';
import { accountTree, figureAmount } from '../../engines/twins/accounts/figure-amount.ts';
import { nameSources, type PlanSlice } from '../../storage/duckdb/name-sources.ts';
import { readColumns } from './read-stock.ts';

/** One unit's accounts of one period, and where their amounts stand. */
interface DeliveredAccounts extends AccountingPeriod {
  readonly level: 'afd' | 'org';
  readonly id: string;
  readonly at: number;
}

/** Accounts as they were delivered, the ones to use of each unit and year. */
export interface AccountBook {
  /** Accounting years with accounts, rising; at most as many as the rules keep. */
  readonly years: readonly number[];
  /** Last day of each afdeling's accounts of a year, in days since 1 January 1970. */
  endsOf(year: number): readonly { readonly id: string; readonly toDay: number }[];
  /** A year's accounts of a level, with key figures worked out and every account of the chart. */
  rowsOf(year: number, level: 'afd' | 'org'): AccountRows;
  /** Accounts added up for each unit of `rowsOf`, in their order, kr. */
  amountsOf(year: number, level: 'afd' | 'org', accounts: readonly string[]): Float64Array;
}

/** What accounts are read by. */
export interface AccountDefinitions {
  readonly charts: readonly ChartOfAccounts[];
  readonly keyFigures: readonly KeyFigureDefinition[];
  readonly rules: AccountRules;
}

/** The accounts of all deliveries; undefined when none has any. */
export async function readAccounts(
  engine: SqlEngine,
  paths: readonly string[],
  defined: AccountDefinitions,
): Promise<AccountBook | undefined> {
  if (paths.length === 0) return undefined;
  const plan = accountPlan(defined.charts);
  const slices = paths.map((path) => sliceOf('regnskaber', path));
  await nameSources(engine, { sources: plan.sources, references: [] }, slices, new Map(), layouts);
  await engine.run(plan.step.sql);
  const keys = await engine.rows(plan.keys);
  const amounts = await readColumns(engine, plan.amounts, plan.accounts.length, keys.length);
  await engine.run(`DROP TABLE ${plan.step.creates}`);
  const delivered = keys.map(
    (key, at): DeliveredAccounts => ({
      level: key.level === 'org' ? 'org' : 'afd',
      id: String(key.id),
      fromDay: dayOf(String(key.first_day)),
      toDay: dayOf(String(key.last_day)),
      at,
    }),
  );
  return bookOf(delivered, new Map(plan.accounts.map((account, c) => [account, must(amounts[c], account)])), defined);
}

const dayMs = 86_400_000;

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / dayMs;
}

/** A file of an added layout as a slice of its own, so that newer deliveries are told from older. */
export function sliceOf(layout: string, path: string): PlanSlice {
  return {
    edition: 0,
    day: '1970-01-01',
    files: new Map([[layout, { path }]]),
    periods: new Map(),
    references: new Map(),
  };
}

function bookOf(
  delivered: readonly DeliveredAccounts[],
  amounts: ReadonlyMap<string, Float64Array>,
  { charts, keyFigures, rules }: AccountDefinitions,
): AccountBook {
  const byYear = Map.groupBy(delivered, accountingYear);
  const years = [...byYear.keys()].sort((a, b) => a - b).slice(-rules.years);
  const chosenOf = (year: number, level: 'afd' | 'org'): readonly DeliveredAccounts[] => {
    const units = Map.groupBy(
      (byYear.get(year) ?? []).filter((accounts) => accounts.level === level),
      ({ id }) => id,
    );
    return [...units.values()].flatMap((own) => chooseAccounts(own, rules.months) ?? []);
  };
  const chosen = new Map(
    years.flatMap((year) =>
      (['afd', 'org'] as const).map((level) => [`${year} ${level}`, chosenOf(year, level)] as const),
    ),
  );
  const chartOf = (year: number, level: 'afd' | 'org'): ChartOfAccounts =>
    must(
      charts.find((c) => c.level === level && holdsOn(c, year)),
      `chart of ${level} ${year}`,
    );
  const amountsOf: AccountBook['amountsOf'] = (year, level, accounts) => {
    const tree = accountTree(chartOf(year, level), rules.sumToleranceKr);
    return Float64Array.from(chosen.get(`${year} ${level}`) ?? [], ({ at }) => {
      const amountAt = (account: string): number | undefined => {
        const kr = amounts.get(account)?.[at];
        return kr === undefined || Number.isNaN(kr) ? undefined : kr;
      };
      return figureAmount(accounts, amountAt, tree);
    });
  };
  const figuresOf = (year: number, level: 'afd' | 'org'): AccountRows['figures'] =>
    Object.fromEntries(
      keyFigures
        .filter((figure) => figure.level === level)
        .map((figure) => [figure.id, amountsOf(year, level, figure.accounts)]),
    );
  const linesOf = (year: number, level: 'afd' | 'org'): AccountRows['figures'] =>
    Object.fromEntries(chartOf(year, level).accounts.map(({ number }) => [number, amountsOf(year, level, [number])]));
  return {
    years,
    amountsOf,
    endsOf: (year) => (chosen.get(`${year} afd`) ?? []).map(({ id, toDay }) => ({ id, toDay })),
    rowsOf: (year, level) => {
      const own = chosen.get(`${year} ${level}`) ?? [];
      const each = (make: (accounts: DeliveredAccounts) => number): Float64Array => Float64Array.from(own, make);
      return {
        ids: own.map(({ id }) => id),
        columns: {
          fromDay: each(({ fromDay }) => fromDay),
          toDay: each(({ toDay }) => toDay),
          months: each(wholeMonths),
          compared: each((accounts) => (lastsMonths(accounts, rules.months) ? 1 : 0)),
        },
        figures: figuresOf(year, level),
        lines: linesOf(year, level),
      };
    },
  };
}
