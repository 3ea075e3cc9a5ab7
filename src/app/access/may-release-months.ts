import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatRelease } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

/** Whose monthly figures a reader may release: every kommune's, those of own kommuner, or nobody's. */
export interface MonthReach {
  readonly verdict: AccessVerdict;
  readonly of: readonly number[] | 'all';
}

/** May the reader release monthly figures, and of which kommuner? Takes a role that releases, for kommuner as a whole. */
export function mayReleaseMonths(reader: Reader, today: string): MonthReach {
  const own = reader.rights.filter((right) => rolesThatRelease.has(right.role) && !hasEnded(right, today));
  const land = own.find(({ restrictions }) => restrictions.some(({ kind }) => kind === 'land'));
  if (land) return { verdict: byRight('release-months', land), of: 'all' };
  const whole = own.filter(
    ({ restrictions }) => restrictions.length > 0 && restrictions.every(({ kind }) => kind === 'kommune'),
  );
  const [first] = whole;
  const what = { da: 'frigive månedstal', en: 'release monthly figures' };
  if (!first) return { verdict: lacksRole('release-months', what), of: [] };
  const of = whole.flatMap(({ restrictions }) =>
    restrictions.flatMap((limit) => (limit.kind === 'kommune' ? [Number(limit.code)] : [])),
  );
  return { verdict: byRight('release-months', first), of };
}
