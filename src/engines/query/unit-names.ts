import type { Text } from '../../domain/kernel/language.ts';
import type { PlaceIndex } from './place-index.ts';
import { nameOf } from './show-place.ts';

/**
 * Names of units by their numbers. Those of one name, among them or among those told `beside` them, are told apart by the
 * number of the afdeling.
 */
export function namesApart(
  index: PlaceIndex,
  units: readonly number[],
  beside: readonly number[] = [],
): readonly Text[] {
  const nameOfUnit = (unit: number): Text => {
    return nameOf(index, { kind: 'afd', key: index.directory.units[unit]?.id ?? '' });
  };
  const heard = Map.groupBy(new Set([...units, ...beside]), (unit) => nameOfUnit(unit).da);
  return units.map((unit) => {
    const name = nameOfUnit(unit);
    const { id, afdeling } = index.directory.units[unit] ?? {};
    if (heard.get(name.da)?.length === 1) return name;
    return { da: `${afdeling ?? id} ${name.da}`, en: `${afdeling ?? id} ${name.en}` };
  });
}
