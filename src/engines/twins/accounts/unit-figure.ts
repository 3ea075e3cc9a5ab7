import type { AccountRows, AccountYear, KeyFigureDefinition } from '../../../domain/model/accounts.ts';
import type { StockColumn, StockYear, UnitColumns } from '../../../domain/model/stock.ts';

/**
 * A key figure of one unit, or why there is none: no accounts for the year, accounts of another length than is
 * compared, an amount that the accounts do not tell, or nothing (known) to divide by.
 */
export type UnitFigure =
  | { readonly kind: 'known'; readonly kr: number; readonly denominator: number; readonly perUnit: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'other-months'; readonly months: number; readonly fromDay: number; readonly toDay: number }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'no-denominator'; readonly kr: number };

/** Positions of units by id, made once per year; lookups are then plain reading. */
export interface AccountIndex {
  readonly year: number;
  readonly afd: LevelIndex;
  readonly org: LevelIndex;
}

interface LevelIndex {
  readonly rows: AccountRows;
  readonly positions: ReadonlyMap<string, number>;
  readonly stock: UnitColumns<StockColumn> | undefined;
  readonly stockPositions: ReadonlyMap<string, number>;
}

/** Indexes the accounts of a year beside the stock at its end. */
export function indexAccounts(accounts: AccountYear, stock: StockYear | undefined): AccountIndex {
  const level = (rows: AccountRows, units: UnitColumns<StockColumn> | undefined): LevelIndex => ({
    rows,
    positions: positionsOf(rows.ids),
    stock: units,
    stockPositions: positionsOf(units?.ids ?? []),
  });
  return {
    year: accounts.year,
    afd: level(accounts.afdelinger, stock?.afdelinger),
    org: level(accounts.organisationer, stock?.organisationer),
  };
}

const fifthsOfOne = 5;

/**
 * A key figure of a unit: kr. per m² of dwellings, or per lejemålsenhed. A cost may be negative; what it is divided by
 * must be above 0.
 * @source tvillinger.md section 7
 */
export function unitFigure(index: AccountIndex, id: string, figure: KeyFigureDefinition): UnitFigure {
  return dividedAmount(index[figure.level], id, index[figure.level].rows.figures[figure.id], figure.per);
}

/**
 * An account of the chart of a unit, divided as its level's key figures are; undefined of a release that was made
 * without the accounts behind them.
 * @source tvillinger.md section 7
 */
export function unitAccount(
  index: AccountIndex,
  id: string,
  account: string,
  { level, per }: Pick<KeyFigureDefinition, 'level' | 'per'>,
): UnitFigure | undefined {
  const column = index[level].rows.lines?.[account];
  return column && dividedAmount(index[level], id, column, per);
}

function dividedAmount(
  { rows: { columns }, positions, stock, stockPositions }: LevelIndex,
  id: string,
  amounts: Float64Array | undefined,
  per: KeyFigureDefinition['per'],
): UnitFigure {
  const at = positions.get(id);
  if (at === undefined) return { kind: 'missing' };
  const of = (column: Float64Array | undefined, position: number | undefined): number =>
    position === undefined ? Number.NaN : (column?.[position] ?? Number.NaN);
  if (of(columns.compared, at) !== 1) {
    const period = { fromDay: of(columns.fromDay, at), toDay: of(columns.toDay, at) };
    return { kind: 'other-months', months: of(columns.months, at), ...period };
  }
  const kr = of(amounts, at);
  if (Number.isNaN(kr)) return { kind: 'unclear' };
  const place = stockPositions.get(id);
  const denominator =
    per === 'dwellingM2' ? of(stock?.columns.dwellingM2, place) : of(stock?.columns.fifths, place) / fifthsOfOne;
  if (!(denominator > 0)) return { kind: 'no-denominator', kr };
  return { kind: 'known', kr, denominator, perUnit: kr / denominator };
}

function positionsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, at) => [id, at]));
}
