import { measureDistances } from './measure-distances.ts';
import type { TwinSpace } from './twin-space.ts';

/** Distances closer than this are the same distance. @source tvillinger.md section 3, step 6 */
export const sameDistance = 1e-12;

/** One twin of a search. */
export interface Twin {
  /** Position of the unit in the space. */
  readonly unit: number;
  readonly id: string;
  /** From 1. */
  readonly rank: number;
  readonly distance: number;
  /** Another unit stands at the same distance; the order between them is that of their keys. */
  readonly tied: boolean;
}

/** What was found for one subject. */
export interface TwinSearch {
  readonly twins: readonly Twin[];
  /** Candidates there were; fewer than asked for when `twins` is shorter than `count`. */
  readonly candidates: number;
  /** Units not on the list that stand at the same distance as its last. */
  readonly tiedBeyond: number;
}

/** A search: how many, and who may be a twin (left out = everybody). Filters never change the population. */
export interface TwinWish {
  readonly subject: number;
  readonly count: number;
  readonly mayBeTwin?: (unit: number) => boolean;
}

/**
 * The nearest units of one subject, which is never its own twin. A subject that lacks a variable has no candidates.
 * @param distances - Work room of one number a unit, filled with the distances from the subject.
 * @source tvillinger.md section 3, step 6
 */
export function nearestTwins(
  space: TwinSpace,
  { subject, count, mayBeTwin }: TwinWish,
  distances: Float64Array = new Float64Array(space.ids.length),
): TwinSearch {
  measureDistances(space, subject, distances);
  const open = candidatesOf(space, subject, mayBeTwin);
  const asked = new Float64Array(open.length);
  for (let at = 0; at < open.length; at++) asked[at] = distances[open[at] as number] as number;
  const last = open.length <= count ? Number.POSITIVE_INFINITY : kthSmallest(asked, count) + sameDistance;
  const near = open
    .filter((unit) => (distances[unit] as number) <= last)
    .sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  const runs = equalRuns(near, distances);
  const order = runs.flatMap((run) =>
    run.toSorted((a, b) => (space.keyOrder[a] ?? 0) - (space.keyOrder[b] ?? 0)).map((unit) => ({ unit, run })),
  );
  const twins = order.slice(0, count).map(({ unit, run }, position) => ({
    unit,
    id: space.ids[unit] ?? '',
    rank: position + 1,
    distance: distances[unit] ?? Number.NaN,
    tied: run.length > 1,
  }));
  const lastRun = order[twins.length - 1]?.run;
  return {
    twins,
    candidates: open.length,
    tiedBeyond: order.slice(count).filter(({ run }) => run === lastRun).length,
  };
}

function candidatesOf({ usable }: TwinSpace, subject: number, mayBeTwin: TwinWish['mayBeTwin']): number[] {
  const open: number[] = [];
  if (usable[subject] !== 1) return open;
  for (let unit = 0; unit < usable.length; unit++) {
    if (usable[unit] === 1 && unit !== subject && (!mayBeTwin || mayBeTwin(unit))) open.push(unit);
  }
  return open;
}

/** The count-th smallest number, Infinity of fewer, by a short sorted list that most numbers never enter. */
export function kthSmallest(numbers: Float64Array, count: number): number {
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let n = 0; n < numbers.length; n++) {
    const distance = numbers[n] as number;
    if (!(distance < (nearest[count - 1] as number))) continue;
    let at = count - 1;
    while (at > 0 && (nearest[at - 1] as number) > distance) {
      nearest[at] = nearest[at - 1] as number;
      at -= 1;
    }
    nearest[at] = distance;
  }
  return nearest[count - 1] as number;
}

/** Sorted units cut into runs at the same distance as the first of the run. */
function equalRuns(sorted: readonly number[], distances: Float64Array): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let from = Number.NaN;
  for (const unit of sorted) {
    const distance = distances[unit] ?? Number.NaN;
    const run = runs.at(-1);
    if (run && distance - from <= sameDistance) run.push(unit);
    else {
      runs.push([unit]);
      from = distance;
    }
  }
  return runs;
}
