import { InvariantError, must } from '../../domain/kernel/invariant.ts';
import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { MeanPrecision } from '../../domain/model/rule-set.ts';
import type { ReferenceKey, TableDefinition } from '../../domain/model/table-definition.ts';
import type { TwinCells, TwinSource, TwinVariableDefinition } from '../../domain/model/twin-variable.ts';

/** The twin table of a release, with what its figures are rounded by and measured against. */
export interface ReleasedTwinTable {
  readonly table: ProtectedTable;
  readonly definition: TableDefinition;
  /** Position of the period asked for. */
  readonly period: number;
  /** Base that counts are rounded to, and the steps of means. */
  readonly n: number;
  readonly means: MeanPrecision;
  readonly reference: (key: ReferenceKey) => number | undefined;
}

/** A variable of many units: NaN where there is none or it is hidden, and half the width the true value lies within. */
export interface ReleasedColumn {
  readonly values: Float64Array;
  readonly band: Float64Array;
}

/** Whether the socio-economic figures of each unit may be shown: 1 or 0, by row key of the twin table. */
export function shownRows({ table, period }: ReleasedTwinTable, keys: readonly string[]): Uint8Array {
  const rows = placesOfRows(table, keys);
  const shown = new Uint8Array(keys.length);
  for (let unit = 0; unit < keys.length; unit++) {
    const row = rows[unit] ?? -1;
    shown[unit] = row < 0 ? 0 : (table.alive[row * table.periods.length + period] ?? 0);
  }
  return shown;
}

/**
 * How many parts of each sum are not in it: parts that are not shown, of a sum that is no more than those shown.
 * @param sums - Row keys of the twin table: an organisation and its afdelinger.
 * @source docs/decisions/034
 */
export function leftOutOfSums(
  released: ReleasedTwinTable,
  sums: readonly { readonly key: string; readonly parts: readonly string[] }[],
): Uint16Array {
  const { table, period } = released;
  const { heads, cellCount, periods } = table;
  const rows = rowsOf(table);
  const headsAt = (key: string, cell: number): number =>
    heads[((rows.get(key) ?? 0) * periods.length + period) * cellCount + cell] ?? 0;
  const cells = Array.from({ length: cellCount }, (_, cell) => cell);
  return Uint16Array.from(sums, ({ key, parts }) => {
    if (shownRows(released, [key])[0] !== 1) return 0;
    const shown = shownRows(released, parts);
    const inSum = parts.filter((_, at) => shown[at] === 1);
    const isOfShown = cells.every(
      (cell) => headsAt(key, cell) === inSum.reduce((sum, part) => sum + headsAt(part, cell), 0),
    );
    return isOfShown ? parts.length - inSum.length : 0;
  });
}

/** A variable about persons: made of the twin table. */
export type PersonVariable = TwinVariableDefinition & {
  readonly source: Exclude<TwinSource, { readonly kind: 'stock' | 'account' | 'efficiency' | 'table' }>;
};

/**
 * A variable of every unit, rounded as it is shown, so that nothing finer can be solved out of a distance.
 * @param keys - Row keys of the twin table: `0045-08501`, `org:0045`.
 * @source tvillinger.md sections 1 and 9
 */
export function releasedColumn(
  released: ReleasedTwinTable,
  variable: PersonVariable,
  keys: readonly string[],
): ReleasedColumn {
  const rows = placesOfRows(released.table, keys);
  const shown = shownRows(released, keys);
  const read = readerOf(released, variable);
  const values = new Float64Array(keys.length).fill(Number.NaN);
  const band = new Float64Array(keys.length);
  keys.forEach((key, unit) => {
    if (shown[unit] !== 1) return;
    const at = rows[unit] ?? -1;
    const row = must(at < 0 ? undefined : at, key);
    const parts = released.table.atoms[row]?.members.length ?? 1;
    const figure = read(row * released.table.periods.length + released.period, parts);
    values[unit] = figure.value;
    band[unit] = figure.half;
  });
  return { values, band };
}

interface Figure {
  readonly value: number;
  readonly half: number;
}

const noFigure: Figure = { value: Number.NaN, half: 0 };

type Reader = (at: number, parts: number) => Figure;

function readerOf(released: ReleasedTwinTable, { source, format, decimals }: PersonVariable): Reader {
  const steps = 10 ** (format === 'percent' ? decimals + 2 : decimals);
  const sigma = Math.max(...countSigmas(released.table));
  const doubt = (parts: number): number => countDoubt(released.n, sigma, parts);
  switch (source.kind) {
    case 'heads': {
      const of = headsOf(released, source.of);
      return (at, parts) => ({ value: of(at), half: doubt(parts) });
    }
    case 'share':
    case 'sum-share': {
      const part = source.kind === 'share' ? headsOf(released, source.part) : sumOf(released, source.part);
      const base = headsOf(released, source.base);
      return (at, parts) => {
        const whole = base(at);
        if (whole <= 0) return noFigure;
        // Part and whole are rounded apart: the part may come out above the whole.
        return { value: roundedRatio(Math.min(part(at), whole), whole, steps), half: doubt(parts) / whole };
      };
    }
    case 'mean-ratio': {
      const against = released.reference(source.against);
      const sum = sumOf(released, source.of);
      const heads = headsOf(released, source.of);
      return (at) => {
        const count = heads(at);
        if (count <= 0 || against === undefined || against <= 0) return noFigure;
        const { kronerFine, kronerCoarse, kronerFineFrom } = released.means;
        const step = count >= kronerFineFrom ? kronerFine : kronerCoarse;
        return { value: roundedRatio(sum(at), count * against, steps), half: step / 2 / against };
      };
    }
  }
}

/** Half away from zero. Parts are whole or have at most two decimals, so hundredths keep the division exact. */
function roundedRatio(part: number, whole: number, steps: number): number {
  const of = Math.round(whole * 100);
  return Math.floor((2 * steps * Math.round(part * 100) + of) / (2 * of)) / steps;
}

/** A sum of rounded parts is off by the sum of their errors at most, and hardly ever by two standard errors. */
function countDoubt(n: number, sigma: number, parts: number): number {
  const most = (n - 1) * parts;
  const usual = 2 * sigma * Math.sqrt(parts);
  return parts === 1 ? most : Math.min(most, usual);
}

const countRows = ['I_ALT', 'IE', 'B16_64', 'UDD'] as const;

function countSigmas({ sigma }: ProtectedTable): readonly number[] {
  const known = countRows.flatMap((row) => sigma[row] ?? []);
  return known.length > 0 ? known : [Number.POSITIVE_INFINITY];
}

function headsOf(released: ReleasedTwinTable, of: TwinCells): (at: number) => number {
  const { heads, cellCount } = released.table;
  const cells = cellsOf(released.definition, of);
  return (at) => cells.reduce((sum, cell) => sum + (heads[at * cellCount + cell] ?? 0), 0);
}

function sumOf(released: ReleasedTwinTable, of: TwinCells): (at: number) => number {
  const sums = must(released.table.sums, 'sums of the twin table');
  const places = cellsOf(released.definition, of).map((cell) => {
    const place = sums.cells.indexOf(cell);
    return must(place < 0 ? undefined : place, `sum of cell ${cell}`);
  });
  return (at) => places.reduce((total, place) => total + (sums.value[at * sums.cells.length + place] ?? 0), 0);
}

/** Cell numbers: blocks one after another, the last axis fastest. */
function cellsOf({ blocks }: TableDefinition, of: TwinCells): readonly number[] {
  let first = 0;
  for (const { id, axes } of blocks) {
    const size = axes.reduce((count, axis) => count * axis.categories.length, 1);
    if (id === of.block) {
      return Array.from({ length: size }, (_, cell) => cell).flatMap((cell) => {
        let rest = cell;
        const chosen = axes.toReversed().every((axis) => {
          const category = axis.categories[rest % axis.categories.length];
          rest = Math.floor(rest / axis.categories.length);
          const codes = of.where?.[axis.id];
          return !codes || (category !== undefined && codes.includes(category.code));
        });
        return chosen ? [first + cell] : [];
      });
    }
    first += size;
  }
  throw new InvariantError(`no block ${of.block} in the twin table`);
}

const placesByTable = new WeakMap<ProtectedTable, WeakMap<readonly string[], Int32Array>>();

// Rows of many units, −1 where there is none: looked up once for all variables of the same units.
function placesOfRows(table: ProtectedTable, keys: readonly string[]): Int32Array {
  const byKeys = placesByTable.get(table) ?? new WeakMap<readonly string[], Int32Array>();
  placesByTable.set(table, byKeys);
  const known = byKeys.get(keys);
  if (known) return known;
  const rows = rowsOf(table);
  const places = new Int32Array(keys.length);
  keys.forEach((key, unit) => {
    places[unit] = rows.get(key) ?? -1;
  });
  byKeys.set(keys, places);
  return places;
}

const rowsByTable = new WeakMap<ProtectedTable, ReadonlyMap<string, number>>();

function rowsOf(table: ProtectedTable): ReadonlyMap<string, number> {
  const known = rowsByTable.get(table);
  if (known) return known;
  const rows = new Map(table.atoms.map(({ id }, row) => [id, row]));
  rowsByTable.set(table, rows);
  return rows;
}
