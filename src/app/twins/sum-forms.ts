import { Problem, type ProblemOf } from '../../domain/kernel/problems/problem.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { isTwinSet, ownTwins, twinSetForm } from './twin-set.ts';

/** Whether a comparator is a sum that can be read: a set of twins, a place, or places added up. */
export function isSum(entry: string): boolean {
  if (isTwinSet(entry)) return true;
  try {
    parseSelection(entry);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** What is told of a comparator that is no sum, where only those can stand. */
export function noSum(found: string): ProblemOf<'KV-A5'> {
  const valid = [ownTwins, twinSetForm, 'omr:<objekt_id>', 'kom:657'].join(' / ');
  return { code: 'KV-A5', data: { parameter: 'sml', found: found.slice(0, 60), valid } };
}

/** Takes a comparator that can only be a sum. @throws Problem KV-A5 on anything else */
export function demandSum(entry: string): void {
  const { code, data } = noSum(entry);
  if (!isSum(entry)) throw new Problem(code, data);
}
