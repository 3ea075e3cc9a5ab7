import type { Draw } from '../seeded-draw.ts';
import { membershipsOf } from './memberships.ts';
import { type RoundedLeaves, roundLeaves } from './round-leaves.ts';
import type { RoundingProblem } from './rounding-problem.ts';

/**
 * Rounds some units' rows once more by another draw, each by itself, and puts them in the place of the old ones: the
 * rows of all other units stay as they are, so that what the audit found safe stays safe. Margins held are held again.
 * @param draws - The new draw of each unit.
 */
export function redrawUnits(
  problem: RoundingProblem,
  rounded: RoundedLeaves,
  draws: ReadonlyMap<number, Draw>,
): RoundedLeaves {
  const { counts, n } = problem;
  const again = { values: rounded.values.slice(), errors: rounded.errors.slice(), missed: rounded.missed.slice() };
  for (const [unit, draw] of draws) redraw(problem, again, unit, draw);
  let secondSteps = 0;
  again.values.forEach((value, leaf) => {
    if (Math.abs(value - (counts[leaf] ?? 0)) >= n) secondSteps += 1;
  });
  return { ...rounded, ...again, secondSteps };
}

function redraw(
  { lattice, memberships, n, counts, held }: RoundingProblem,
  { values, errors, missed }: Pick<RoundedLeaves, 'values' | 'errors' | 'missed'>,
  unit: number,
  draw: Draw,
): void {
  const { cells, sums, sumFrom, sumOf } = lattice;
  const rowOf = (all: Int32Array, width: number) => all.slice(unit * width, (unit + 1) * width);
  const width = held?.margins.length ?? 0;
  const alone = roundLeaves({
    lattice,
    memberships: membershipsOf(1, []),
    n,
    counts: rowOf(counts, cells),
    drawOf: () => draw,
    ...(held ? { held: { margins: held.margins, values: rowOf(held.values, width) } } : {}),
  });
  for (let cell = 0; cell < cells; cell++) {
    const change = (alone.values[cell] ?? 0) - (values[unit * cells + cell] ?? 0);
    values[unit * cells + cell] = alone.values[cell] ?? 0;
    for (let g = memberships.groupFrom[unit] ?? 0; change !== 0 && g < (memberships.groupFrom[unit + 1] ?? 0); g++) {
      const base = (memberships.groupOf[g] ?? 0) * sums;
      for (let s = sumFrom[cell] ?? 0; s < (sumFrom[cell + 1] ?? 0); s++) {
        const sum = base + (sumOf[s] ?? 0);
        errors[sum] = (errors[sum] ?? 0) + change;
      }
    }
  }
  missed.set(alone.missed, unit * width);
}
