import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { danishDay, daysAfter } from '../../domain/kernel/danish-day.ts';
import type { PersonUse } from '../../domain/model/access-grant.ts';
import type { AppContext } from '../context/app-context.ts';
import type { LoggedAction } from '../context/log-use.ts';

const files: ReadonlySet<string> = new Set<LoggedAction>(['file', 'workbook', 'pack']);
// What somebody looked at; changes of rights, deliveries and the like are work of another kind.
const looked: ReadonlySet<string> = new Set<LoggedAction>([
  ...(['table', 'exact', 'place', 'twins', 'sheet', 'map', 'area', 'months', 'grants', 'search'] as const),
]);

/**
 * How each person used their rights in the days a right may lie idle before it is asked about: from the log, so nothing
 * of it is older than the log is kept. Whoever is not in the answer has done nothing.
 * @source brugerflade.md 12.9 (use statistics)
 */
export async function usesOfPersons(context: AppContext): Promise<ReadonlyMap<string, PersonUse>> {
  const from = daysAfter(danishDay(context.clock()), -accessTerms.askAfterIdle);
  const uses = new Map<string, { logins: number; lookups: number; files: number }>();
  for (const { reader, action, entries } of await context.state.usesSince(from)) {
    const use = uses.get(reader) ?? { logins: 0, lookups: 0, files: 0 };
    uses.set(reader, use);
    if (action === 'login') use.logins += entries;
    if (files.has(action)) use.files += entries;
    if (looked.has(action)) use.lookups += entries;
  }
  return uses;
}
