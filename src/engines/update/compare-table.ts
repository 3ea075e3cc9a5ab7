import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { CellChange, ChangeRules, CodeChange, Jump, TableChange } from '../../domain/model/release-change.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { type CategoryCells, categoriesOf, wholeOf } from './cells-of-rows.ts';

/** One table of a release and of the one before it. */
export interface TableInput {
  readonly definition: TableDefinition;
  readonly after: ProtectedTable;
  readonly before?: ProtectedTable;
  /** What the figures are rounded to: so much a leaf can move by rounding alone. */
  readonly base: number;
  readonly rules: ChangeRules;
}

/** What one table changes. Lists hold the largest changes first, at most as many as the rules list. */
export interface ComparedTable {
  readonly change: TableChange;
  readonly cells: readonly CellChange[];
  readonly jumps: readonly Jump[];
  readonly codes: readonly CodeChange[];
}

/**
 * A table beside itself in the release before (the same place, period and category), and its newest period beside the
 * one before. A place is an atom: afdelinger that are always counted together.
 */
export function compareTable(input: TableInput): ComparedTable {
  const { definition, after, before, rules } = input;
  const categories = categoriesOf(definition);
  const cells = changedCells(input, categories);
  const jumps = jumpsOf(input, categories);
  const mergedBefore = before && mergedShare(before);
  const known = new Set(before?.periods.map(({ id }) => id));
  return {
    change: {
      table: definition.id,
      title: definition.title,
      newPeriods: before ? after.periods.filter(({ id }) => !known.has(id)).map(({ id }) => id) : [],
      compared: cells.compared,
      changed: cells.changed,
      ...(mergedBefore === undefined ? {} : { mergedBefore }),
      mergedAfter: mergedShare(after),
      jumps: jumps.length,
    },
    cells: largest(cells.list, (c) => Math.abs(c.after - c.before), rules.listed),
    jumps: largest(jumps, (jump) => jump.size, rules.listed),
    codes: codeChanges(input, categories),
  };
}

/** The first so many of a list by size; those of equal size in the order they came. */
export function largest<T>(list: readonly T[], size: (item: T) => number, count: number): readonly T[] {
  return [...list].sort((a, b) => size(b) - size(a)).slice(0, count);
}

interface ChangedCells {
  readonly list: readonly CellChange[];
  readonly compared: number;
  readonly changed: number;
}

function changedCells({ definition, after, before }: TableInput, categories: readonly CategoryCells[]): ChangedCells {
  if (!before || before.cellCount !== after.cellCount) return { list: [], compared: 0, changed: 0 };
  const list: CellChange[] = [];
  let compared = 0;
  const places = new Map(before.atoms.map((atom, at) => [atom.id, at]));
  const shared = after.periods.flatMap(({ id }, now) => {
    const then = before.periods.findIndex((period) => period.id === id);
    return then < 0 ? [] : [{ id, now, then }];
  });
  for (const [at, atom] of after.atoms.entries()) {
    const there = places.get(atom.id);
    if (there === undefined) continue;
    for (const { id, now, then } of shared) {
      if (!isAlive(after, at, now) || !isAlive(before, there, then)) continue;
      const same = equalLeaves(after, at, now, before, there, then);
      compared += categories.length;
      if (same) continue;
      for (const { cells, category } of categories) {
        const figure = sumOf(after, at, now, cells);
        const earlier = sumOf(before, there, then, cells);
        if (figure === earlier) continue;
        list.push({ table: definition.id, period: id, place: atom.id, row: category, before: earlier, after: figure });
      }
    }
  }
  return { list, compared, changed: list.length };
}

// Most leaves of a new version are those of the old one: told apart before anything is added up.
function equalLeaves(
  a: ProtectedTable,
  at: number,
  now: number,
  b: ProtectedTable,
  there: number,
  then: number,
): boolean {
  const own = (at * a.periods.length + now) * a.cellCount;
  const other = (there * b.periods.length + then) * b.cellCount;
  for (let cell = 0; cell < a.cellCount; cell++) if (a.heads[own + cell] !== b.heads[other + cell]) return false;
  return true;
}

function jumpsOf(
  { definition, after, base, rules }: TableInput,
  categories: readonly CategoryCells[],
): readonly Jump[] {
  const last = after.periods.length - 1;
  const [from, to] = [after.periods[last - 1], after.periods[last]];
  if (!from || !to) return [];
  const jumps: Jump[] = [];
  const rows = [{ category: definition.title, cells: wholeOf(definition) }, ...categories];
  for (const [at, atom] of after.atoms.entries()) {
    if (!isAlive(after, at, last) || !isAlive(after, at, last - 1)) continue;
    for (const { category, cells } of rows) {
      // A pooled row is shown elsewhere, not gone.
      if (isPooled(after, at, last - 1, cells) || isPooled(after, at, last, cells)) continue;
      const before = sumOf(after, at, last - 1, cells);
      const now = sumOf(after, at, last, cells);
      const size = sizeOfJump(before, now, base * Math.sqrt(cells.length), rules);
      if (size === 0) continue;
      const [place, row] = [atom.id, category];
      jumps.push({ table: definition.id, period: to.id, from: from.id, place, row, before, after: now, size });
    }
  }
  return jumps;
}

/**
 * How many standard deviations of chance a change is, when it is more than the rules let chance and rounding do;
 * else 0.
 * @param rounding - How far rounding alone can move the sum.
 */
export function sizeOfJump(before: number, after: number, rounding: number, rules: ChangeRules): number {
  const moved = Math.abs(after - before);
  const root = Math.sqrt(Math.max(before, after, 1));
  const isMuch = moved * 100 > rules.percent * Math.max(before, 1);
  return isMuch && moved > rules.roots * root + rounding ? moved / root : 0;
}

function codeChanges(
  { definition, after, base, rules }: TableInput,
  categories: readonly CategoryCells[],
): readonly CodeChange[] {
  const last = after.periods.length - 1;
  if (last < 1) return [];
  return categories.flatMap(({ axis, category, cells }): readonly CodeChange[] => {
    const [before, now] = [nationally(after, last - 1, cells), nationally(after, last, cells)];
    const rounding = base * Math.sqrt(cells.length * after.atoms.length);
    if (sizeOfJump(before, now, rounding, rules) === 0) return [];
    return [{ table: definition.id, axis, category, kind: howUsed(before, now), before, after: now }];
  });
}

function howUsed(before: number, after: number): CodeChange['kind'] {
  if (before === 0) return 'taken-up';
  return after === 0 ? 'given-up' : 'moved';
}

function nationally(table: ProtectedTable, period: number, cells: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < table.atoms.length; at++) {
    if (isAlive(table, at, period)) sum += sumOf(table, at, period, cells);
  }
  return sum;
}

function isPooled({ pooled, periods }: ProtectedTable, atom: number, period: number, cells: Int32Array): boolean {
  if (!pooled) return false;
  const start = (atom * periods.length + period) * pooled.rows.length;
  return pooled.rows.some(
    (row, at) => (pooled.heads[start + at] ?? 0) > 0 && row.cells.some((cell) => cells.includes(cell)),
  );
}

function isAlive(table: ProtectedTable, atom: number, period: number): boolean {
  return table.alive[atom * table.periods.length + period] === 1;
}

function sumOf(table: ProtectedTable, atom: number, period: number, cells: Int32Array): number {
  const start = (atom * table.periods.length + period) * table.cellCount;
  let sum = 0;
  for (const cell of cells) sum += table.heads[start + cell] ?? 0;
  return sum;
}

// Per cent of units of the newest period that are counted together with others.
function mergedShare(table: ProtectedTable): number {
  const last = table.periods.length - 1;
  let [units, merged] = [0, 0];
  for (const [at, { members }] of table.atoms.entries()) {
    if (!isAlive(table, at, last)) continue;
    units += members.length;
    if (members.length > 1) merged += members.length;
  }
  return units === 0 ? 0 : (100 * merged) / units;
}
