import { must } from '../../domain/kernel/invariant.ts';
import type { ExactTable, ProtectedSums } from '../../domain/model/leaf.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { SumUnit } from '../../domain/model/table-definition.ts';
import { addOverGroups } from './add-over-groups.ts';
import type { Groupings } from './group-places.ts';
import { guardMargins } from './guard-margins.ts';
import { type Lenders, openLenders } from './lenders.ts';
import { meanPerHead } from './mean-of-leaf.ts';
import type { SumLeaves, WiderPlaces } from './sum-leaves.ts';

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
 * Protected sums X̂ = N̂ · q. Where the leaf's own mean may be shown q is that mean, coarsened; otherwise q is borrowed
 * from the first safe of the coarser rows of the atom, the same row and then its coarser rows in the kommune, the region
 * and the country, and `own` is 0. With nothing safe anywhere the sum is 0 and not own.
 * Surprising: a safe leaf may have to borrow too, so that an unsafe one beside it cannot be found by subtraction; and a
 * leaf with N̂ = 0 is never `own`, since the flag would otherwise tell 0 persons from a few.
 * @source diskretion.md section 5, steps 1-3
 */
export function protectSums(input: SumLeaves, rules: RuleSet): ProtectedSums {
  const width = input.cells.length;
  const atoms = input.leaves.groups;
  const value = new Float64Array(atoms * width);
  const own = new Uint8Array(atoms * width);
  const lenders = openLenders(input, rules);
  const guarded = guardMargins(lenders, atoms, rules, input.withheld);
  for (let atom = 0; atom < atoms; atom++) {
    for (const [i, { cell, unit }] of input.cells.entries()) {
      const heads = must(input.protectedHeads[atom * input.leaves.cellCount + cell], 'protected heads');
      if (heads === 0) continue;
      const leaf = atom * width + i;
      const isOwn = guarded.own[leaf] === 1;
      const from = isOwn ? atom * lenders.rows.length + must(lenders.rowsOf[i]?.[0], 'a row') : guarded.lender[leaf];
      const mean = from === undefined || from < 0 ? 0 : meanOf(lenders, from, unit, rules);
      value[leaf] = Math.round(heads * mean * 100) / 100;
      own[leaf] = isOwn ? 1 : 0;
    }
  }
  return { cells: Int32Array.from(input.cells, ({ cell }) => cell), value, own };
}

function meanOf({ rows, total }: Lenders, margin: number, unit: SumUnit, rules: RuleSet): number {
  const of = total(Math.floor(margin / rows.length), margin % rows.length);
  return of.heads === 0 ? 0 : meanPerHead(of, unit, rules.means);
}
