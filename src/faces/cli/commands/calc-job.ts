import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';

/** A calculation on one's own files: answers the exit code. */
export type CalcJob = (invocation: Invocation) => Promise<number>;

/** The value of an option that must be given. @throws UsageError naming it. */
export function needed(invocation: Invocation, option: string): string {
  const value = invocation.value(option);
  if (value !== undefined && value !== '') return value;
  const command = `kvarter calc ${invocation.words[0] ?? ''}`.trim();
  throw new UsageError(new Problem('KV-A12', { command, missing: `--${option}` }));
}

/** Faults of the machine, the solver or the place written to, not of what was asked. */
const notOfTheInput: ReadonlySet<string> = new Set(['KV-S13', 'KV-S14', 'KV-S16', 'KV-S24']);

/** Runs a calculation; a fault of what it was given is exit code 2, nothing printed. */
export async function asUsage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Problem && !notOfTheInput.has(error.code) ? new UsageError(error) : error;
  }
}
