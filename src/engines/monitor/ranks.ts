import type { RankTies } from '../../domain/model/index-method.ts';

const lastPlaces = 1e-11;

/** Whether two scores are one: equal scores added up in another order differ in their last binary places. */
export function isSameScore(a: number, b: number): boolean {
  return Math.abs(a - b) <= lastPlaces * Math.max(1, Math.abs(a));
}

/** Ranks of scores, 1 = the highest. Ties all get the best rank of theirs, or its mean. */
export function ranksOf(scores: Float64Array, ties: RankTies): readonly number[] {
  // Sorted as numbers and each looked up again: several times as fast as an order sorted by what it points at.
  const sorted = scores.toSorted().reverse();
  const rankAt = new Float64Array(sorted.length);
  for (let from = 0; from < sorted.length; ) {
    const first = sorted[from] as number;
    let to = from + 1;
    while (to < sorted.length && isSameScore(first, sorted[to] as number)) to++;
    rankAt.fill(ties === 'min' ? from + 1 : (from + 1 + to) / 2, from, to);
    from = to;
  }
  return Array.from(scores, (score) => rankAt[placeOf(sorted, score)] as number);
}

/** Where a score stands in a falling list that holds it. */
function placeOf(sorted: Float64Array, score: number): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) > score) from = middle + 1;
    else to = middle;
  }
  return from;
}
