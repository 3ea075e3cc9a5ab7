import { daysAfter } from '../../domain/kernel/danish-day.ts';
import { reaches } from '../../domain/kernel/holds-on.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaVersion, VersionStep } from '../../domain/model/area.ts';

/** When, by whom and why something is registered, and where new identities come from. Handed in by the use case. */
export interface Stamp {
  /** The moment, ISO, UTC. */
  readonly at: string;
  readonly user: string;
  readonly reason?: string;
  readonly newId: () => string;
}

/**
 * Registers a new area. An identity brought along is kept.
 * @param current - Current versions of that identity, if any.
 * @throws Problem KV-G30 when the identity is current already
 * @source geofa.md section 3, INSERT
 */
export function insertArea(draft: AreaDraft, current: readonly AreaVersion[], stamp: Stamp): VersionStep {
  const objektId = draft.objektId?.toLowerCase() ?? stamp.newId();
  if (current.some((version) => version.objektId === objektId && version.systidTil === undefined)) {
    throw new Problem('KV-G30', { id: objektId });
  }
  const opened = versionOf(draft, { objektId, oprettet: stamp.at, command: 'insert' }, stamp);
  return { at: stamp.at, close: [], open: [opened] };
}

/**
 * A change in the world: from a day on the area is otherwise. What was true before that day stays true: the version
 * valid on it is registered anew up to the day before. Versions that only begin later are replaced.
 * @param current - Every current version of the area.
 * @param from - First day of the new state; of an area without validity the change holds for all days.
 * @throws Problem KV-G31 when the area is not current, KV-G32 without a reason, KV-G36 before the area's first day
 * @source geofa.md section 3, the bitemporal extension
 */
export function changeArea(
  current: readonly AreaVersion[],
  change: Partial<AreaDraft>,
  from: string,
  stamp: Stamp,
): VersionStep {
  const open = currentOf(current, stamp, 'change');
  const [first] = open;
  const before = open.filter((version) => (version.gyldigFra ?? '') < from);
  const valid = before.at(-1);
  if (!valid) throw new Problem('KV-G36', { from: first?.gyldigFra ?? from });
  const untouched = before.slice(0, -1);
  const ended = reaches(valid.gyldigTil, from);
  const close = open.filter((version) => !untouched.includes(version) && (ended || version !== valid));
  const identity = { objektId: valid.objektId, oprettet: valid.oprettet };
  const { gyldigTil: _, ...base } = valid;
  const upTo = versionOf({ ...valid, gyldigTil: daysAfter(from, -1) }, { ...identity, command: valid.command }, stamp);
  const next = versionOf({ ...base, ...change, gyldigFra: from }, { ...identity, command: 'change' }, stamp);
  return { at: stamp.at, close: close.map((version) => version.versionsId), open: ended ? [upTo, next] : [next] };
}

/**
 * A correction of what was registered wrongly: the same validity, another content.
 * @param versionsId - The current version to correct; needed when several are current.
 * @throws Problem KV-G31 when the version is not current, KV-G32 without a reason
 */
export function correctArea(
  current: readonly AreaVersion[],
  versionsId: string | undefined,
  correction: Partial<AreaDraft>,
  stamp: Stamp,
): VersionStep {
  const open = currentOf(current, stamp, 'correct');
  const wrong = versionsId === undefined ? open.at(-1) : open.find((version) => version.versionsId === versionsId);
  if (!wrong) throw new Problem('KV-G31', { id: versionsId ?? '' });
  const { objektId, oprettet } = wrong;
  const right = versionOf({ ...wrong, ...correction }, { objektId, oprettet, command: 'correct' }, stamp);
  return { at: stamp.at, close: [wrong.versionsId], open: [right] };
}

/**
 * Closes an area: nothing is removed, every version stays readable as it was known.
 * @throws Problem KV-G31 when the area is not current, KV-G32 without a reason
 */
export function closeArea(current: readonly AreaVersion[], stamp: Stamp): VersionStep {
  const open = currentOf(current, stamp, 'close');
  return { at: stamp.at, close: open.map((version) => version.versionsId), open: [] };
}

/**
 * What was known at a moment to be true on a day: at most one version of each area.
 * @param known - Moment, ISO; the version must have been registered by then and not yet replaced.
 * @param day - ISO date, compared with the validity, both days included.
 */
export function asOf(versions: readonly AreaVersion[], known: string, day: string): readonly AreaVersion[] {
  return versions.filter(
    (v) => v.systidFra <= known && (v.systidTil === undefined || v.systidTil > known) && isValidOn(v, day),
  );
}

/** Whether a version is true of a day: both days of its validity count, and one left out sets no bound. */
export function isValidOn(
  { gyldigFra, gyldigTil }: Pick<AreaVersion, 'gyldigFra' | 'gyldigTil'>,
  day: string,
): boolean {
  return (gyldigFra === undefined || gyldigFra <= day) && reaches(gyldigTil, day);
}

function currentOf(versions: readonly AreaVersion[], stamp: Stamp, command: string): readonly AreaVersion[] {
  const open = versions.filter((version) => version.systidTil === undefined);
  const [first] = open;
  if (!first) throw new Problem('KV-G31', { id: versions[0]?.objektId ?? '' });
  if ((stamp.reason ?? '').trim() === '') throw new Problem('KV-G32', { command });
  return [...open].sort((a, b) => ((a.gyldigFra ?? '') < (b.gyldigFra ?? '') ? -1 : 1));
}

function versionOf(
  draft: AreaDraft & Partial<AreaVersion>,
  identity: Pick<AreaVersion, 'objektId' | 'oprettet' | 'command'>,
  stamp: Stamp,
): AreaVersion {
  const { systidTil: _, reason: __, ...content } = draft;
  return {
    ...content,
    ...identity,
    versionsId: stamp.newId(),
    systidFra: stamp.at,
    brugerId: stamp.user,
    ...(stamp.reason === undefined ? {} : { reason: stamp.reason }),
  };
}
