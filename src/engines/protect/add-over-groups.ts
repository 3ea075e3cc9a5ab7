import type { ExactMagnitudes, ExactTable } from '../../domain/model/leaf.ts';

/** A table's true leaves added over groups of units: heads are groups × cells, magnitudes groups × sum cells. */
export interface GroupLeaves {
  readonly groups: number;
  readonly cellCount: number;
  readonly heads: Int32Array;
  readonly magnitudes?: ExactMagnitudes;
}

/**
 * Adds a table's leaves over disjoint groups of units. The two largest contributions of a group are the two largest
 * of its members', since nobody contributes in two units of one period.
 * @param groupOf - Group number of a unit id; undefined leaves the unit out.
 */
export function addOverGroups(
  table: ExactTable,
  groups: number,
  groupOf: (unit: string) => number | undefined,
): GroupLeaves {
  const numbers = Int32Array.from(table.units, (unit) => groupOf(unit) ?? -1);
  const heads = new Int32Array(groups * table.cellCount);
  numbers.forEach((group, u) => {
    if (group < 0) return;
    const from = u * table.cellCount;
    const to = group * table.cellCount;
    for (let cell = 0; cell < table.cellCount; cell++)
      heads[to + cell] = at(heads, to + cell) + at(table.heads, from + cell);
  });
  const shape = { groups, cellCount: table.cellCount, heads };
  return table.magnitudes ? { ...shape, magnitudes: addMagnitudes(table.magnitudes, groups, numbers) } : shape;
}

function addMagnitudes(source: ExactMagnitudes, groups: number, numbers: Int32Array): ExactMagnitudes {
  const width = source.cells.length;
  const blank = () => new Float64Array(groups * width);
  const total = { cells: source.cells, sum: blank(), absolute: blank(), largest: blank(), second: blank() };
  numbers.forEach((group, u) => {
    if (group < 0) return;
    for (let i = 0; i < width; i++) addInto(total, group * width + i, source, u * width + i);
  });
  return total;
}

/** Adds one leaf's magnitudes to another's, keeping the two largest contributions of both. */
export function addInto(total: ExactMagnitudes, to: number, source: ExactMagnitudes, from: number): void {
  total.sum[to] = at(total.sum, to) + at(source.sum, from);
  total.absolute[to] = at(total.absolute, to) + at(source.absolute, from);
  const first = at(source.largest, from);
  const held = at(total.largest, to);
  if (first > held) {
    total.largest[to] = first;
    total.second[to] = Math.max(held, at(source.second, from));
    return;
  }
  total.second[to] = Math.max(at(total.second, to), first);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
