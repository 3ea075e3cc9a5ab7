import type { LpPool } from '../../../domain/model/lp.ts';
import { equations } from '../audit/lp-rows.ts';
import { rangesAt, wholeNumbersIn, widen } from '../audit/ranges.ts';
import type { NullSpace } from '../suppression/null-space.ts';
import { firstPrime } from '../suppression/prime-field.ts';
import { leavesOf } from './keep-space.ts';

/** How far every unknown may be from what is released; shared totals may be anything. */
export interface Slack {
  readonly down: Float64Array;
  readonly up: Float64Array;
}

/** What a leaf shown as `value` may truly be: 0 … value + n − 1, and no less than value − n + 1. */
export function slackOf(shown: readonly number[], n: number): Slack {
  const far = 4 * n * (1 + shown.length);
  return {
    down: Float64Array.from(shown, (value) => (value < 0 ? far : Math.min(value, n - 1))),
    up: Float64Array.from(shown, (value) => (value < 0 ? far : n - 1)),
  };
}

/**
 * Whole numbers each leaf can certainly be, by changes at hand: another table of whole numbers in which everything told
 * is the same. A leaf may be able to be more than is found here, never less.
 */
export function witnessed(space: NullSpace, { down, up }: Slack, guarded: readonly number[]): Map<number, number> {
  const wanted = new Set(guarded);
  const lowest = new Map<number, number>();
  const highest = new Map<number, number>();
  for (const change of space.changes) {
    const leaves = change ? leavesOf(change) : new Int32Array();
    if (!change || !leaves.some((leaf) => wanted.has(leaf))) continue;
    const moves = Array.from(change.moves.subarray(0, change.length), (move) =>
      move > firstPrime / 2 ? move - firstPrime : move,
    );
    // Large moves are fractions modulo the prime: no whole table is behind them.
    if (moves.some((move) => Math.abs(move) > largestMove)) continue;
    const steps = (sign: 1 | -1): number =>
      moves.reduce((least, move, k) => {
        const room = (move * sign > 0 ? up : down)[leaves[k] ?? 0] ?? 0;
        return Math.min(least, Math.floor(room / Math.abs(move)));
      }, Number.POSITIVE_INFINITY);
    const [forth, back] = [steps(1), steps(-1)];
    leaves.forEach((leaf, k) => {
      if (!wanted.has(leaf)) return;
      const isUp = (moves[k] ?? 0) > 0;
      highest.set(leaf, Math.max(highest.get(leaf) ?? 0, isUp ? forth : back));
      lowest.set(leaf, Math.max(lowest.get(leaf) ?? 0, isUp ? back : forth));
    });
  }
  return new Map(guarded.map((leaf) => [leaf, 1 + (highest.get(leaf) ?? 0) + (lowest.get(leaf) ?? 0)]));
}

const largestMove = 1000;

/**
 * Stage B: which of the leaves the sums leave fewer than W whole numbers, by two linear programs each. Sums are put at
 * what is released, so that nothing but public facts is looked at.
 */
export async function narrowByPrograms(
  pool: LpPool,
  sums: readonly Int32Array[],
  { down, up }: Slack,
  { leaves, W }: { readonly leaves: readonly number[]; readonly W: number },
): Promise<readonly number[]> {
  if (leaves.length === 0) return [];
  const rows = sums.map((columns) => ({ columns: [...columns], values: [...columns].map(() => 1), constant: 0 }));
  const model = { ...equations(up.length, rows, 0, 0), columnLower: down.map((room) => -room), columnUpper: up };
  const session = await pool.open(model, 'costs');
  const narrow: number[] = [];
  try {
    for (const leaf of leaves) {
      const ranges = rangesAt(new Float64Array(up.length));
      for (const cost of [1, -1]) {
        const answer = await session.solve({ columns: [leaf], costs: [cost] });
        if (answer.kind === 'optimal') widen(ranges, (unknown) => answer.x[unknown] ?? 0);
      }
      if (wholeNumbersIn(ranges, leaf) < W) narrow.push(leaf);
    }
  } finally {
    await session.close();
  }
  return narrow;
}
