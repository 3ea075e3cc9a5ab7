import { isOutOfMemory } from '../../domain/kernel/out-of-memory.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';

/** What an error of a stage of a build is to the one who builds: too little memory in words (KV-U33), anything else as it was. */
export function threadFailure(error: unknown, stage: string): unknown {
  return isOutOfMemory(error) ? new Problem('KV-U33', { stage }) : error;
}
