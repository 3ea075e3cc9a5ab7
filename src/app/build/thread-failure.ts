import { Problem } from '../../domain/kernel/problems/problem.ts';

/** What a thread's error is to the one who builds: too little memory in words (KV-U33), anything else as it was. */
export function threadFailure(error: unknown): unknown {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isOutOfMemory ? new Problem('KV-U33', {}) : error;
}
