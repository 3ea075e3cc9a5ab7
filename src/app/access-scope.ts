import type { AccessScope } from './access/covers-unit.ts';
import type { AppContext } from './app-context.ts';
import type { OpenRelease } from './open-release.ts';

/** What access rules need of a release and the clock. */
export function scopeOf(context: AppContext, release: OpenRelease): AccessScope {
  return { index: release.places, today: context.clock().slice(0, 10) };
}
