import type { ShownCount } from './shown-count.ts';
import type { Neighbours } from './small-rests.ts';

// Sets tried for one area in one month.
const mostTried = 20_000;

/**
 * Sets of basisområder on an area's ground that together hold 1 … n−1 persons more than the area: added they are the area and a
 * few persons beside it. One alone is a rest of its own.
 * @returns Each set in code-point order; not complete where there are more than can be tried.
 */
export function smallSurpluses(
  inner: ShownCount,
  month: ReadonlyMap<string, ShownCount>,
  { neighbours, basis }: { readonly neighbours: Neighbours; readonly basis: ReadonlySet<string> },
  n: number,
): { readonly sets: readonly (readonly ShownCount[])[]; readonly isComplete: boolean } {
  const over = neighbours.get(inner.area)?.over;
  if (!over || basis.has(inner.area)) return { sets: [], isComplete: true };
  const near = [...over]
    .filter((area) => basis.has(area))
    .sort()
    .flatMap((area) => month.get(area) ?? [])
    .filter(({ count }) => count > 0);
  const after = near.map((_one, at) => near.slice(at).reduce((all, { count }) => all + count, 0));
  const found: (readonly ShownCount[])[] = [];
  let tried = 0;
  const take = (from: number, more: number, taken: readonly ShownCount[]): void => {
    if (taken.length > 1 && more > 0) found.push(taken);
    for (let at = from; at < near.length && tried < mostTried; at++) {
      // All that follow do not reach the area's own count.
      if (more + (after[at] ?? 0) <= 0) return;
      const next = near[at];
      if (!next || more + next.count >= n) continue;
      tried += 1;
      take(at + 1, more + next.count, [...taken, next]);
    }
  };
  take(0, -inner.count, []);
  return { sets: found, isComplete: tried < mostTried };
}
