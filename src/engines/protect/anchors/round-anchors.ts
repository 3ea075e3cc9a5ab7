import type { Tier } from '../../../domain/model/table-definition.ts';
import { latticeOf } from '../rounding/lattice.ts';
import type { Memberships } from '../rounding/memberships.ts';
import { roundLeaves } from '../rounding/round-leaves.ts';
import type { EarlierRounding, HeldMargins } from '../rounding/rounding-problem.ts';
import type { Draw } from '../seeded-draw.ts';
import type { AnchorPlan, AnchorStep } from './anchor-plan.ts';
import type { SignedCells } from './split-axis.ts';

/** True anchors of the atoms of a tier, and how to round them. */
export interface AnchorRounding {
  readonly plan: AnchorPlan;
  readonly tier: Tier;
  /** True counts, atoms × anchor cells. */
  readonly counts: Int32Array;
  /** Anchors of lower tiers added up for these atoms, atoms × anchor cells; −1 where there is none. Filled in here. */
  readonly values: Int32Array;
  readonly memberships: Memberships;
  readonly n: number;
  /** Secret numbers of an atom for a step of the plan, named by its first anchor cell. */
  readonly drawOf: (step: number, atom: number) => Draw;
  /** What the rounding of a step's segments follows of an earlier one; counts are atoms × segments. */
  readonly follow: (segments: readonly SignedCells[], counts: Int32Array) => EarlierRounding | undefined;
}

/**
 * Rounds the anchors of one tier: totals first, then each axis's segments within its total. An anchor of several
 * segments is their rounded sum, so it may be n or more from the truth; a table that cannot follow says so.
 * @source diskretion.md 4.2
 */
export function roundAnchors(input: AnchorRounding): void {
  for (const step of input.plan.steps) if (step.tier === input.tier) roundStep(input, step);
}

function roundStep(input: AnchorRounding, step: AnchorStep): void {
  const { plan, values, memberships, n, drawOf } = input;
  const width = step.segments.length;
  const all = Array.from({ length: width }, (_, i) => i);
  const counts = segmentCounts(input, step);
  const held = heldTotal(input, step, counts);
  const earlier = input.follow(step.segments, counts);
  const rounded = roundLeaves({
    lattice: latticeOf(
      width,
      [all],
      step.sums.map(({ segments }) => segments).filter((segments) => segments.length > 1),
    ),
    memberships,
    n,
    counts,
    drawOf: (atom) => drawOf(step.sums[0]?.cell ?? 0, atom),
    ...(held ? { held } : {}),
    ...(earlier ? { earlier } : {}),
  });
  for (let atom = 0; atom < memberships.units; atom++) {
    for (const { cell, segments } of step.sums) {
      values[atom * plan.cells + cell] = sumAt(rounded.values, atom * width, segments);
    }
  }
}

/** True counts of a step's segments, atoms × segments. */
function segmentCounts({ plan, counts, memberships }: AnchorRounding, { segments }: AnchorStep): Int32Array {
  const own = new Int32Array(memberships.units * segments.length);
  for (let atom = 0; atom < memberships.units; atom++) {
    const from = atom * plan.cells;
    segments.forEach(({ plus, minus }, i) => {
      // Counted segments are never negative; those of leaves already protected can be, where an anchor was missed.
      own[atom * segments.length + i] = Math.max(0, sumAt(counts, from, plus) - sumAt(counts, from, minus));
    });
  }
  return own;
}

/** The segments add up to their rounded total, where the true ones do. */
function heldTotal(
  { plan, counts, values, memberships }: AnchorRounding,
  { segments, total }: AnchorStep,
  own: Int32Array,
): HeldMargins | undefined {
  if (total === undefined) return undefined;
  const all = Array.from({ length: segments.length }, (_, i) => i);
  const held = Int32Array.from({ length: memberships.units }, (_, atom) => {
    const cell = atom * plan.cells + total;
    return sumAt(own, atom * segments.length, all) === counts[cell] ? (values[cell] ?? -1) : -1;
  });
  return { margins: [all], values: held };
}

function sumAt(values: Int32Array, from: number, cells: readonly number[]): number {
  let sum = 0;
  for (const cell of cells) sum += values[from + cell] ?? 0;
  return sum;
}
