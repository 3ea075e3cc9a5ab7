import type { ReleaseAccounts } from '../../domain/model/accounts.ts';
import type { StockColumn, StockYear, UnitColumns } from '../../domain/model/stock.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import type { TwinSource } from '../../domain/model/twin-variable.ts';

/** Buildings and accounts of one year; either may be missing in a release. */
export interface YearOfUnits {
  readonly level: TwinLevel;
  readonly stock?: StockYear;
  readonly accounts?: ReleaseAccounts;
  /** Year of the accounts that are compared. */
  readonly year?: number;
}

type PlainSource = Extract<TwinSource, { readonly kind: 'stock' | 'account' | 'efficiency' }>;

/**
 * A variable of buildings or money for units by id (0045-08501, 0045), NaN where it is not known. Nothing here is about
 * a person, so nothing is rounded.
 */
export function stockColumn(year: YearOfUnits, source: PlainSource, ids: readonly string[]): Float64Array {
  switch (source.kind) {
    case 'stock':
      return ratioOf(
        columnFor(stockOf(year), source.of, ids),
        source.over && columnFor(stockOf(year), source.over, ids),
        source.by ?? 1,
      );
    case 'account':
      return keyFigureColumn(year, source.figure, ids);
    case 'efficiency':
      return efficiencyColumn(year, ids);
  }
}

/** A key figure per m² of dwellings or per lejemålsenhed; only of accounts that are as long as those compared must be. */
function keyFigureColumn(year: YearOfUnits, figure: string, ids: readonly string[]): Float64Array {
  const none = new Float64Array(ids.length).fill(Number.NaN);
  const rows = accountYear(year)?.[year.level === 'afdeling' ? 'afdelinger' : 'organisationer'];
  const kroner = rows?.figures[figure];
  const per = year.accounts?.keyFigures.find(({ id }) => id === figure)?.per;
  if (!rows || !kroner || !per) return none;
  const amounts = pick(rows.ids, kroner, ids);
  const compared = pick(rows.ids, rows.columns.compared, ids);
  const perWhat =
    per === 'dwellingM2'
      ? columnFor(stockOf(year), 'dwellingM2', ids)
      : ratioOf(columnFor(stockOf(year), 'fifths', ids), undefined, 5);
  return none.map((_, unit) => {
    const whole = perWhat[unit] ?? Number.NaN;
    if (compared[unit] !== 1 || !(whole > 0)) return Number.NaN;
    return (amounts[unit] ?? Number.NaN) / whole;
  });
}

function efficiencyColumn(year: YearOfUnits, ids: readonly string[]): Float64Array {
  const found = accountYear(year)?.efficiency;
  if (!found) return new Float64Array(ids.length).fill(Number.NaN);
  return year.level === 'afdeling'
    ? pick(found.official.ids, found.official.columns.efficiency, ids)
    : pick(found.organisationer.ids, found.organisationer.columns.official, ids);
}

function accountYear({ accounts, year }: YearOfUnits): ReleaseAccounts['years'][number] | undefined {
  return accounts?.years.find((one) => one.year === year);
}

function stockOf({ stock, level }: YearOfUnits): UnitColumns<StockColumn> | undefined {
  return level === 'afdeling' ? stock?.afdelinger : stock?.organisationer;
}

function columnFor(
  units: UnitColumns<StockColumn> | undefined,
  column: StockColumn,
  ids: readonly string[],
): Float64Array {
  return units ? pick(units.ids, units.columns[column], ids) : new Float64Array(ids.length).fill(Number.NaN);
}

function ratioOf(values: Float64Array, over: Float64Array | undefined, by: number): Float64Array {
  return values.map((value, unit) => {
    const whole = (over?.[unit] ?? 1) * by;
    return whole > 0 ? value / whole : Number.NaN;
  });
}

/** Values of some units, NaN for those that are not there. */
function pick(from: readonly string[], values: Float64Array, ids: readonly string[]): Float64Array {
  const places = placesIn(from, ids);
  const picked = new Float64Array(ids.length);
  for (let unit = 0; unit < ids.length; unit++) picked[unit] = values[places[unit] ?? -1] ?? Number.NaN;
  return picked;
}

const placesByIds = new WeakMap<readonly string[], WeakMap<readonly string[], Int32Array>>();

/**
 * Where each unit stands in a list of units, −1 where it does not: looked up once for all columns of the same two lists,
 * for there are dozens of them and thousands of units.
 */
export function placesIn(from: readonly string[], ids: readonly string[]): Int32Array {
  const byIds = placesByIds.get(from) ?? new WeakMap<readonly string[], Int32Array>();
  placesByIds.set(from, byIds);
  const known = byIds.get(ids);
  if (known) return known;
  const at = new Map(from.map((id, place) => [id, place]));
  const places = new Int32Array(ids.length);
  ids.forEach((id, unit) => {
    places[unit] = at.get(id) ?? -1;
  });
  byIds.set(ids, places);
  return places;
}
