import { compareKeys, compareNames } from '../../domain/kernel/collation.ts';
import { formatDate } from '../../domain/kernel/format-date.ts';
import { formatCount } from '../../domain/kernel/format-number.ts';
import { holdsOn } from '../../domain/kernel/holds-on.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Boligomraade, OmraadeMember, PlaceKind, PlaceRef } from '../../domain/model/place.ts';
import { dwellingsWords, groundOfArea, groundWords, partNotes } from './area-ground.ts';
import { isAlive } from './carry-lineage.ts';
import type { PlaceIndex } from './place-index.ts';
import { nameOf } from './show-place.ts';

/** A line of facts about a place: what it is, never how many live there. */
export interface PlaceFact {
  readonly label: Text;
  readonly value: Text;
}

const refs = (kind: PlaceKind, keys: Iterable<string>): readonly PlaceRef[] => [...keys].map((key) => ({ kind, key }));

function inOrder(index: PlaceIndex, places: readonly PlaceRef[]): readonly PlaceRef[] {
  return [...places].sort(
    (a, b) => compareNames(nameOf(index, a).da, nameOf(index, b).da) || compareKeys(a.key, b.key),
  );
}

/** What a place is part of, smallest first: an afdeling's organisation, plans, areas and kommune. */
export function parentsOf(index: PlaceIndex, place: PlaceRef): readonly PlaceRef[] {
  const around = (kommune: string | undefined): readonly PlaceRef[] =>
    kommune === undefined ? [] : refs('kom', [kommune]);
  switch (place.kind) {
    case 'afd': {
      const afdeling = index.afdelinger.get(place.key);
      const rest = index.directory.units[index.unitNumber.get(place.key) ?? -1];
      if (afdeling === undefined) {
        const whole = refs('afd', rest?.afdeling ? [rest.afdeling] : []);
        return [...whole, ...refs('omr', rest?.omraade ? [rest.omraade] : []), ...around(rest?.kommune)];
      }
      const plans = refs(
        'plan',
        (index.plansOfAfdeling.get(place.key) ?? []).map((p) => p.id),
      );
      const omraader = refs(
        'omr',
        (index.omraaderOfAfdeling.get(place.key) ?? []).map((o) => o.id),
      );
      const organisation = refs('org', [afdeling.organisation]).filter((o) => index.organisationer.has(o.key));
      return [...organisation, ...inOrder(index, plans), ...inOrder(index, omraader), ...around(afdeling.kommune)];
    }
    case 'plan':
      return around(index.helhedsplaner.get(place.key)?.kommune);
    case 'org':
      return around(index.organisationer.get(place.key)?.kommune);
    case 'omr':
      return around(index.omraader.get(place.key)?.kommune);
    case 'kom': {
      const region = index.kommuner.get(place.key)?.region;
      return region === undefined ? [] : [...refs('reg', [region]), ...refs('land', ['000'])];
    }
    case 'reg':
      return refs('land', ['000']);
    case 'land':
      return [];
  }
}

function partsOfKommune(index: PlaceIndex, kommune: string): readonly PlaceRef[] {
  const { units, helhedsplaner, omraader } = index.directory;
  const living = (index.unitsOfKommune.get(kommune) ?? []).filter((n) => isAlive(index, n, index.today));
  const organisations = new Set(living.flatMap((n) => units[n]?.organisation ?? []));
  const plans = helhedsplaner.filter((p) => p.kommune === kommune).map((p) => p.id);
  // Ground without homes has a border and a history, but nothing of it is counted.
  const hasHomes = ({ id, members }: Boligomraade): boolean => members.length > 0 || index.restsOfOmraade.has(id);
  const areas = omraader.filter((o) => o.kommune === kommune && hasHomes(o)).map((o) => o.id);
  const known = [...organisations].filter((nr) => index.organisationer.has(nr));
  return [
    ...inOrder(index, refs('org', known)),
    ...inOrder(index, refs('plan', plans)),
    ...inOrder(index, refs('omr', areas)),
  ];
}

/** What a place holds: a plan's, an organisation's or an area's afdelinger, a kommune's organisations, plans and areas. */
export function childrenOf(index: PlaceIndex, place: PlaceRef): readonly PlaceRef[] {
  switch (place.kind) {
    case 'afd':
      return [];
    case 'plan':
    case 'omr': {
      const listed = place.kind === 'plan' ? index.helhedsplaner.get(place.key) : index.omraader.get(place.key);
      const all = listed?.members ?? [];
      // A border is moved: what lay inside once is no part of it any more.
      const today = place.kind === 'omr' ? all.filter((m) => holdsOn(m, index.today)) : [];
      const held: readonly OmraadeMember[] = today.length > 0 ? today : all;
      const members = new Set(held.flatMap((m) => (index.afdelinger.has(m.afdeling) ? (m.unit ?? m.afdeling) : [])));
      return inOrder(index, refs('afd', members));
    }
    case 'org': {
      const own = index.afdelingerOfOrganisation.get(place.key) ?? [];
      const plans = new Set(own.flatMap((a) => (index.plansOfAfdeling.get(a.id) ?? []).map((p) => p.id)));
      return [
        ...inOrder(index, refs('plan', plans)),
        ...inOrder(
          index,
          refs(
            'afd',
            own.map((a) => a.id),
          ),
        ),
      ];
    }
    case 'kom':
      return partsOfKommune(index, place.key);
    case 'reg':
      return inOrder(
        index,
        refs(
          'kom',
          index.directory.kommuner.filter((k) => k.region === place.key).map((k) => k.code),
        ),
      );
    case 'land':
      return inOrder(
        index,
        refs(
          'reg',
          index.directory.regioner.map((r) => r.code),
        ),
      );
  }
}

const same = (value: string): Text => ({ da: value, en: value });
const fact = (da: string, en: string, value: Text): PlaceFact => ({ label: { da, en }, value });
const day = (date: string): Text => ({ da: formatDate(date, 'da'), en: formatDate(date, 'en') });

function countFact(da: string, en: string, count: number): PlaceFact {
  const value =
    count === 0 ? { da: 'ingen', en: 'none' } : { da: formatCount(count, 'da'), en: formatCount(count, 'en') };
  return fact(da, en, value);
}

function factsOfAfdeling(index: PlaceIndex, key: string): readonly PlaceFact[] {
  const afdeling = index.afdelinger.get(key);
  if (afdeling === undefined) return factsOfPart(index, key);
  const ended = afdeling.validTo;
  return [
    fact('Nummer', 'Number', same(afdeling.id)),
    ...(afdeling.formerNames.length > 0
      ? [fact('Tidligere navne', 'Former names', same(afdeling.formerNames.join(', ')))]
      : []),
    ...(ended === undefined || ended >= index.today ? [] : [fact('Ophørt', 'Ended', day(ended))]),
    ...partsOfAfdeling(index, key),
  ];
}

/** Where an afdeling that is counted in parts has them, and how many of its dwellings. */
function partsOfAfdeling(index: PlaceIndex, key: string): readonly PlaceFact[] {
  const areas = index.omraaderOfAfdeling.get(key) ?? [];
  return areas.flatMap(({ id, name, members }) =>
    members.flatMap((member) => {
      const { afdeling, unit, inside, dwellings } = member;
      const part = index.directory.units[index.unitNumber.get(unit ?? '') ?? -1];
      const isHere = afdeling === key && part?.omraade === id && holdsOn(member, index.today);
      if (!isHere) return [];
      const held =
        inside === undefined || dwellings === undefined
          ? { da: 'En del', en: 'A part' }
          : dwellingsWords(inside, dwellings);
      return [fact('Talt i dele', 'Counted in parts', { da: `${held.da} i ${name}`, en: `${held.en} in ${name}` })];
    }),
  );
}

/** A part of an afdeling is told as one, with how many of its dwellings it has. */
function factsOfPart(index: PlaceIndex, key: string): readonly PlaceFact[] {
  const unit = index.directory.units[index.unitNumber.get(key) ?? -1];
  const afdeling = index.afdelinger.get(unit?.afdeling ?? '');
  if (unit === undefined || afdeling === undefined) return [];
  const member = index.omraader.get(unit.omraade ?? '')?.members.find((one) => one.unit === key);
  return [
    fact('Del af afdeling', 'Part of afdeling', same(`${afdeling.id} ${afdeling.name}`)),
    ...(member?.inside === undefined || member.dwellings === undefined
      ? []
      : [fact('Boliger i delen', 'Dwellings in the part', dwellingsWords(member.inside, member.dwellings))]),
    fact('Talt for sig fra', 'Counted by itself from', day(unit.validFrom)),
  ];
}

function factsOfArea(index: PlaceIndex, key: string, afdelinger: number): readonly PlaceFact[] {
  const area = index.omraader.get(key);
  const ground = area && groundOfArea(area, index.today);
  const former = area?.formerNames ?? [];
  const ended = area?.validTo;
  return [
    fact('Slags område', 'Kind of area', area?.kind ?? { da: 'Boligområde', en: 'Housing area (boligområde)' }),
    countFact('Afdelinger', 'Afdelinger', afdelinger),
    ...(ground ? [fact('Boliger inden for grænsen', 'Dwellings inside the border', groundWords(ground))] : []),
    ...(area ? partNotes(index, area, index.today).map((part) => fact('Delt afdeling', 'Divided afdeling', part)) : []),
    ...(former.length > 0 ? [fact('Tidligere navne', 'Former names', same(former.join(', ')))] : []),
    ...(ended === undefined || ended >= index.today ? [] : [fact('Ophørt', 'Ended', day(ended))]),
  ];
}

// The code list of layout helhedsplaner, in both languages.
const planStatuses: { readonly [status: string]: Text } = {
  prækvalifikation: { da: 'prækvalifikation', en: 'prequalification' },
  aktiv: { da: 'aktiv', en: 'active' },
  afsluttet: { da: 'afsluttet', en: 'ended' },
  afslag: { da: 'afslag', en: 'refused' },
};

/** Facts about a place from the public structure. An organisation without plans says so. */
export function factsOf(index: PlaceIndex, place: PlaceRef): readonly PlaceFact[] {
  const children = childrenOf(index, place);
  // A part of an afdeling is none.
  const isCounted = ({ kind, key }: PlaceRef) => kind !== 'afd' || index.afdelinger.has(key);
  const count = (kind: PlaceKind): number => children.filter((c) => c.kind === kind && isCounted(c)).length;
  switch (place.kind) {
    case 'afd':
      return factsOfAfdeling(index, place.key);
    case 'plan': {
      const plan = index.helhedsplaner.get(place.key);
      if (plan === undefined) return [];
      return [
        fact('Plannummer', 'Plan number', same(plan.number)),
        fact('Bevillingsperiode', 'Grant period', same(plan.grantPeriod.replace('-', '–'))),
        fact('Status', 'Status', planStatuses[plan.status] ?? same(plan.status)),
        countFact('Afdelinger', 'Afdelinger', count('afd')),
      ];
    }
    case 'org':
      return [
        fact('Organisationsnummer', 'Organisation number', same(place.key)),
        countFact('Afdelinger', 'Afdelinger', count('afd')),
        countFact('Helhedsplaner', 'Helhedsplaner', count('plan')),
      ];
    case 'omr':
      return factsOfArea(index, place.key, count('afd'));
    case 'kom':
      return [
        fact('Kommunekode', 'Municipality code', same(place.key)),
        countFact('Boligorganisationer', 'Housing organisations', count('org')),
        countFact('Helhedsplaner', 'Helhedsplaner', count('plan')),
        countFact('Områder', 'Areas', count('omr')),
      ];
    case 'reg':
      return [fact('Regionskode', 'Region code', same(place.key)), countFact('Kommuner', 'Kommuner', count('kom'))];
    case 'land':
      return [countFact('Regioner', 'Regions', count('reg'))];
  }
}
