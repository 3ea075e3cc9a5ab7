import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { MonthFigure } from '../../domain/model/months.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatSee } from './role-powers.ts';

const ownOnly = 2;

/**
 * Whether a released monthly figure is open to a reader who may see its area. One its authority keeps to itself
 * (`off_kode` 2) takes a right to that kommune as a whole.
 * @source monitorering.md sections 2 and 15; GeoFA's off_kode
 */
export function seesMonth(reader: Reader, { offKode, kommunekode }: MonthFigure, today: string): boolean {
  if (offKode !== ownOnly || reader.via === 'cli') return true;
  return seesKommune(reader, kommunekode, today);
}

/**
 * Whether an area without almene homes is the reader's to see: no unit of it to have a right to, so that it is for who sees
 * each of its kommuner as a whole. `versions` are those of its border; none is no area.
 */
export function seesAreaWithoutHomes(
  reader: Reader,
  versions: readonly Pick<AreaVersion, 'kommunekode'>[],
  today: string,
): boolean {
  return versions.length > 0 && versions.every(({ kommunekode }) => seesKommune(reader, kommunekode, today));
}

function seesKommune(reader: Reader, kommunekode: number | undefined, today: string): boolean {
  return reader.rights.some(
    (right) =>
      rolesThatSee.has(right.role) &&
      !hasEnded(right, today) &&
      right.restrictions.every(({ kind }) => kind === 'kommune') &&
      right.restrictions.some((limit) => limit.kind === 'kommune' && Number(limit.code) === kommunekode),
  );
}
