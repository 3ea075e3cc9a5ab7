import { must } from '../../domain/kernel/invariant.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { SumUnit } from '../../domain/model/table-definition.ts';
import type { GroupLeaves } from './add-over-groups.ts';
import { type Contributions, contributionsOf, isSafe } from './mean-of-leaf.ts';
import type { SumLeaves } from './sum-leaves.ts';

/** A set of sum cells that a mean is taken over: a cell by itself, or a coarser row. Positions among the sum cells. */
interface Row {
  readonly cells: readonly number[];
  readonly positions: readonly number[];
  readonly unit: SumUnit;
}

/**
 * What a mean may be borrowed from: every row of the atom, its kommune, its region and the country. A lender is numbered
 * by place and row; places of level 0 are the atoms.
 */
export interface Lenders {
  readonly width: number;
  readonly rows: readonly Row[];
  /** Rows that hold a sum cell, finest first; the first is the cell itself. */
  readonly rowsOf: readonly (readonly number[])[];
  /** First place number of each level. */
  readonly levels: readonly number[];
  readonly places: number;
  /** Place of an atom at a level. */
  readonly placeOf: (level: number, atom: number) => number;
  /** Atoms of a place. */
  readonly atomsOf: (place: number) => ArrayLike<number>;
  readonly levelOf: (place: number) => number;
  /** What the leaves of a row of a place add up to. */
  readonly total: (place: number, row: number) => Contributions;
  /** Whether a mean over them gives nobody away. */
  readonly isSafe: (place: number, row: number) => boolean;
}

/** Numbers the lenders of a table and finds what they hold when first asked. */
export function openLenders({ leaves, cells, wider }: SumLeaves, rules: RuleSet): Lenders {
  const positions = new Map(cells.map(({ cell }, i) => [cell, i]));
  const rows: Row[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (of: readonly number[], unit: SumUnit): number => {
    const sorted = [...of].sort((a, b) => a - b);
    const known = numbers.get(sorted.join());
    if (known !== undefined) return known;
    numbers.set(sorted.join(), rows.length);
    return (
      rows.push({ cells: sorted, positions: sorted.map((cell) => must(positions.get(cell), 'a sum cell')), unit }) - 1
    );
  };
  const rowsOf = cells.map(({ cell, coarser, unit }) => [[cell], ...coarser].map((of) => numberOf(of, unit)));
  const levels = [0];
  const sources: readonly GroupLeaves[] = [leaves, ...wider.map((places) => places.leaves)];
  for (const { groups } of sources) levels.push((levels.at(-1) ?? 0) + groups);
  const levelOf = (place: number) => levels.findLastIndex((first) => first <= place);
  const placeOf = (level: number, atom: number) =>
    level === 0 ? atom : (levels[level] ?? 0) + must(wider[level - 1]?.groupOfAtom[atom], 'place of an atom');
  const members = membersOf(wider.map(({ groupOfAtom, leaves: own }) => ({ groupOfAtom, groups: own.groups })));
  const totals = new Map<number, Contributions>();
  const safe = new Map<number, boolean>();
  const total = (place: number, row: number): Contributions => {
    const key = place * rows.length + row;
    const level = levelOf(place);
    const group = place - (levels[level] ?? 0);
    const found =
      totals.get(key) ??
      contributionsOf(must(sources[level], 'a level'), group, must(rows[row], 'a row').cells, positions);
    totals.set(key, found);
    return found;
  };
  return {
    width: cells.length,
    rows,
    rowsOf,
    levels,
    places: levels.at(-1) ?? 0,
    placeOf,
    atomsOf: (place) => (place < leaves.groups ? [place] : must(members[place - leaves.groups], 'a place')),
    levelOf,
    total,
    isSafe: (place, row) => {
      const key = place * rows.length + row;
      const found = safe.get(key) ?? isSafe(total(place, row), must(rows[row], 'a row').unit, rules);
      safe.set(key, found);
      return found;
    },
  };
}

/** Atoms of every place, level after level. */
function membersOf(
  levels: readonly { readonly groupOfAtom: Int32Array; readonly groups: number }[],
): readonly (readonly number[])[] {
  return levels.flatMap(({ groupOfAtom, groups }) => {
    const members = Array.from({ length: groups }, (): number[] => []);
    groupOfAtom.forEach((group, atom) => {
      members[group]?.push(atom);
    });
    return members;
  });
}
