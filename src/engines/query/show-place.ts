import { kommuneAuthority } from '../../domain/kernel/kommune-authority.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { ShownPlace } from '../../domain/model/answer.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import { formatSelection } from './parse-selection.ts';
import type { PlaceIndex } from './place-index.ts';
import type { SelectionResolver } from './resolve-selection.ts';

const same = (name: string): Text => ({ da: name, en: name });

function unitName(index: PlaceIndex, unit: string): Text {
  const own = index.directory.units[index.unitNumber.get(unit) ?? -1];
  if (own?.kind === 'afdelingsdel') {
    return partName(
      index.afdelinger.get(own.afdeling ?? '')?.name ?? unit,
      own.omraade && areaName(index, own.omraade),
    );
  }
  const omraade = own?.omraade;
  const name = (omraade === undefined ? undefined : index.omraader.get(omraade)?.name) ?? omraade ?? unit;
  return { da: `Øvrige beboere i ${name}`, en: `Other residents of ${name}` };
}

const areaName = (index: PlaceIndex, omraade: string): string => index.omraader.get(omraade)?.name ?? omraade;

/** What a part of an afdeling is called: the part in an area, or what lies in none. */
export function partName(afdeling: string, area: string | undefined): Text {
  if (area === undefined) return { da: `Resten af ${afdeling}`, en: `The rest of ${afdeling}` };
  return { da: `Del af ${afdeling} (i ${area})`, en: `Part of ${afdeling} (in ${area})` };
}

/** The name of a place in both languages. Names of afdelinger are not unique: the key is always shown beside. */
export function nameOf(index: PlaceIndex, place: PlaceRef): Text {
  switch (place.kind) {
    case 'afd': {
      const afdeling = index.afdelinger.get(place.key);
      return afdeling === undefined ? unitName(index, place.key) : same(afdeling.name);
    }
    case 'plan': {
      const plan = index.helhedsplaner.get(place.key);
      return same(plan === undefined ? place.key : `${plan.name} (${plan.grantPeriod.replace('-', '–')})`);
    }
    case 'org':
      return same(index.organisationer.get(place.key)?.name ?? place.key);
    case 'omr':
      return same(index.omraader.get(place.key)?.name ?? place.key);
    case 'kom': {
      return same(kommuneAuthority(index.kommuner.get(place.key)?.name ?? place.key));
    }
    case 'reg': {
      const name = index.regioner.get(place.key)?.name ?? place.key;
      return same(name.startsWith('Region ') ? name : `Region ${name}`);
    }
    case 'land':
      return { da: 'Hele landet', en: 'All of Denmark' };
  }
}

/** Names listed as in a sentence: "A, B og C". */
export function listOf(names: readonly Text[]): Text {
  const join = (lang: 'da' | 'en', and: string): string => {
    const texts = names.map((n) => n[lang]);
    const last = texts.pop() ?? '';
    return texts.length === 0 ? last : `${texts.join(', ')} ${and} ${last}`;
  };
  return { da: join('da', 'og'), en: join('en', 'and') };
}

/** Longest sum whose name lists its parts; longer ones are named by their number. */
const namedParts = 3;

function sumName(index: PlaceIndex, { selection: { terms } }: SelectionResolver): Text {
  const plus = terms.filter((t) => t.sign === '+');
  const minus = terms.filter((t) => t.sign === '-');
  if (minus.length === 0 && plus.length > namedParts) {
    const allAfdelinger = terms.every((t) => t.place.kind === 'afd');
    if (allAfdelinger) return { da: `Sum af ${plus.length} afdelinger`, en: `Sum of ${plus.length} afdelinger` };
    return { da: `Sum af ${plus.length} steder`, en: `Sum of ${plus.length} places` };
  }
  if (plus.length + minus.length > namedParts) {
    return {
      da: `Sum af ${plus.length} minus ${minus.length} steder`,
      en: `Sum of ${plus.length} minus ${minus.length} places`,
    };
  }
  const namesOf = (side: typeof terms): Text => listOf(side.map((t) => nameOf(index, t.place)));
  const [added, taken] = [namesOf(plus), namesOf(minus)];
  if (minus.length === 0) return added;
  return { da: `${added.da} uden ${taken.da}`, en: `${added.en} without ${taken.en}` };
}

// Resolved levels are kept with their release, and so is the number of afdelinger of the thousands of units they hold.
const counted = new WeakMap<readonly number[], number>();

function afdelingerOf(index: PlaceIndex, units: readonly number[]): number {
  const known = counted.get(units);
  if (known !== undefined) return known;
  const count = new Set(units.flatMap((n) => index.directory.units[n]?.afdeling ?? [])).size;
  counted.set(units, count);
  return count;
}

/** A selection as shown: its name and how many afdelinger it holds on `day`. */
export function showSelection(index: PlaceIndex, resolver: SelectionResolver, day: string): ShownPlace {
  const [first, second] = resolver.selection.terms;
  const units = afdelingerOf(index, resolver.on(day).units);
  const key = formatSelection(resolver.selection);
  if (first !== undefined && second === undefined) {
    return { key, level: first.place.kind, name: nameOf(index, first.place), units };
  }
  return { key, level: 'sum', name: sumName(index, resolver), units };
}
