import type { LpModel, LpPool, LpSession } from '../../../domain/model/lp.ts';
import { relationKinds } from '../attacks/narrow-ranges.ts';
import type { FailingAtom, TightComponent } from './audit-edition.ts';
import type { Component } from './component-numbers.ts';

/** What linear programs found where propagation left little room. */
export interface ExactRanges {
  readonly programs: number;
  /** Fewest whole numbers of a leaf looked at; infinite where there was none. */
  readonly fewest: number;
  readonly failing: readonly FailingAtom[];
}

const TOLERANCE = 1e-6;
// The narrowest leaves of a component are alike; a few of them say how narrow it is.
const MOST_LEAVES = 3;

/**
 * The range of the narrowest leaves by linear programs, which see what propagation cannot: several relations at once.
 * @throws Problem KV-S13 when the solver fails
 * @source diskretion.md 7.2, R4
 */
export async function exactRanges(
  tight: readonly TightComponent[],
  W: number,
  pool: LpPool,
  onDone: (done: number) => void,
): Promise<ExactRanges> {
  let next = 0;
  let programs = 0;
  let fewest = Number.POSITIVE_INFINITY;
  const failing: FailingAtom[] = [];
  const work = async (): Promise<void> => {
    for (let found = tight[next++]; found; found = tight[next++]) {
      const session = await pool.open(modelOf(found.component), 'costs');
      for (const [i, leaf] of found.leaves.slice(0, MOST_LEAVES).entries()) {
        const width = await wholeNumbers(session, found.component, leaf);
        programs += 2;
        fewest = Math.min(fewest, width);
        const atom = found.atoms[i];
        if (width < W && atom) failing.push(atom);
      }
      await session.close();
      onDone(next);
    }
  };
  await Promise.all(Array.from({ length: pool.size }, work));
  return { programs, fewest, failing };
}

async function wholeNumbers(session: LpSession, { ranges, truth }: Component, leaf: number): Promise<number> {
  const least = await session.solve({ columns: [leaf], costs: [1] });
  const most = await session.solve({ columns: [leaf], costs: [-1] });
  const low = least.kind === 'optimal' ? (least.x[leaf] ?? 0) : (ranges.low[leaf] ?? 0);
  const high = most.kind === 'optimal' ? (most.x[leaf] ?? 0) : (ranges.high[leaf] ?? 0);
  // The truth is feasible by construction, whatever the solver's rounding.
  const count = truth[leaf] ?? 0;
  return Math.max(count, Math.floor(high + TOLERANCE)) - Math.min(count, Math.ceil(low - TOLERANCE)) + 1;
}

/** A component as a linear program: its ranges as propagation left them, its relations as rows. */
function modelOf({ ranges, relations }: Component): LpModel {
  const used = Array.from({ length: relations.count }, (_, r) => r).filter(
    (r) => relations.kinds[r] !== relationKinds.unused,
  );
  const entries = used.map((r) => [relations.starts[r] ?? 0, relations.starts[r + 1] ?? 0] as const);
  const rowStarts = new Int32Array(used.length + 1);
  entries.forEach(([from, to], i) => {
    rowStarts[i + 1] = (rowStarts[i] ?? 0) + to - from;
  });
  const rowColumns = new Int32Array(rowStarts.at(-1) ?? 0);
  const rowValues = new Float64Array(rowColumns.length);
  entries.forEach(([from, to], i) => {
    rowColumns.set(relations.numbers.subarray(from, to), rowStarts[i]);
    rowValues.set(relations.signs.subarray(from, to), rowStarts[i]);
  });
  return {
    columnLower: Float64Array.from(ranges.low),
    columnUpper: Float64Array.from(ranges.high),
    costs: new Float64Array(ranges.low.length),
    rowStarts,
    rowColumns,
    rowValues,
    rowLower: Float64Array.from(used, (r) =>
      relations.kinds[r] === relationKinds.equal ? 0 : Number.NEGATIVE_INFINITY,
    ),
    rowUpper: new Float64Array(used.length),
  };
}
