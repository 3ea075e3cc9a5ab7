import type { Draw } from '../seeded-draw.ts';
import { membershipsOf } from './memberships.ts';
import { type RoundedLeaves, roundLeaves } from './round-leaves.ts';
import type { RoundingProblem } from './rounding-state.ts';

/**
 * Rounds one unit's row once more by another draw, by itself, and puts it in the place of the old one: the rows of all
 * other units stay as they are, so that what the audit found safe stays safe. Margins held are held again.
 */
export function redrawUnit(problem: RoundingProblem, rounded: RoundedLeaves, unit: number, draw: Draw): RoundedLeaves {
  const { lattice, memberships, n, counts, held } = problem;
  const { cells, sums, sumFrom, sumOf } = lattice;
  const rowOf = (values: Int32Array, width: number) => values.slice(unit * width, (unit + 1) * width);
  const width = held?.margins.length ?? 0;
  const alone = roundLeaves({
    lattice,
    memberships: membershipsOf(1, []),
    n,
    counts: rowOf(counts, cells),
    drawOf: () => draw,
    ...(held ? { held: { margins: held.margins, values: rowOf(held.values, width) } } : {}),
  });
  const values = rounded.values.slice();
  const errors = rounded.errors.slice();
  const missed = rounded.missed.slice();
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
  const secondSteps = values.reduce((steps, value, i) => steps + Number(Math.abs(value - (counts[i] ?? 0)) >= n), 0);
  return { ...rounded, values, errors, missed, secondSteps };
}
