import type { RankTies } from '../../domain/model/index-method.ts';

const lastPlaces = 1e-11;

/** Whether two scores are one: equal scores added up in another order differ in their last binary places. */
export function isSameScore(a: number, b: number): boolean {
  return Math.abs(a - b) <= lastPlaces * Math.max(1, Math.abs(a));
}

/** Ranks of scores, 1 = the highest. Ties all get the best rank of theirs, or its mean. */
export function ranksOf(scores: Float64Array, ties: RankTies): readonly number[] {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const ranks = new Array<number>(scores.length).fill(0);
  for (let from = 0; from < order.length; ) {
    const first = scores[order[from] as number] as number;
    let to = from + 1;
    while (to < order.length && isSameScore(first, scores[order[to] as number] as number)) to++;
    const rank = ties === 'min' ? from + 1 : (from + 1 + to) / 2;
    for (let at = from; at < to; at++) ranks[order[at] as number] = rank;
    from = to;
  }
  return ranks;
}
