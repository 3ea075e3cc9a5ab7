import type { RoundingSummary } from '../../../domain/model/release.ts';
import type { Lattice } from './lattice.ts';
import type { Memberships } from './memberships.ts';
import type { RoundedLeaves } from './round-leaves.ts';
import type { HeldMargins } from './rounding-problem.ts';

/** Errors of one kind of place: how many sums had each absolute error. */
export interface LevelErrors {
  /** Number of sums by absolute error. */
  readonly counts: number[];
}

/** What the certificate says about the rounding of many tables; numbers only, no cell can be told from them. */
export interface RoundingTally {
  leaves: number;
  /** Leaves of 1 … n−1 true heads. */
  smallLeaves: number;
  secondSteps: number;
  keptMoved: number;
  anchorsHeld: number;
  anchorsMissed: number;
  /** By level of place: `afd` for atoms, then kom, reg, land, org, plan, omr. */
  readonly levels: Map<string, LevelErrors>;
}

/** Nothing tallied yet. */
export function openTally(): RoundingTally {
  return {
    leaves: 0,
    smallLeaves: 0,
    secondSteps: 0,
    keptMoved: 0,
    anchorsHeld: 0,
    anchorsMissed: 0,
    levels: new Map(),
  };
}

/** A table just rounded. */
export interface JustRounded {
  readonly rounded: RoundedLeaves;
  readonly held: HeldMargins | undefined;
  readonly counts: Int32Array;
  readonly lattice: Lattice;
  readonly memberships: Memberships;
  readonly n: number;
}

/** Adds one rounded table to the tally. Leaves that are 0 and sums over them alone count as published cells too. */
export function tallyRounding(tally: RoundingTally, table: JustRounded): void {
  const { rounded, held, counts, lattice, memberships, n } = table;
  tally.leaves += counts.length;
  for (const count of counts) if (count > 0 && count < n) tally.smallLeaves += 1;
  tally.secondSteps += rounded.secondSteps;
  tally.keptMoved += rounded.keptMoved;
  for (const value of held?.values ?? []) if (value >= 0) tally.anchorsHeld += 1;
  for (const miss of rounded.missed) tally.anchorsMissed += miss;
  for (let group = 0; group < memberships.groups; group++) {
    const level = group < memberships.units ? 'afd' : memberships.levels[group];
    if (level === undefined) continue;
    const own = tally.levels.get(level) ?? { counts: [] };
    tally.levels.set(level, own);
    for (let sum = group * lattice.sums; sum < (group + 1) * lattice.sums; sum++) {
      const error = Math.abs(rounded.errors[sum] ?? 0);
      own.counts[error] = (own.counts[error] ?? 0) + 1;
    }
  }
}

/** Tallies of several tables or editions as one. */
export function addTallies(tallies: readonly RoundingTally[]): RoundingTally {
  const total = openTally();
  for (const tally of tallies) {
    total.leaves += tally.leaves;
    total.smallLeaves += tally.smallLeaves;
    total.secondSteps += tally.secondSteps;
    total.keptMoved += tally.keptMoved;
    total.anchorsHeld += tally.anchorsHeld;
    total.anchorsMissed += tally.anchorsMissed;
    for (const [level, { counts }] of tally.levels) {
      const own = total.levels.get(level) ?? { counts: [] };
      total.levels.set(level, own);
      counts.forEach((count, error) => {
        own.counts[error] = (own.counts[error] ?? 0) + count;
      });
    }
  }
  return total;
}

/** Tallies of several editions as a release's certificate tells them, levels in code-point order. */
export function summaryOf(tallies: readonly RoundingTally[]): RoundingSummary {
  const { levels, keptMoved, ...counted } = addTallies(tallies);
  const names = [...levels.keys()].sort();
  const errors = Object.fromEntries(names.map((name) => [name, errorsOf(levels.get(name) ?? { counts: [] })]));
  // Left out when there are none, so that a release built again is the same release.
  return { ...counted, ...(keptMoved > 0 ? { keptMoved } : {}), errors };
}

/** Mean (two decimals), 95th percentile and largest absolute error of a level. */
function errorsOf({ counts }: LevelErrors): {
  readonly mean: number;
  readonly p95: number;
  readonly max: number;
} {
  let sums = 0;
  let total = 0;
  counts.forEach((count, error) => {
    sums += count;
    total += count * error;
  });
  let seen = 0;
  let p95 = 0;
  counts.forEach((count, error) => {
    if (seen < 0.95 * sums) p95 = error;
    seen += count;
  });
  return { mean: sums === 0 ? 0 : Math.round((100 * total) / sums) / 100, p95, max: Math.max(0, counts.length - 1) };
}
