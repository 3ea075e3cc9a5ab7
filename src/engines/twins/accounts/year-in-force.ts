import type { AccountRules } from '../../../domain/model/accounts.ts';

/** How far the accounts of a year have come in, counted in dwellings of afdelinger. */
export interface YearCoverage {
  readonly year: number;
  readonly dwellings: number;
  readonly reported: number;
}

/**
 * Whether enough accounts of a year have come in for it to replace the year before: in whole numbers, so that of
 * 592,959 dwellings 474,367 are not enough and 474,368 are.
 * @source 001_f79c08c1773af1f3.txt, tabel 4 note 1; tvillinger.md section 10
 */
export function isInForce({ dwellings, reported }: YearCoverage, { coveragePercent }: AccountRules): boolean {
  return dwellings > 0 && reported * 100 >= dwellings * coveragePercent;
}

/** The newest year with enough accounts; undefined when none has. */
export function yearInForce(years: readonly YearCoverage[], rules: AccountRules): number | undefined {
  const enough = years.filter((year) => isInForce(year, rules)).map(({ year }) => year);
  return enough.length > 0 ? Math.max(...enough) : undefined;
}
