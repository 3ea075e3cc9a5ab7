import { type FlowGroupDefinition, type FlowSplit, groupsOf } from '../../../domain/model/flow-groups.ts';
import type { GroupFigures } from '../flow-groups/group-cells.ts';
import type { MoverSystem } from './mover-system.ts';

/** Figures of a pair that are the same persons told otherwise by an earlier release: positions, 0 for the pair as a whole. */
export interface SameSum {
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** What another release showed of a period by group, and its base. */
export interface ComparedGroups {
  readonly n: number;
  /** Figures of a pair there: itself and its groups. */
  readonly width: number;
  readonly figures: GroupFigures;
  /** For each figure of a pair here, the same persons' figure there; −1 where there is none. */
  readonly same: readonly number[];
  /** What else is the same there and here; groups of one split are either all the same or all in here. */
  readonly sums: readonly SameSum[];
}

/**
 * How the groups of an earlier release stand to those of this one. A group of the same codes is the same figure. Of
 * others, the least sets of groups that hold the same codes are the same persons; a split that is told no more, or by other
 * codes, adds up to the pair as a whole.
 */
export function compareSplits(
  now: Pick<FlowGroupDefinition, 'splits'>,
  then: Pick<FlowGroupDefinition, 'splits'>,
): Pick<ComparedGroups, 'same' | 'sums'> {
  const [here, there] = [placed(now), placed(then)];
  const same: number[] = Array.from({ length: 1 + groupsOf(now).length }, () => -1);
  same[0] = 0;
  const sums: SameSum[] = [];
  for (const earlier of there) {
    const own = here.find(({ split }) => isSameTrait(split, earlier.split));
    const parts = own ? sameCodes(own.groups, earlier.groups) : [];
    for (const sum of parts) {
      const [first = 0, ...others] = sum.now;
      if (others.length === 0 && sum.before.length === 1) same[first] = sum.before[0] ?? -1;
      else sums.push(sum);
    }
    if (parts.length === 0) sums.push({ now: [0], before: earlier.groups.map(({ at }) => at) });
  }
  return { same, sums };
}

/**
 * Lays what an earlier release showed of a pair under other groups beside. Its figures' persons are not counted any more,
 * so a world they may be in stands for the truth; what shows other persons than there are now is left out.
 * @param numbers - Numbers of the pair's figures here. @returns its figures there with the figures here they are part of.
 */
export function relateOtherGroups(
  system: MoverSystem,
  numbers: readonly number[],
  { n, width, figures, sums }: ComparedGroups,
  pair: number,
): readonly { readonly number: number; readonly now: readonly number[] }[] {
  return sums.flatMap(({ now, before }) => {
    const left = now.map((figure) => numbers[figure] ?? 0);
    const shown = before.map((figure) => figures[pair * width + figure] ?? 0);
    const low = shown.map((value) => (value === 0 ? 0 : Math.max(1, value - n + 1)));
    let open =
      left.reduce((sum, number) => sum + system.truthOf(number), 0) - low.reduce((sum, least) => sum + least, 0);
    if (open < 0) return [];
    const truth = low.map((least, i) => {
      const more = Math.min(open, (shown[i] ?? 0) + n - 1 - least);
      open -= more;
      return least + more;
    });
    if (open > 0) return [];
    const right = truth.map((count, i) => system.add(count, low[i] ?? 0, (shown[i] ?? 0) + n - 1));
    system.relate(left, right);
    return right.map((number) => ({ number, now }));
  });
}

interface PlacedGroup {
  readonly at: number;
  readonly codes: readonly string[];
}

function placed({ splits }: Pick<FlowGroupDefinition, 'splits'>) {
  let next = 1;
  return splits.map((split) => ({
    split,
    groups: split.groups.map(({ codes }): PlacedGroup => ({ at: next++, codes })),
  }));
}

function isSameTrait(a: FlowSplit, b: FlowSplit): boolean {
  return a.column === b.column && a.orElse === b.orElse;
}

/** Least sets of groups on both sides that hold the same codes; none where the codes as a whole are not the same. */
function sameCodes(now: readonly PlacedGroup[], then: readonly PlacedGroup[]): readonly SameSum[] {
  const codes = (groups: readonly PlacedGroup[]) =>
    groups
      .flatMap((group) => group.codes)
      .sort()
      .join();
  if (codes(now) !== codes(then)) return [];
  const left = new Set(now);
  const found: SameSum[] = [];
  for (const first of now) {
    if (!left.delete(first)) continue;
    const own = { now: [first], before: [] as PlacedGroup[] };
    for (let held = -1; held !== own.now.length + own.before.length; ) {
      held = own.now.length + own.before.length;
      own.before = then.filter((group) => own.now.some((other) => overlap(group, other)));
      own.now = now.filter((group) => own.before.some((other) => overlap(group, other)));
    }
    for (const group of own.now) left.delete(group);
    found.push({ now: own.now.map(({ at }) => at), before: own.before.map(({ at }) => at) });
  }
  return found;
}

function overlap(a: PlacedGroup, b: PlacedGroup): boolean {
  return a.codes.some((code) => b.codes.includes(code));
}
