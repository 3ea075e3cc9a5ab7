import { kommuneAuthority } from '../../domain/kernel/kommune-authority.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Reader, Restriction } from '../../domain/model/access.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import type { OpenRelease } from '../release/open-release.ts';

const country: SearchHit = {
  kind: 'land',
  key: '000',
  name: 'Hele landet',
  detail: { da: 'Alle almene afdelinger', en: 'All social housing afdelinger' },
};

/** Places to begin with: those the reader's rights name, and the whole country. */
export function ownPlaces(reader: Reader, release: OpenRelease): readonly SearchHit[] {
  const named = reader.rights.flatMap((right) => right.restrictions).flatMap((r) => placesOf(r, release));
  const unique = new Map([...named, country].map((hit) => [`${hit.kind}:${hit.key}`, hit]));
  return [...unique.values()];
}

function placesOf(restriction: Restriction, { places }: OpenRelease): readonly SearchHit[] {
  const { directory } = places;
  switch (restriction.kind) {
    case 'land':
      return [country];
    case 'kommune':
      return directory.kommuner
        .filter((k) => k.code === restriction.code)
        .map((k) => ({
          kind: 'kom',
          key: k.code,
          name: kommuneAuthority(k.name),
          detail: { da: 'Kommune', en: 'Municipality' },
        }));
    case 'organisation':
      return directory.organisationer
        .filter((o) => o.nr === restriction.number)
        .map((o) => ({
          kind: 'org',
          key: o.nr,
          name: o.name,
          detail: { da: 'Boligorganisation', en: 'Housing organisation' },
        }));
    case 'afdeling':
      return directory.afdelinger
        .filter((a) => a.id === restriction.id)
        .map((a) => ({ kind: 'afd', key: a.id, name: a.name, detail: same('Afdeling') }));
    case 'omraade':
      return directory.omraader
        .filter((o) => o.id === restriction.id)
        .map((o) => ({ kind: 'omr', key: o.id, name: o.name, detail: o.kind ?? same('Boligområde') }));
    case 'dataklasse':
      return [];
    case 'helhedsplan':
      return directory.helhedsplaner
        .filter((p) => p.number === restriction.number)
        .sort((a, b) => (a.grantPeriod > b.grantPeriod ? -1 : 1))
        .map((p) => ({ kind: 'plan', key: p.id, name: p.name, detail: same(`Helhedsplan ${p.grantPeriod}`) }));
  }
}

function same(text: string): Text {
  return { da: text, en: text };
}
