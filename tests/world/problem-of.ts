import { Problem } from '../../src/domain/kernel/problems/problem.ts';

/** The code of the problem something ends in; undefined when it ends well. Anything but a problem is thrown on. */
export async function problemOf(job: () => unknown): Promise<string | undefined> {
  try {
    await job();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}
