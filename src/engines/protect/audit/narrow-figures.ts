import { must } from '../../../domain/kernel/invariant.ts';
import type { Random } from '../../../domain/kernel/random.ts';
import type { LpModel, LpPool, LpSession } from '../../../domain/model/lp.ts';
import { tolerance } from './ranges.ts';

/** Random directions taken together before figures are looked at one by one. */
const draws = 6;

/** A figure of a program; the sum of its columns is how far it is from its true count. */
export interface LookedAt {
  readonly columns: readonly number[];
}

/** What a search for room needs. */
export interface NarrowWith {
  /** Whole numbers every figure must be able to be. */
  readonly width: number;
  readonly pool: LpPool;
  readonly random: Random;
}

/**
 * Figures that a program of deviations from the true table leaves fewer whole numbers: random directions for all that
 * are still narrow together, then the two ends of each that is left.
 */
export async function narrowFigures<F extends LookedAt>(
  model: LpModel,
  figures: readonly F[],
  { width, pool, random }: NarrowWith,
): Promise<{ readonly narrow: readonly F[]; readonly programs: number }> {
  if (figures.length === 0) return { narrow: [], programs: 0 };
  const session = await pool.open(model, 'costs');
  const lowest = new Float64Array(figures.length);
  const highest = new Float64Array(figures.length);
  const search: Search = { session, figures, lowest, highest, programs: 0 };
  const isNarrow = (at: number): boolean =>
    1 + Math.floor((highest[at] ?? 0) + tolerance) - Math.ceil((lowest[at] ?? 0) - tolerance) < width;
  const narrow = (): readonly number[] => [...figures.keys()].filter(isNarrow);
  try {
    for (let draw = 0; draw < draws && narrow().length > 1; draw++) {
      const signs = new Map(narrow().map((at) => [at, random.uniform() * 2 - 1]));
      await towards(search, signs, 1);
      await towards(search, signs, -1);
    }
    for (const at of narrow()) {
      if (!isNarrow(at)) continue;
      await towards(search, new Map([[at, 1]]), 1);
      if (isNarrow(at)) await towards(search, new Map([[at, 1]]), -1);
    }
  } finally {
    await session.close();
  }
  return { narrow: narrow().map((at) => must(figures[at], 'a figure')), programs: search.programs };
}

interface Search {
  readonly session: LpSession;
  readonly figures: readonly LookedAt[];
  /** Deviation of each figure from its true count, least and most seen. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  programs: number;
}

async function towards(search: Search, signs: ReadonlyMap<number, number>, way: 1 | -1): Promise<void> {
  const costs = new Map<number, number>();
  for (const [at, sign] of signs) {
    for (const column of search.figures[at]?.columns ?? []) costs.set(column, (costs.get(column) ?? 0) + way * sign);
  }
  search.programs++;
  const answer = await search.session.solve({ columns: [...costs.keys()], costs: [...costs.values()] });
  if (answer.kind !== 'optimal') return;
  const { x } = answer;
  search.figures.forEach(({ columns }, at) => {
    const moved = columns.reduce((sum, column) => sum + (x[column] ?? 0), 0);
    search.lowest[at] = Math.min(search.lowest[at] ?? 0, moved);
    search.highest[at] = Math.max(search.highest[at] ?? 0, moved);
  });
}
