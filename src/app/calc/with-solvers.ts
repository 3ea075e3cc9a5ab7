import type { LpPool } from '../../domain/model/lp.ts';
import { openHighsPool } from '../../storage/solver/highs-pool.ts';
import { threadMemory } from '../context/thread-memory.ts';

// Two, whatever the machine has: the same solves in the same order give the same pattern everywhere.
const solvers = 2;

/** Tables drawn in random directions before single cells are looked at. @source diskretion.md 7.1 */
export const draws = 30;

/** Runs work with solvers beside it, and ends them whatever happens. @throws Problem KV-S13, KV-S24, KV-S25 */
export async function withSolvers<T>(work: (pool: LpPool) => Promise<T>): Promise<T> {
  const pool = openHighsPool(solvers, threadMemory());
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
