import { isProblem } from '../../domain/kernel/problems/problem.ts';

/**
 * What is made of a place; undefined where it has no units in any of the years asked for. Ground can be an area without any
 * afdeling in it: there is nobody to count, follow or support there.
 */
export function ifHomes<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (isProblem(error, 'KV-Q8')) return undefined;
    throw error;
  }
}
