import { kommuneAuthority } from '../../../domain/kernel/kommune-authority.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { PlaceDirectory, PlaceRef } from '../../../domain/model/place.ts';
import { partName } from '../../../engines/query/show-place.ts';

/** The name of one place of a release where only few are to be named; undefined where the release has no such place. */
export function placeInWords(directory: PlaceDirectory, { kind, key }: PlaceRef): Text | undefined {
  switch (kind) {
    case 'afd':
      return same(directory.afdelinger.find(({ id }) => id === key)?.name) ?? restName(directory, key);
    case 'plan': {
      const plan = directory.helhedsplaner.find(({ id }) => id === key);
      return same(plan && `${plan.name} (${plan.grantPeriod.replace('-', '–')})`);
    }
    case 'org':
      return same(directory.organisationer.find(({ nr }) => nr === key)?.name);
    case 'omr':
      return same(directory.omraader.find(({ id }) => id === key)?.name);
    case 'kom': {
      const name = directory.kommuner.find(({ code }) => code === key)?.name;
      return same(name && kommuneAuthority(name));
    }
    case 'reg':
      return same(directory.regioner.find(({ code }) => code === key)?.name);
    case 'land':
      return { da: 'Hele landet', en: 'All of Denmark' };
  }
}

function same(name: string | undefined): Text | undefined {
  return name ? { da: name, en: name } : undefined;
}

// Residents of an area outside every afdeling are a unit of their own.
function restName(directory: PlaceDirectory, key: string): Text | undefined {
  const unit = directory.units.find(({ id, kind }) => id === key && kind !== 'afdeling');
  const of = unit?.omraade;
  const name = of && directory.omraader.find(({ id }) => id === of)?.name;
  if (unit?.kind === 'afdelingsdel')
    return partName(directory.afdelinger.find(({ id }) => id === unit.afdeling)?.name ?? key, name || of);
  return name ? { da: `Øvrige beboere i ${name}`, en: `Other residents of ${name}` } : undefined;
}
