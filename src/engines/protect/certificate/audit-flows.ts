import type { RuleFinding } from '../../../domain/model/certificate.ts';
import type { AuditedFlows, AuditedSide } from './audited-flows.ts';
import { FAR_ABOVE } from './component-numbers.ts';

/** What an outsider knows of each atom's movers: both ends of a range. */
export interface MoverRanges {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Movers of every atom on both sides, as far as an outsider knows them. */
export interface FlowTotals {
  readonly into: MoverRanges;
  readonly outOf: MoverRanges;
}

/** What an outsider works out of the flows, and what that tells of the atoms' movers. */
export interface FlowRanges {
  readonly tested: number;
  readonly failing: number;
  readonly fewest: number;
  /** Atoms to mend, by number: of each flow that fails, the end whose movers leave the least open. */
  readonly narrowAtoms: readonly number[];
  readonly totals: FlowTotals;
}

/** The rules of the audit. */
interface FlowRules {
  readonly n: number;
  readonly W: number;
}

const MOST_ROUNDS = 50;

/** R2 of flows: multiples of n, none negative, none a second step from the truth, no flow where nobody moved. */
export function auditFlowSteps({ truth, shown }: AuditedFlows, n: number): RuleFinding {
  let failing = 0;
  for (const [i, count] of truth.entries()) {
    const value = at(shown, i);
    if (value < 0 || value % n !== 0 || Math.abs(value - count) >= n || (count === 0 && value !== 0)) failing += 1;
  }
  return { rule: 'R2', tested: truth.length, failing };
}

/**
 * R3 of flows: where the true flows of an atom add up to its true movers, the shown ones add up to those the table
 * shows. `failing` are those that do not; there may be as many as rounding counted as missed.
 */
export function auditFlowAnchors(flows: AuditedFlows): RuleFinding {
  let tested = 0;
  let failing = 0;
  for (const [side, ends] of [[flows.into, flows.to] as const, [flows.outOf, flows.from] as const]) {
    const truth = sumsAt(flows.atoms, ends, flows.truth);
    const shown = sumsAt(flows.atoms, ends, flows.shown);
    for (let atom = 0; atom < flows.atoms; atom++) {
      if (at(side.exact, atom) < 0 || at(truth, atom) !== at(side.exact, atom)) continue;
      tested += 1;
      if (at(shown, atom) !== at(side.rounded, atom)) failing += 1;
    }
  }
  return { rule: 'R3', tested, failing };
}

/** Movers as the tables' totals alone leave them open, before anything else is known of them. */
export function totalsOf(flows: AuditedFlows, n: number): FlowTotals {
  const of = ({ exact, rounded }: AuditedSide): MoverRanges => ({
    low: Int32Array.from(exact, (count, atom) => Math.max(0, Math.min(count, at(rounded, atom) - n + 1))),
    high: Int32Array.from(exact, (count, atom) => (count < 0 ? FAR_ABOVE : Math.max(count, at(rounded, atom) + n - 1))),
  });
  return { into: of(flows.into), outOf: of(flows.outOf) };
}

/**
 * Ranges of every flow for an outsider who knows the method, n, all flows, and each atom's movers within `totals`. A
 * pair of ends nothing is shown of may be a small flow like any other, so it takes its share of a total. The truth lies
 * in every range, as in `auditEdition`.
 * @param comparesReleases - Whether he has the earlier versions too (R5).
 * @source diskretion.md 7.2, R4 and R5
 */
export function auditFlowRanges(
  flows: AuditedFlows,
  { n, W }: FlowRules,
  totals: FlowTotals,
  comparesReleases: boolean,
): FlowRanges {
  const { truth, shown } = flows;
  const least = comparesReleases ? flows.least : shown;
  const most = comparesReleases ? flows.most : shown;
  const low = truth.map((count, i) => Math.min(count, at(most, i) === 0 ? 0 : Math.max(1, at(most, i) - n + 1)));
  const high = truth.map((count, i) => Math.max(count, at(least, i) + n - 1));
  const sides = [
    openSide(flows, flows.into, flows.to, totals.into, n),
    openSide(flows, flows.outOf, flows.from, totals.outOf, n),
  ] as const;
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (const [i, side] of sides.entries()) {
      const other = sides[1 - i] ?? side;
      if (narrowSide(flows, side, other, { low, high })) changed = true;
    }
  }
  let tested = 0;
  let failing = 0;
  let fewest = Number.POSITIVE_INFINITY;
  const found = { into: sides[0].totals, outOf: sides[1].totals };
  const narrowAtoms = new Set<number>();
  for (const [i, count] of truth.entries()) {
    if (count <= 0 || count >= n) continue;
    tested += 1;
    const width = at(high, i) - at(low, i) + 1;
    fewest = Math.min(fewest, width);
    if (width >= W) continue;
    failing += 1;
    narrowAtoms.add(narrowEnd(flows, i, found));
  }
  return { tested, failing, fewest, narrowAtoms: [...narrowAtoms].sort((a, b) => a - b), totals: found };
}

/** The atom of a flow's ends whose movers are known best; an end outside has none anybody is shown. */
function narrowEnd({ atoms, from, to }: AuditedFlows, flow: number, { into, outOf }: FlowTotals): number {
  const [source, target] = [at(from, flow), at(to, flow)];
  if (target >= atoms) return source;
  if (source >= atoms) return target;
  const open = ({ low, high }: MoverRanges, atom: number) => at(high, atom) - at(low, atom);
  return open(outOf, source) < open(into, target) ? source : target;
}

/** One side of the flows: flows by atom, what is known of the atoms' movers, and the most a pair nobody sees can hold. */
interface Side {
  readonly of: readonly (readonly number[])[];
  readonly otherEnds: Int32Array;
  readonly totals: MoverRanges;
  /** By end of this side: n − 1, or less where its movers leave less. */
  readonly cap: Int32Array;
  /** 2 = the flows are all movers, 1 = at most, 0 = the total says nothing. */
  readonly kind: Uint8Array;
}

function openSide(
  { atoms, ends, from, to, truth }: AuditedFlows,
  { exact }: AuditedSide,
  own: Int32Array,
  known: MoverRanges,
  n: number,
): Side {
  const of: number[][] = Array.from({ length: atoms }, () => []);
  for (const [flow, end] of own.entries()) if (end < atoms) of[end]?.push(flow);
  const flowing = sumsAt(atoms, own, truth);
  const kind = Uint8Array.from({ length: atoms }, (_, atom) => {
    const movers = at(exact, atom);
    if (movers < 0 || at(flowing, atom) > movers) return 0;
    return at(flowing, atom) === movers ? 2 : 1;
  });
  return {
    of,
    otherEnds: own === from ? to : from,
    totals: { low: known.low.slice(), high: known.high.slice() },
    cap: new Int32Array(ends + 1).fill(n - 1),
    kind,
  };
}

function narrowSide(
  flows: AuditedFlows,
  side: Side,
  other: Side,
  { low, high }: { readonly low: Int32Array; readonly high: Int32Array },
): boolean {
  let changed = false;
  // How many ends of the other side can hold so many each: what an atom's unseen pairs can hold together.
  const caps = new Int32Array(1 + other.cap.reduce((most, cap) => Math.max(most, cap), 0));
  for (let end = 0; end < flows.ends; end++) caps[at(other.cap, end)] = at(caps, at(other.cap, end)) + 1;
  for (let atom = 0; atom < flows.atoms; atom++) {
    const kind = at(side.kind, atom);
    if (kind === 0) continue;
    const own = side.of[atom] ?? [];
    let least = 0;
    let most = 0;
    for (const flow of own) {
      least += at(low, flow);
      most += at(high, flow);
    }
    const movers = at(side.totals.high, atom);
    const room = movers - least;
    if (room < 0) continue;
    if (room < at(side.cap, atom)) {
      side.cap[atom] = room;
      changed = true;
    }
    const unseen = unseenOf(caps, at(side.cap, atom)) - seenOf(own, side, other, atom);
    for (const flow of own) {
      const top = Math.min(at(high, flow), room + at(low, flow));
      const bottom = kind === 2 ? at(side.totals.low, atom) - (most - at(high, flow)) - unseen : 0;
      if (top < at(high, flow) && top >= at(low, flow)) {
        most -= at(high, flow) - top;
        high[flow] = top;
        changed = true;
      }
      if (bottom > at(low, flow) && bottom <= at(high, flow)) {
        low[flow] = bottom;
        changed = true;
      }
    }
    changed = narrowTotal(side, atom, kind, own, unseen, { low, high }) || changed;
  }
  return changed;
}

function narrowTotal(
  { totals }: Side,
  atom: number,
  kind: number,
  own: readonly number[],
  unseen: number,
  { low, high }: { readonly low: Int32Array; readonly high: Int32Array },
): boolean {
  let least = 0;
  let most = unseen;
  for (const flow of own) {
    least += at(low, flow);
    most += at(high, flow);
  }
  let changed = false;
  if (least > at(totals.low, atom) && least <= at(totals.high, atom)) {
    totals.low[atom] = least;
    changed = true;
  }
  if (kind === 2 && most < at(totals.high, atom) && most >= at(totals.low, atom)) {
    totals.high[atom] = most;
    changed = true;
  }
  return changed;
}

/** The most that pairs of an end with every other end hold, `cap` each at most. */
function unseenOf(caps: Int32Array, cap: number): number {
  let sum = 0;
  for (const [other, ends] of caps.entries()) sum += ends * Math.min(cap, other);
  return sum;
}

/** The share of it that belongs to pairs with a flow of their own. */
function seenOf(own: readonly number[], side: Side, other: Side, atom: number): number {
  let sum = 0;
  for (const flow of own) sum += Math.min(at(side.cap, atom), at(other.cap, at(side.otherEnds, flow)));
  return sum;
}

function sumsAt(atoms: number, ends: Int32Array, values: Int32Array): Int32Array {
  const sums = new Int32Array(atoms);
  for (const [i, end] of ends.entries()) if (end < atoms) sums[end] = at(sums, end) + at(values, i);
  return sums;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
