import type { Hmac } from '../../../domain/model/ports.ts';
import { latticeOf } from '../rounding/lattice.ts';
import { membershipsOf } from '../rounding/memberships.ts';
import { roundLeaves } from '../rounding/round-leaves.ts';
import { openDraw } from '../seeded-draw.ts';
import type { MonthCount } from './month-counts.ts';

/** What a true count of a series was shown as, by series and side: a count that comes back is shown as it was. */
export type MonthMemory = Map<string, Map<number, number>>;

/** What rounding months needs beside the counts. */
export interface MonthRounding {
  readonly n: number;
  /** 32 secret bytes. */
  readonly seed: Uint8Array;
  readonly hmac: Hmac;
  /** What earlier releases showed; filled with what is shown now. */
  readonly memory: MonthMemory;
}

/** A count as it is shown. */
export interface RoundedMonth {
  readonly part: number;
  readonly whole?: number;
}

type Side = 'part' | 'whole';

/** Key of a side of a series in the memory. */
export const sideOf = (series: string, side: Side): string => `${series}\n${side}`;

/**
 * Controlled rounding month by month: neighbouring multiples of n chosen so that kommuner come out close. A count of a series
 * that has been shown before, in this month or another, is shown as it was, or twelve roundings a year could be averaged.
 * @returns A rounded count for each that is not hidden, in the order given; undefined for the others.
 * @source diskretion.md 4.3 and 9.2 (months follow the rule for versions)
 */
export function roundMonths(
  counts: readonly MonthCount[],
  rounding: MonthRounding,
): { readonly shown: readonly (RoundedMonth | undefined)[]; readonly kept: number } {
  const shown: (RoundedMonth | undefined)[] = counts.map(() => undefined);
  const numbered = counts.map((count, at) => ({ count, at })).filter(({ count }) => count.hidden === undefined);
  let kept = 0;
  for (const period of [...new Set(numbered.map(({ count }) => count.period))].sort()) {
    const own = numbered.filter(({ count }) => count.period === period);
    const table = tableOf(own.map(({ count }) => count));
    const before = table.leaves.map(({ key, count }) => rounding.memory.get(key)?.get(count) ?? -1);
    const cells = grid(table, before, -1);
    const { values } = roundLeaves({
      lattice: latticeOf(table.cells.length, []),
      memberships: membershipsOf(table.areas.length, table.kommuner),
      n: rounding.n,
      counts: grid(
        table,
        table.leaves.map(({ count }) => count),
        0,
      ),
      earlier: { kept: cells },
      drawOf: (unit) => openDraw(rounding.hmac(rounding.seed, `${period}\n${table.areas[unit]}`)),
    });
    kept += before.filter((value) => value >= 0).length;
    table.leaves.forEach(({ key, count, at }) => {
      const known = rounding.memory.get(key) ?? new Map<number, number>();
      // Two leaves of one series in one period cannot be: a series is one figure a month.
      if (!known.has(count)) known.set(count, values[at] ?? 0);
      rounding.memory.set(key, known);
    });
    for (const { count, at } of own) shown[at] = shownOf(count, rounding.memory);
  }
  return { shown, kept };
}

function shownOf({ series, part, whole }: MonthCount, memory: MonthMemory): RoundedMonth {
  const of = (side: Side, count: number): number => memory.get(sideOf(series, side))?.get(count) ?? 0;
  return { part: of('part', part), ...(whole === undefined ? {} : { whole: of('whole', whole) }) };
}

interface MonthTable {
  readonly areas: readonly string[];
  readonly cells: readonly string[];
  readonly kommuner: readonly { readonly units: readonly number[]; readonly level: string }[];
  readonly leaves: readonly { readonly key: string; readonly count: number; readonly at: number }[];
}

// Areas × what is counted of them, both in code-point order, so that the order of deliveries plays no part.
function tableOf(counts: readonly MonthCount[]): MonthTable {
  const areas = [...new Set(counts.map(({ area }) => area))].sort();
  const cellOf = ({ series, area }: MonthCount, side: Side): string => sideOf(series.slice(area.length), side);
  const sides = counts.flatMap((count) => [
    { count, side: 'part' as const, number: count.part },
    ...(count.whole === undefined ? [] : [{ count, side: 'whole' as const, number: count.whole }]),
  ]);
  const cells = [...new Set(sides.map(({ count, side }) => cellOf(count, side)))].sort();
  const [areaAt, cellAt] = [positions(areas), positions(cells)];
  const kommuneOf = new Map(counts.map(({ area, kommune }) => [area, kommune]));
  const groups = Map.groupBy(areas, (area) => kommuneOf.get(area) ?? '');
  return {
    areas,
    cells,
    kommuner: [...groups.values()].map((own) => ({
      units: own.map((area) => areaAt.get(area) ?? 0),
      level: 'kommune',
    })),
    leaves: sides.map(({ count, side, number }) => ({
      key: sideOf(count.series, side),
      count: number,
      at: (areaAt.get(count.area) ?? 0) * cells.length + (cellAt.get(cellOf(count, side)) ?? 0),
    })),
  };
}

const positions = (texts: readonly string[]): ReadonlyMap<string, number> =>
  new Map(texts.map((text, at) => [text, at]));

function grid({ areas, cells, leaves }: MonthTable, numbers: readonly number[], empty: number): Int32Array {
  const values = new Int32Array(areas.length * cells.length).fill(empty);
  leaves.forEach(({ at }, leaf) => {
    values[at] = numbers[leaf] ?? empty;
  });
  return values;
}
