import { isOutOfMemory } from '../../domain/kernel/out-of-memory.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';

/** Too little memory as a problem with what to do; undefined for any other error. `stage` is what was being done. */
export function memoryProblem(error: unknown, stage: string): Problem | undefined {
  return isOutOfMemory(error) ? new Problem('KV-S24', { stage }) : undefined;
}
