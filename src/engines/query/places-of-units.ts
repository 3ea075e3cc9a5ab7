import { type Listed, reaches } from '../../domain/kernel/holds-on.ts';
import type { PlaceIndex } from './place-index.ts';

/**
 * Keys under `afd` of the places that units are: an afdeling where all its units that live are among them or `held`, else
 * the part or rest by itself. Each once, in the order met.
 */
export function placesOfUnits(
  index: PlaceIndex,
  units: readonly string[],
  held: ReadonlySet<string> = new Set(units),
): readonly string[] {
  const keys = units.map((id) => {
    const unit = index.directory.units[index.unitNumber.get(id) ?? -1];
    if (unit?.kind !== 'afdelingsdel' || unit.afdeling === undefined) return id;
    const own = index.unitsOfAfdeling.get(unit.afdeling) ?? [];
    const parts = own.flatMap((n) => index.directory.units[n] ?? []).filter(({ kind }) => kind === 'afdelingsdel');
    return parts.every((part) => held.has(part.id) || !meets(part, unit)) ? unit.afdeling : id;
  });
  return [...new Set(keys)];
}

const meets = (a: Listed, b: Listed): boolean => reaches(b.validTo, a.validFrom) && reaches(a.validTo, b.validFrom);
