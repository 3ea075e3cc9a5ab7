import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { type FeatureTest, type FilterFeature, notHere, type Reading } from './filter-feature.ts';
import type { FilterTree, IntervalEnd, Operation } from './filter-tree.ts';

/** First and last of a stretch of time, both included; an instant is both. */
type Stretch = readonly [number, number];
type ReadStretch = (feature: FilterFeature, asDays: boolean) => Stretch | null;

interface Time {
  readonly read: ReadStretch;
  /** Whether it is told in whole days. */
  readonly inDays: boolean;
}

// The thirteen relations of Allen and what the standard makes of them; a and b are the arguments.
const relations: Readonly<Record<string, (a: Stretch, b: Stretch) => boolean>> = {
  t_after: (a, b) => a[0] > b[1],
  t_before: (a, b) => a[1] < b[0],
  t_contains: (a, b) => a[0] < b[0] && a[1] > b[1],
  t_disjoint: (a, b) => a[0] > b[1] || a[1] < b[0],
  t_during: (a, b) => a[0] > b[0] && a[1] < b[1],
  t_equals: (a, b) => a[0] === b[0] && a[1] === b[1],
  t_finishedBy: (a, b) => a[0] < b[0] && a[1] === b[1],
  t_finishes: (a, b) => a[0] > b[0] && a[1] === b[1],
  t_intersects: (a, b) => a[0] <= b[1] && a[1] >= b[0],
  t_meets: (a, b) => a[1] === b[0],
  t_metBy: (a, b) => a[0] === b[1],
  t_overlappedBy: (a, b) => a[0] > b[0] && a[0] < b[1] && a[1] > b[1],
  t_overlaps: (a, b) => a[0] < b[0] && a[1] > b[0] && a[1] < b[1],
  t_startedBy: (a, b) => a[0] === b[0] && a[1] > b[1],
  t_starts: (a, b) => a[0] === b[0] && a[1] < b[1],
};

/**
 * Makes a question about time ready. Days beside days are counted as days; beside moments a day reaches from its first
 * millisecond to its last. An end of an interval that a feature does not have is open; one that has neither has no time.
 * @source OGC 21-065r2 section 7.4; geo-api.md section 4
 */
export function compileTemporal({ op, args }: Operation, reading: (tree: FilterTree) => Reading): FeatureTest {
  const relation = relations[op];
  const [first, second, ...more] = args;
  if (!relation || first === undefined || second === undefined || more.length > 0) throw notHere(op);
  const [a, b] = [timeOf(op, first, reading), timeOf(op, second, reading)];
  const asDays = a.inDays && b.inDays;
  return (feature) => {
    const [x, y] = [a.read(feature, asDays), b.read(feature, asDays)];
    return x === null || y === null ? undefined : relation(x, y);
  };
}

function timeOf(op: string, tree: FilterTree, reading: (tree: FilterTree) => Reading): Time {
  if (typeof tree === 'object' && 'interval' in tree) return intervalOf(op, tree.interval, reading);
  const { kind, read } = reading(tree);
  if (kind !== 'date' && kind !== 'timestamp') throw new Problem('KV-Y5', { op, kinds: [kind] });
  const stretch: ReadStretch = (feature, asDays) => {
    const found = read(feature);
    return found === null ? null : [first(String(found)), asDays ? first(String(found)) : last(String(found))];
  };
  return { read: stretch, inDays: kind === 'date' };
}

function intervalOf(op: string, ends: readonly IntervalEnd[], reading: (tree: FilterTree) => Reading): Time {
  const [from, to] = ends.map((end) => endOf(op, end, reading));
  if (!from || !to) throw notHere(op);
  return {
    read: (feature, asDays) => {
      const [low, high] = [from.read(feature), to.read(feature)];
      if (low === null && high === null && !(from.isOpen && to.isOpen)) return null;
      const upTo = (text: string): number => (asDays ? first(text) : last(text));
      return [low === null ? -Infinity : first(low), high === null ? Infinity : upTo(high)];
    },
    inDays: from.inDays && to.inDays,
  };
}

interface End {
  readonly read: (feature: FilterFeature) => string | null;
  readonly inDays: boolean;
  /** Open as the filter says, not for want of a value. */
  readonly isOpen: boolean;
}

function endOf(op: string, end: IntervalEnd, reading: (tree: FilterTree) => Reading): End {
  if (end === '..') return { read: () => null, inDays: true, isOpen: true };
  const isText = typeof end === 'string';
  const literal = isText && end.includes('T') ? { timestamp: end } : { date: String(end) };
  const { kind, read } = reading(isText ? literal : end);
  if (kind !== 'date' && kind !== 'timestamp') throw new Problem('KV-Y5', { op, kinds: [kind] });
  return {
    read: (feature) => {
      const found = read(feature);
      return found === null ? null : String(found);
    },
    inDays: kind === 'date',
    isOpen: false,
  };
}

const dayLength = 86_400_000;

const first = (text: string): number => Date.parse(text);

function last(text: string): number {
  return text.includes('T') ? Date.parse(text) : Date.parse(text) + dayLength - 1;
}
