import { danishDay } from '../../domain/kernel/danish-day.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { AccessScope } from './covers-unit.ts';
import { tableAtoms } from './table-atoms.ts';

/** What access rules need of a release and the clock; with `table` its merged afdelinger too. */
export function scopeOf(context: AppContext, release: OpenRelease, table?: string): AccessScope {
  const scope = { index: release.places, today: danishDay(context.clock()) };
  const atoms = table === undefined ? undefined : tableAtoms(release.release.content, table);
  return atoms ? { ...scope, atoms } : scope;
}
