import type { RuleFinding } from '../../../domain/model/certificate.ts';
import { groupsOf } from '../../../domain/model/flow-groups.ts';
import { narrow } from '../attacks/narrow-ranges.ts';
import { trueFigures } from '../flow-groups/group-cells.ts';
import { totalsOf } from './audit-flows.ts';
import type { AuditedGroups } from './audited-groups.ts';
import { FAR_ABOVE } from './component-numbers.ts';
import { relateSides } from './group-sides.ts';
import { type MoverSystem, openMoverSystem } from './mover-system.ts';
import { relateOtherGroups } from './other-groups.ts';

/** The rules of the audit. */
interface GroupRules {
  readonly n: number;
  readonly W: number;
}

/** A number left with too few whole numbers: a pair as a whole, its part of a group, or one of the ends' own figures. */
export interface NarrowGroup {
  readonly kind: 'whole' | 'part' | 'flow' | 'leaf';
  /** Position of the pair; −1 for a leaf that is beside several. */
  readonly pair: number;
  /** Position of the group; −1 for what is of none. */
  readonly group: number;
  /** Position of the end; −1 for what is of a pair. */
  readonly end: number;
}

/** What an outsider works out of flows by group and of all that is shown of the same movers. */
export interface GroupRanges {
  readonly tested: number;
  readonly failing: number;
  readonly fewest: number;
  readonly narrow: readonly NarrowGroup[];
}

/** R2 of flows by group: neighbouring multiples of n, none where nobody moved. */
export function auditGroupSteps({ definition, cells, figures, stray }: AuditedGroups, n: number): RuleFinding {
  const truth = trueFigures(cells, groupsOf(definition).length);
  let failing = stray;
  for (const [i, count] of truth.entries()) {
    const value = figures[i] ?? 0;
    if (value < 0 || value % n !== 0 || Math.abs(value - count) >= n || (count === 0 && value !== 0)) failing += 1;
  }
  return { rule: 'R2', tested: truth.length + stray, failing };
}

/** R3 of flows by group: in every split the parts of a pair add up to what it is shown as. */
export function auditGroupWholes({ definition, cells, figures }: AuditedGroups): RuleFinding {
  const width = 1 + groupsOf(definition).length;
  let tested = 0;
  let failing = 0;
  for (let pair = 0; pair < cells.from.length; pair++) {
    let next = pair * width + 1;
    for (const { groups } of definition.splits) {
      let parts = 0;
      for (let g = 0; g < groups.length; g++) parts += figures[next++] ?? 0;
      tested += 1;
      if (parts !== (figures[pair * width] ?? 0)) failing += 1;
    }
  }
  return { rule: 'R3', tested, failing };
}

/**
 * Ranges of everything that is shown of the same movers, for an outsider who knows the method, n, the flows, their parts
 * by group, and the tables of movers: parts and wholes, wholes and flows, flows and movers, groups of an end and rows of
 * its afdelinger, also by where from and to, and what earlier releases showed by these or other groups. Pairs nothing is
 * shown of take their share of every sum.
 * @param comparesReleases - Whether he has the earlier versions too (R5).
 * @source diskretion.md 7.2, R4 and R5; docs/decisions/062
 */
export function auditGroupRanges(groups: AuditedGroups, { n, W }: GroupRules, comparesReleases: boolean): GroupRanges {
  const system = openMoverSystem();
  const open = (count: number, least: number, most: number): number =>
    system.add(count, most === 0 ? 0 : Math.max(1, most - n + 1), least + n - 1);
  const pairs = relatePairs(groups, system, n, comparesReleases, open);
  const flows = relateFlows(groups, system, n, comparesReleases, { pairs, open });
  const leaves = relateSides(groups, system, n, { comparesReleases, parts: pairs.parts, movers: flows.movers });
  const { truth, ranges, relations } = system.close();
  narrow(ranges, relations);
  const found: NarrowGroup[] = [];
  let tested = 0;
  let fewest = Number.POSITIVE_INFINITY;
  const judge = (number: number, what: () => NarrowGroup): void => {
    const count = truth[number] ?? 0;
    if (count <= 0 || count >= n) return;
    tested += 1;
    const width = (ranges.high[number] ?? 0) - (ranges.low[number] ?? 0) + 1;
    fewest = Math.min(fewest, width);
    if (width < W) found.push(what());
  };
  const width = groupsOf(groups.definition).length;
  for (const [pair, number] of pairs.wholes.entries()) {
    judge(number, () => ({ kind: 'whole', pair, group: -1, end: -1 }));
  }
  for (const [i, number] of pairs.parts.entries()) {
    judge(number, () => ({ kind: 'part', pair: Math.floor(i / width), group: i % width, end: -1 }));
  }
  for (const [i, number] of flows.flows.entries()) {
    judge(number, () => ({ kind: 'flow', pair: flows.pairOf[i] ?? -1, group: -1, end: -1 }));
  }
  for (const { number, pair, now } of pairs.before) {
    // How many of them there were is not counted any more: whatever may be one of few persons is taken for them.
    const [low, high] = [ranges.low[number] ?? 0, ranges.high[number] ?? 0];
    if (low >= n || high === 0) continue;
    tested += 1;
    fewest = Math.min(fewest, high - low + 1);
    const [figure = 0, another] = now;
    if (high - low + 1 < W) found.push({ kind: 'part', pair, group: another === undefined ? figure - 1 : -1, end: -1 });
  }
  for (const { number, end, group, pair } of leaves) judge(number, () => ({ kind: 'leaf', pair, group, end }));
  return { tested, failing: found.length, fewest, narrow: found };
}

type Open = (count: number, least: number, most: number) => number;

/** Numbers of the pairs and, group by group, of their parts; in every split the parts are the whole. */
function relatePairs(groups: AuditedGroups, system: MoverSystem, n: number, compares: boolean, open: Open) {
  const { definition, cells, figures, against } = groups;
  const width = 1 + groupsOf(definition).length;
  const truth = trueFigures(cells, width - 1);
  const numbers = [...truth].map((count, i) => {
    let [least, most] = [figures[i] ?? 0, figures[i] ?? 0];
    for (const other of compares ? against : []) {
      const at = other.same[i % width] ?? -1;
      const value = other.figures[Math.floor(i / width) * other.width + at] ?? 0;
      if (at < 0 || Math.abs(value - count) >= other.n) continue;
      // A figure rounded to another base leaves other numbers open: told as figures of this base that leave the same.
      least = Math.min(least, value + other.n - n);
      most = Math.max(most, value - other.n + n);
    }
    return open(count, least, most);
  });
  const wholes: number[] = [];
  for (let first = 0; first < numbers.length; first += width) {
    const whole = numbers[first] ?? 0;
    wholes.push(whole);
    let next = first + 1;
    for (const { groups: own } of definition.splits) {
      system.relate([whole], numbers.slice(next, next + own.length));
      next += own.length;
    }
  }
  const before = (compares ? against : []).flatMap((other) =>
    wholes.flatMap((_, pair) =>
      relateOtherGroups(system, numbers.slice(pair * width, (pair + 1) * width), other, pair).map((one) => ({
        ...one,
        pair,
      })),
    ),
  );
  return { wholes, parts: numbers.filter((_, i) => i % width !== 0), before };
}

interface FlowNumbers {
  readonly flows: readonly number[];
  readonly pairOf: Int32Array;
  /** Numbers of the movers of each atom. */
  readonly movers: { readonly into: readonly number[]; readonly outOf: readonly number[] };
}

/** Numbers of the flows between atoms, and of every atom's movers: what they add up to. */
function relateFlows(
  { cells, flows, atoms }: AuditedGroups,
  system: MoverSystem,
  n: number,
  compares: boolean,
  { pairs, open }: { readonly pairs: { readonly wholes: readonly number[] }; readonly open: Open },
): FlowNumbers {
  const [least, most] = compares ? [flows.least, flows.most] : [flows.shown, flows.shown];
  const numbers = [...flows.truth].map((count, i) => open(count, least[i] ?? 0, most[i] ?? 0));
  const endOf = (end: number) => (end < flows.atoms ? (cells.endOf[end] ?? -1) : cells.inner + end - flows.atoms);
  const pairAt = new Map([...cells.from].map((from, p) => [from * cells.ends.length + (cells.to[p] ?? 0), p]));
  const pairOf = flows.from.map(
    (from, i) => pairAt.get(endOf(from) * cells.ends.length + endOf(flows.to[i] ?? -1)) ?? -1,
  );
  const own: number[][] = Array.from(cells.from, () => []);
  for (const [i, pair] of pairOf.entries()) own[pair]?.push(numbers[i] ?? 0);
  const sizes = new Int32Array(cells.ends.length).fill(1, cells.inner);
  const alone = new Int32Array(cells.ends.length);
  for (const [atom, end] of cells.endOf.entries()) {
    sizes[end] = (sizes[end] ?? 0) + 1;
    if (atoms[atom]?.members.length === 1) alone[end] = (alone[end] ?? 0) + 1;
  }
  own.forEach((inPair, pair) => {
    const [from, to] = [cells.from[pair] ?? 0, cells.to[pair] ?? 0];
    // Nobody moves inside an afdeling that is shown alone.
    const possible = (sizes[from] ?? 0) * (sizes[to] ?? 0) - (from === to ? (alone[from] ?? 0) : 0);
    system.relate([pairs.wholes[pair] ?? 0], inPair, (n - 1) * Math.max(0, possible - inPair.length));
  });
  const totals = totalsOf(flows, n);
  const side = (name: 'into' | 'outOf', ends: Int32Array): readonly number[] => {
    const at: number[][] = Array.from({ length: flows.atoms }, () => []);
    for (const [i, end] of ends.entries()) at[end]?.push(numbers[i] ?? 0);
    return at.map((inAtom, atom) => {
      const flowing = inAtom.reduce((sum, number) => sum + system.truthOf(number), 0);
      const exact = flows[name].exact[atom] ?? -1;
      const known =
        exact < 0
          ? { low: 0, high: FAR_ABOVE }
          : { low: totals[name].low[atom] ?? 0, high: totals[name].high[atom] ?? 0 };
      const movers = system.add(exact < 0 ? flowing : exact, known.low, known.high);
      system.relate([movers], inAtom, (n - 1) * Math.max(0, flows.ends - 1 - inAtom.length));
      return movers;
    });
  };
  return { flows: numbers, pairOf, movers: { into: side('into', flows.to), outOf: side('outOf', flows.from) } };
}
