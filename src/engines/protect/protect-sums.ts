import { must } from '../../domain/kernel/invariant.ts';
import type { ExactTable, ProtectedSums } from '../../domain/model/leaf.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import { addOverGroups, type GroupLeaves } from './add-over-groups.ts';
import type { Groupings } from './group-places.ts';
import { type Contributions, contributionsOf, isSafe, meanPerHead } from './mean-of-leaf.ts';
import type { SumCell } from './table-layout.ts';

/** One atom's leaf that needs a mean, and where it may be borrowed from. */
export interface SumLeaves {
  /** True leaves added over atoms. */
  readonly leaves: GroupLeaves;
  /** Protected heads of the same leaves, atoms × cells. */
  readonly protectedHeads: Int32Array;
  readonly cells: readonly SumCell[];
  /** Wider places to borrow from, nearest first: kommune, region, country. */
  readonly wider: readonly WiderPlaces[];
}

/** True leaves of a kind of place and which of them each atom lies in. */
export interface WiderPlaces {
  readonly leaves: GroupLeaves;
  readonly groupOfAtom: Int32Array;
}

/** Adds a table over every kommune, every region and the country; an atom lies where its first member does. */
export function widerPlacesOf(
  table: ExactTable,
  groupings: Groupings,
  firstMembers: readonly string[],
): readonly WiderPlaces[] {
  return [groupings.kom, groupings.reg, groupings.land].map((grouping) => {
    const numbers = new Map<string, number>();
    [...grouping.values()].forEach((units, group) => {
      for (const unit of units) numbers.set(unit, group);
    });
    return {
      leaves: addOverGroups(table, grouping.size, (unit) => numbers.get(unit)),
      groupOfAtom: Int32Array.from(firstMembers, (unit) => must(numbers.get(unit), `place of ${unit}`)),
    };
  });
}

/**
 * Protected sums X̂ = N̂ · q. Where the leaf's own mean is safe q is that mean, coarsened; otherwise q is borrowed from
 * the first safe of the coarser rows of the atom, the same row and then its coarser rows in the kommune, the region
 * and the country, and `own` is 0. With nothing safe anywhere the sum is 0 and not own.
 * Surprising: a leaf with N̂ = 0 is never `own`, since the flag would otherwise tell 0 persons from a few.
 * @source diskretion.md section 5, steps 1 and 2
 */
export function protectSums(input: SumLeaves, rules: RuleSet): ProtectedSums {
  const width = input.cells.length;
  const positions = new Map(input.cells.map((sumCell, i) => [sumCell.cell, i]));
  const value = new Float64Array(input.leaves.groups * width);
  const own = new Uint8Array(input.leaves.groups * width);
  const meanOf = (leaf: Contributions, { unit }: SumCell) =>
    isSafe(leaf, unit, rules) ? meanPerHead(leaf, unit, rules.means) : undefined;
  for (let atom = 0; atom < input.leaves.groups; atom++) {
    for (const [i, sumCell] of input.cells.entries()) {
      const heads = must(input.protectedHeads[atom * input.leaves.cellCount + sumCell.cell], 'protected heads');
      if (heads === 0) continue;
      const mine = meanOf(contributionsOf(input.leaves, atom, [sumCell.cell], positions), sumCell);
      const mean =
        mine ??
        borrowedMean(input, atom, sumCell, (leaves, group, cells) =>
          meanOf(contributionsOf(leaves, group, cells, positions), sumCell),
        );
      value[atom * width + i] = Math.round(heads * (mean ?? 0) * 100) / 100;
      own[atom * width + i] = mine === undefined ? 0 : 1;
    }
  }
  return { cells: Int32Array.from(input.cells, ({ cell }) => cell), value, own };
}

function borrowedMean(
  input: SumLeaves,
  atom: number,
  { cell, coarser }: SumCell,
  meanOf: (leaves: GroupLeaves, group: number, cells: readonly number[]) => number | undefined,
): number | undefined {
  const rows = [[cell], ...coarser];
  for (const cells of coarser) {
    const mean = meanOf(input.leaves, atom, cells);
    if (mean !== undefined) return mean;
  }
  for (const { leaves, groupOfAtom } of input.wider) {
    for (const cells of rows) {
      const mean = meanOf(leaves, must(groupOfAtom[atom], 'place of an atom'), cells);
      if (mean !== undefined) return mean;
    }
  }
  return undefined;
}
