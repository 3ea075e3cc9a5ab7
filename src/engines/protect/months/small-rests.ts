import type { SharedGround } from '../../../domain/model/months.ts';
import type { ShownCount } from './shown-count.ts';

/** Of each area those that share ground with it, and those of them that lie in it. */
export type Neighbours = ReadonlyMap<
  string,
  { readonly over: ReadonlySet<string>; readonly within: ReadonlySet<string> }
>;

/** Areas by area, as pairs tell of them. */
export function neighboursOf(overlaps: readonly SharedGround[]): Neighbours {
  const found = new Map<string, { over: Set<string>; within: Set<string> }>();
  for (const { areas, inside } of overlaps) {
    for (const [area, other] of [areas, areas.toReversed()] as readonly (readonly [string, string])[]) {
      const own = found.get(area) ?? { over: new Set(), within: new Set() };
      own.over.add(other);
      if (inside.includes(other)) own.within.add(other);
      found.set(area, own);
    }
  }
  return found;
}

// Ways tried for one area in one month. Twenty areas in one, each of a handful of persons, have more.
const mostTried = 20_000;

/**
 * Ways to a rest of 1 … n−1 persons of an area in a month: it less one area on its ground, or less several inside it that lie
 * beside one another. Areas of nobody are left out: with them the same rest is known less well.
 * @returns Each way as the areas taken away, in code-point order; not complete where there are more than can be tried.
 */
export function smallRests(
  outer: ShownCount,
  month: ReadonlyMap<string, ShownCount>,
  neighbours: Neighbours,
  n: number,
): { readonly rests: readonly (readonly ShownCount[])[]; readonly isComplete: boolean } {
  const own = neighbours.get(outer.area);
  if (!own) return { rests: [], isComplete: true };
  const known = (areas: ReadonlySet<string>): readonly ShownCount[] =>
    [...areas].flatMap((area) => month.get(area) ?? []).filter(({ count }) => count > 0 && count < outer.count);
  const isSmall = (left: number): boolean => left > 0 && left < n;
  const singles = known(own.over).filter(({ count }) => isSmall(outer.count - count));
  const found: (readonly ShownCount[])[] = singles.map((single) => [single]);
  const within = known(own.within).toSorted((a, b) => b.count - a.count || (a.area < b.area ? -1 : 1));
  const after = sumsFrom(within);
  let tried = 0;
  const take = (from: number, left: number, taken: readonly ShownCount[]): void => {
    if (taken.length > 1 && isSmall(left)) found.push(taken);
    for (let at = from; at < within.length && tried < mostTried; at++) {
      // All that follow are not enough to leave so few.
      if (left - (after[at] ?? 0) >= n) return;
      const next = within[at];
      if (!next || next.count >= left || taken.some(({ area }) => sharesGround(area, next.area, neighbours))) continue;
      tried += 1;
      take(at + 1, left - next.count, [...taken, next]);
    }
  };
  take(0, outer.count, []);
  const byArea = (a: ShownCount, b: ShownCount): number => (a.area < b.area ? -1 : 1);
  return { rests: found.map((parts) => parts.toSorted(byArea)), isComplete: tried < mostTried };
}

const sharesGround = (one: string, other: string, neighbours: Neighbours): boolean =>
  neighbours.get(one)?.over.has(other) === true;

/** Sums of the counts from each place to the end. */
function sumsFrom(counts: readonly ShownCount[]): readonly number[] {
  let sum = 0;
  return counts
    .toReversed()
    .map(({ count }) => (sum += count))
    .toReversed();
}
