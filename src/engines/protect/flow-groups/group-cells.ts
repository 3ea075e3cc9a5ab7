import { must } from '../../../domain/kernel/invariant.ts';
import type { ExactFlows, FlowEnds } from '../../../domain/model/flow.ts';
import type { ProtectedFlowGroupPeriod } from '../../../domain/model/flow-groups.ts';
import type { Unit } from '../../../domain/model/place.ts';
import type { GroupEnds } from './group-ends.ts';

/** True flows between coarse ends, pair by pair, and by group: only what at least one person did. */
export interface GroupCells {
  /** Keys of the ends: atoms' ends first, then codes of the ends outside. */
  readonly ends: readonly string[];
  readonly inner: number;
  readonly endOf: Int32Array;
  /** Pairs by from, then to. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly persons: Int32Array;
  /** Flows by group: position of the pair, group, persons; by pair, then group. */
  readonly pair: Int32Array;
  readonly group: Int32Array;
  readonly parts: Int32Array;
}

/** Adds flows and their groups over coarse ends; undefined where they were not counted by group. */
export function groupCells(
  exact: ExactFlows,
  atomOf: ReadonlyMap<string, number>,
  units: ReadonlyMap<string, Unit>,
  { ends: inside, endOf }: GroupEnds,
  codes: FlowEnds,
): GroupCells | undefined {
  const { groups } = exact;
  if (!groups) return undefined;
  const codeOf = (end: string): string => {
    const unit = units.get(end);
    return unit ? `${codes.kommune}${unit.kommune}` : end;
  };
  const inner = inside.length;
  const outside = [...new Set(exact.ends.flatMap((end) => (atomOf.has(end) ? [] : [codeOf(end)])))].sort();
  const place = new Map(outside.map((code, i) => [code, inner + i]));
  const numbers = exact.ends.map((end) => {
    const atom = atomOf.get(end);
    return atom === undefined ? must(place.get(codeOf(end)), end) : must(endOf[atom], 'an end');
  });
  const all = inner + outside.length;
  const sums = new Map<number, number>();
  const width = 1 + groups.group.reduce((most, group) => Math.max(most, group), 0);
  for (const [i, persons] of groups.persons.entries()) {
    const from = must(numbers[groups.from[i] ?? -1], 'from');
    const to = must(numbers[groups.to[i] ?? -1], 'to');
    // As in the flows: a hidden unit's moves into or out of homes outside are between no ends that are shown.
    if (from >= inner && to >= inner) continue;
    const key = (from * all + to) * width + (groups.group[i] ?? 0);
    sums.set(key, (sums.get(key) ?? 0) + persons);
  }
  const keys = Float64Array.from(sums.keys()).sort();
  const pairs = [...new Set(Array.from(keys, (key) => Math.floor(key / width)))];
  const numberOf = new Map(pairs.map((key, p) => [key, p]));
  return {
    ends: [...inside, ...outside],
    inner,
    endOf,
    from: Int32Array.from(pairs, (key) => Math.floor(key / all)),
    to: Int32Array.from(pairs, (key) => key % all),
    persons: pairPersons(exact, numbers, all, numberOf),
    pair: Int32Array.from(keys, (key) => must(numberOf.get(Math.floor(key / width)), 'a pair')),
    group: Int32Array.from(keys, (key) => key % width),
    parts: Int32Array.from(keys, (key) => must(sums.get(key), 'a flow')),
  };
}

function pairPersons(
  exact: ExactFlows,
  numbers: readonly number[],
  all: number,
  numberOf: ReadonlyMap<number, number>,
): Int32Array {
  const persons = new Int32Array(numberOf.size);
  for (const [i, count] of exact.persons.entries()) {
    const pair = numberOf.get((numbers[exact.from[i] ?? -1] ?? 0) * all + (numbers[exact.to[i] ?? -1] ?? 0));
    if (pair !== undefined) persons[pair] = (persons[pair] ?? 0) + count;
  }
  return persons;
}

/** Figures of pairs of ends: everybody first, then each group; pairs × (1 + groups). */
export type GroupFigures = Int32Array;

/** The true figures of cells. @param groups - How many groups all splits have. */
export function trueFigures({ persons, pair, group, parts }: GroupCells, groups: number): GroupFigures {
  return figuresOf({ wholes: persons, pair, group, parts }, groups);
}

/** Figures of pairs put in one list. */
export function figuresOf(
  { wholes, pair, group, parts }: Pick<GroupCells, 'pair' | 'group' | 'parts'> & { readonly wholes: Int32Array },
  groups: number,
): GroupFigures {
  const figures = new Int32Array(wholes.length * (1 + groups));
  for (const [p, whole] of wholes.entries()) figures[p * (1 + groups)] = whole;
  for (const [i, own] of pair.entries()) figures[own * (1 + groups) + 1 + (group[i] ?? 0)] = parts[i] ?? 0;
  return figures;
}

/** What a period shows of the pairs of some cells; `stray` are figures of pairs that nobody moved between. */
export function shownFigures(
  cells: GroupCells,
  { ends, from, to, group, persons }: Omit<ProtectedFlowGroupPeriod, 'period' | 'inner' | 'endOf'>,
  groups: number,
): { readonly figures: GroupFigures; readonly stray: number } {
  const numbers = new Map(cells.ends.map((key, end) => [key, end]));
  const own = ends.map((key) => numbers.get(key) ?? -1);
  const pairs = new Map([...cells.from].map((end, p) => [end * cells.ends.length + (cells.to[p] ?? 0), p]));
  const figures = new Int32Array(cells.from.length * (1 + groups));
  let stray = 0;
  for (const [i, value] of persons.entries()) {
    const [a, b] = [own[from[i] ?? -1] ?? -1, own[to[i] ?? -1] ?? -1];
    const pair = a < 0 || b < 0 ? undefined : pairs.get(a * cells.ends.length + b);
    if (pair === undefined || (group[i] ?? 0) > groups) stray += 1;
    else figures[pair * (1 + groups) + (group[i] ?? 0)] = value;
  }
  return { figures, stray };
}

/** Adds what is shown of flows between atoms over pairs of ends; flows between pairs nobody made are left out. */
export function shownByPair(
  { ends, inner, endOf, from, to }: GroupCells,
  shown: { readonly from: Int32Array; readonly to: Int32Array; readonly persons: Int32Array },
  outside: readonly string[],
): Int32Array {
  const numbers = new Map(ends.map((key, end) => [key, end]));
  const atoms = endOf.length;
  const endOfFlow = (end: number) =>
    end < atoms ? (endOf[end] ?? -1) : (numbers.get(outside[end - atoms] ?? '') ?? -1);
  const pairs = new Map([...from].map((own, p) => [own * ends.length + (to[p] ?? 0), p]));
  const sums = new Int32Array(from.length);
  for (const [i, persons] of shown.persons.entries()) {
    const pair = pairs.get(endOfFlow(shown.from[i] ?? -1) * ends.length + endOfFlow(shown.to[i] ?? -1));
    if (pair !== undefined && inner > 0) sums[pair] = (sums[pair] ?? 0) + persons;
  }
  return sums;
}
