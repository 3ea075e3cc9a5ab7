import type { Problem } from '../../domain/kernel/problems/problem.ts';

/** The command was not understood: exit code 2 and the command's own help line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}
