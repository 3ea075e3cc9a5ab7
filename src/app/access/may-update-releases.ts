import type { AccessVerdict, Reader, Role } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatRelease, rolesThatSign, rolesThatSupply } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

/** May the reader take releases to the shelf: show them beforehand, set their hour, publish and withdraw them? */
export function mayUpdateReleases(reader: Reader, today: string): AccessVerdict {
  const right = rightOf(reader, rolesThatRelease, today);
  const what = { da: 'lægge udgaver frem', en: 'take releases to the shelf' };
  return right ? byRight('update-releases', right) : lacksRole('update-releases', what);
}

/**
 * May the reader sign a release? Somebody who supplies data may not, whatever else the person holds.
 * @source brugerflade.md section 13, step 6
 */
export function maySignReleases(reader: Reader, today: string): AccessVerdict {
  const right = rightOf(reader, rolesThatSign, today);
  const what = { da: 'underskrive udgaver', en: 'sign releases' };
  return right && !rightOf(reader, rolesThatSupply, today) ? byRight('sign-releases', right) : lacksRole('sign', what);
}

/**
 * May the reader see a release before it is published: as one of those it is shown to, or who takes it to the shelf?
 * It widens nothing else: what the reader sees of the release is what their rights let them see of any.
 */
export function mayPreview(reader: Reader, chosen: readonly string[], today: string): AccessVerdict {
  const right = rightOf(reader, rolesThatRelease, today);
  if (right) return byRight('preview', right);
  const [first] = reader.rights.filter((r) => r.restrictions.length > 0 && !hasEnded(r, today));
  if (first && chosen.includes(reader.id)) return byRight('preview-chosen', first);
  return lacksRole('preview', { da: 'se udgaver på forhånd', en: 'see releases beforehand' });
}

function rightOf(reader: Reader, roles: ReadonlySet<Role>, today: string): Reader['rights'][number] | undefined {
  return reader.rights.find((r) => roles.has(r.role) && r.restrictions.length > 0 && !hasEnded(r, today));
}
