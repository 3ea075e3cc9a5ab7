import type { AccessVerdict } from '../../domain/model/access.ts';
import { rolesThatSetGoals } from './role-powers.ts';
import { lacksRole } from './verdicts.ts';

/** May the reader set goals for a plan they were let in to see? By the right that let them in, never by another. */
export function maySetGoals(seen: AccessVerdict): AccessVerdict {
  if (seen.allowed && seen.right && rolesThatSetGoals.has(seen.right.role)) return seen;
  return lacksRole('set-goals', { da: 'sætte mål for planer', en: 'set goals for plans' });
}
