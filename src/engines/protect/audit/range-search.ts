import type { Random } from '../../../domain/kernel/random.ts';
import type { LpSession } from '../../../domain/model/lp.ts';
import type { Ranges } from './ranges.ts';

/** A search for the ranges of unknowns. */
export interface RangeSearch {
  readonly ranges: Ranges;
  /** Linear programs solved. */
  programs: number;
}

/** A linear program over some of the unknowns, the others standing still at their true counts. */
export interface RangeProgram {
  /** Unknown of each column. */
  readonly unknowns: readonly number[];
  /** Columns looked at. */
  readonly looked: readonly number[];
  readonly session: LpSession;
}

/** Whether the range seen of an unknown says too little yet. */
export type IsNarrow = (unknown: number) => boolean;

/** Programs of one unknown that take about as long as one in a random direction. */
const oneByOne = 8;

/**
 * Widens narrow ranges by tables in random directions, there and back, as long as that settles more of them than would
 * be settled one by one in the time it takes.
 * @param draws - Most directions taken.
 */
export async function drawDirections(
  search: RangeSearch,
  program: RangeProgram,
  { isNarrow, draws, random }: { readonly isNarrow: IsNarrow; readonly draws: number; readonly random: Random },
): Promise<void> {
  const { looked, unknowns } = program;
  // Drawn before anything is waited for: programs that are solved side by side take their numbers in a fixed order.
  const directions = Array.from({ length: draws }, () => looked.map(() => random.uniform() * 2 - 1));
  const narrow = (): readonly number[] =>
    [...looked.keys()].filter((place) => isNarrow(unknowns[looked[place] ?? 0] ?? 0));
  let left = narrow();
  for (const direction of directions) {
    if (left.length <= oneByOne) return;
    const columns = left.map((place) => looked[place] ?? 0);
    for (const way of [1, -1]) {
      const costs = left.map((place) => way * (direction[place] ?? 0));
      await towards(search, program, columns, costs);
    }
    const still = narrow();
    if (left.length - still.length < oneByOne) return;
    left = still;
  }
}

/** Solves for the least and, where that leaves it narrow, the most a column can be; answers whether for both. */
export async function solveEnds(
  search: RangeSearch,
  program: RangeProgram,
  column: number,
  isNarrow: IsNarrow,
): Promise<boolean> {
  await towards(search, program, [column], [1]);
  if (!isNarrow(program.unknowns[column] ?? 0)) return false;
  await towards(search, program, [column], [-1]);
  return true;
}

async function towards(
  search: RangeSearch,
  { session, unknowns }: RangeProgram,
  columns: readonly number[],
  costs: readonly number[],
): Promise<void> {
  search.programs++;
  const answer = await session.solve({ columns, costs });
  if (answer.kind !== 'optimal') return;
  const { lowest, highest } = search.ranges;
  unknowns.forEach((unknown, at) => {
    const value = answer.x[at] ?? 0;
    lowest[unknown] = Math.min(lowest[unknown] ?? 0, value);
    highest[unknown] = Math.max(highest[unknown] ?? 0, value);
  });
}
