import { Problem, type ProblemCode } from '../../../domain/kernel/problems/problem.ts';
import type { Invocation } from './command.ts';

/** The command was not understood: exit code 2 and the command's own help line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Says that a command needs one of its own words after it, or does not know the one it got. */
export function unknownJob({ command, words, terminal }: Invocation, valid: readonly string[]): UsageError {
  const [word] = words;
  if (word !== undefined) return new UsageError(new Problem('KV-A10', { command: `${command} ${word}`, valid }));
  const missing = { da: 'et af ordene', en: 'one of the words' }[terminal.lang];
  return new UsageError(
    new Problem('KV-A12', { command: `kvarter ${command}`, missing: `${missing} ${valid.join(', ')}` }),
  );
}

/** Does the work; a problem of this code is the question's own fault, so exit code 2. */
export async function asUsage<T>(work: Promise<T>, code: ProblemCode): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof Problem && error.code === code ? new UsageError(error) : error;
  }
}
