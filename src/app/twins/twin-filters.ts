import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { OpenRange, TwinFilters } from '../../domain/model/twin-question.ts';
import type { TwinPopulation } from './twin-population.ts';

/** Whether any filter is set. */
export function hasFilters({ region, kommune, omraade, le, aar, ...rest }: TwinFilters): boolean {
  const ranges = [le.from, le.to, aar.from, aar.to].some((end) => end !== undefined);
  return (
    region.length + kommune.length + omraade.length > 0 ||
    ranges ||
    Object.values(rest).some((one) => one !== undefined && one !== false)
  );
}

/**
 * Whether a unit passes the filters beside a subject; a filter on what a unit has no value of lets it not pass.
 * @throws Problem KV-A5 on an area the release has not
 */
export function passesFilters(
  population: TwinPopulation,
  subject: number,
  filters: TwinFilters,
): (unit: number) => boolean {
  const { units, columns, forms, kinds } = population;
  const own = units[subject]?.organisation;
  const tests: ((unit: number) => boolean)[] = [];
  if (filters.region.length > 0) tests.push((unit) => filters.region.includes(units[unit]?.region ?? ''));
  if (filters.kommune.length > 0) tests.push((unit) => filters.kommune.includes(units[unit]?.kommune ?? ''));
  if (filters.omraade.length > 0) {
    const inside = filters.omraade.map((id) => areaOf(population, id));
    tests.push((unit) => inside.some((area) => area.has(units[unit]?.id ?? '')));
  }
  if (filters.byggeart) tests.push((unit) => forms[unit] === filters.byggeart);
  if (filters.boligtype) tests.push((unit) => kinds[unit] === filters.boligtype);
  if (filters.withoutOwn) tests.push((unit) => units[unit]?.organisation !== own);
  addRange(tests, columns.get('le'), filters.le);
  addRange(tests, columns.get('aar'), filters.aar);
  if (filters.withAccounts) tests.push(hasAccounts(population));
  if (filters.withEfficiency) {
    const figures = columns.get('effekt');
    tests.push((unit) => !Number.isNaN(figures?.[unit] ?? Number.NaN));
  }
  return (unit) => tests.every((test) => test(unit));
}

function areaOf({ areas }: TwinPopulation, id: string): ReadonlySet<string> {
  const found = areas.get(id);
  if (found) return found;
  const valid = 'et boligområde i udgaven / a boligområde of the edition';
  throw new Problem('KV-A5', { parameter: 'omraade', found: id, valid });
}

function addRange(
  tests: ((unit: number) => boolean)[],
  column: Float64Array | undefined,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: OpenRange,
): void {
  if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) return;
  tests.push((unit) => {
    const value = column?.[unit] ?? Number.NaN;
    return value >= from && value <= to;
  });
}

/** Accounts that are compared: of the year in force and of the length asked for. */
export function hasAccounts({ variables, columns }: TwinPopulation): (unit: number) => boolean {
  const figures = variables.filter(({ source }) => source.kind === 'account').map(({ key }) => columns.get(key));
  return (unit) => figures.some((column) => !Number.isNaN(column?.[unit] ?? Number.NaN));
}
