import { formatNumber } from '../../domain/kernel/format-number.ts';
import { holdsOn } from '../../domain/kernel/holds-on.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { Boligomraade, OmraadeMember } from '../../domain/model/place.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { PlaceIndex } from './place-index.ts';
import { listOf, nameOf } from './show-place.ts';

/** How well whole afdelinger fill an area on a day, in dwellings; undefined where no border is known. */
export interface AreaGround {
  /** Dwellings of the area's afdelinger, and those of them inside the border. */
  readonly counted: number;
  readonly inside: number;
  /** Afdelinger of the area with dwellings outside. */
  readonly cut: readonly OmraadeMember[];
  /** Afdelinger that count elsewhere, and their dwellings inside. */
  readonly others: number;
  readonly otherDwellings: number;
}

/** Names of cut afdelinger in a sentence before the rest are only counted. */
const namesInSentence = 6;

/** How well an area's afdelinger fill it on a day. */
export function groundOfArea({ members, cut = [] }: Boligomraade, day: string): AreaGround | undefined {
  // Of an afdeling that is counted in parts the dwellings of the part are counted, and all of them lie inside.
  const own = members
    .filter((m) => m.inside !== undefined && holdsOn(m, day))
    .map((m): OmraadeMember => (m.unit === undefined || m.inside === undefined ? m : { ...m, dwellings: m.inside }));
  const others = cut.filter((m) => holdsOn(m, day));
  if (own.length + others.length === 0) return undefined;
  const sum = (of: readonly OmraadeMember[], figure: 'inside' | 'dwellings') =>
    of.reduce((total, member) => total + (member[figure] ?? 0), 0);
  return {
    counted: sum(own, 'dwellings'),
    inside: sum(own, 'inside'),
    cut: own.filter(({ inside, dwellings }) => (inside ?? 0) < (dwellings ?? 0)),
    others: others.length,
    otherDwellings: sum(others, 'inside'),
  };
}

/** Of how many dwellings how many lie inside, as on a place page: `186 af 220 (85 pct.)`. */
export function groundWords({ counted, inside }: AreaGround): Text {
  const share = percentOf(inside, counted);
  return { da: `${inside} af ${counted} (${share.da})`, en: `${inside} of ${counted} (${share.en})` };
}

/**
 * What a reader must know of every area added or taken away: that whole afdelinger are counted, and how many of their
 * dwellings lie inside the border on a day. Afdelinger that count elsewhere are not named.
 */
export function groundNotes(index: PlaceIndex, { terms }: Selection, day: string): readonly Text[] {
  return terms.flatMap(({ place }) => {
    const area = place.kind === 'omr' ? index.omraader.get(place.key) : undefined;
    const ground = area && groundOfArea(area, day);
    const parts = area ? partNotes(index, area, day).map((part) => sentence(area.name, part)) : [];
    return area && ground ? [noteOf(index, area, ground), ...parts] : parts;
  });
}

const sentence = (area: string, part: Text): Text => ({
  da: `I ${area} indgår kun en ${part.da}.`,
  en: `${area} holds only ${part.en}.`,
});

/** Which afdelinger an area holds a part of on a day: `del af 0101-00001 Enghaven (36 af 120 boliger)`. */
export function partNotes(index: PlaceIndex, { members }: Boligomraade, day: string): readonly Text[] {
  const parts = members.filter((member) => member.unit !== undefined && holdsOn(member, day));
  return parts.map(({ afdeling, inside, dwellings }) => {
    const { da, en } = nameOf(index, { kind: 'afd', key: afdeling });
    if (inside === undefined || dwellings === undefined)
      return { da: `del af ${afdeling} ${da}`, en: `part of ${afdeling} ${en}` };
    const held = dwellingsWords(inside, dwellings);
    return { da: `del af ${afdeling} ${da} (${held.da})`, en: `part of ${afdeling} ${en} (${held.en})` };
  });
}

/** `36 af 120 boliger`. */
export function dwellingsWords(inside: number, dwellings: number): Text {
  const number = (value: number, lang: Lang) => formatNumber(value, 0, lang);
  return {
    da: `${number(inside, 'da')} af ${number(dwellings, 'da')} boliger`,
    en: `${number(inside, 'en')} of ${number(dwellings, 'en')} dwellings`,
  };
}

function noteOf(index: PlaceIndex, { name }: Boligomraade, ground: AreaGround): Text {
  const share = percentOf(ground.inside, ground.counted);
  const parts = [
    {
      da: `${name} er en sum af hele afdelinger; ${share.da} af deres boliger ligger inden for områdets grænse.`,
      en: `${name} is a sum of whole afdelinger; ${share.en} of their dwellings lie inside the border of the area.`,
    },
    ...cutWords(index, ground.cut),
    ...otherWords(ground),
  ];
  return { da: parts.map((part) => part.da).join(' '), en: parts.map((part) => part.en).join(' ') };
}

function cutWords(index: PlaceIndex, cut: readonly OmraadeMember[]): readonly Text[] {
  if (cut.length === 0) return [];
  const named = cut.slice(0, namesInSentence).map(({ afdeling, inside = 0, dwellings = 0 }): Text => {
    const { da, en } = nameOf(index, { kind: 'afd', key: afdeling });
    const share = percentOf(inside, dwellings);
    return { da: `${da} (${share.da} inden for)`, en: `${en} (${share.en} inside)` };
  });
  const rest = cut.length - named.length;
  const list = listOf([...named, ...(rest > 0 ? [{ da: `${rest} andre`, en: `${rest} others` }] : [])]);
  return [
    {
      da: `Grænsen skærer ${list.da}, som tælles helt med, fordi de fleste af boligerne ligger inden for.`,
      en: `The border cuts ${list.en}, counted whole because most of the dwellings lie inside.`,
    },
  ];
}

function otherWords({ others, otherDwellings }: AreaGround): readonly Text[] {
  if (others === 0) return [];
  const one = others === 1;
  return [
    {
      da: `${otherDwellings} boliger inden for grænsen hører til ${one ? 'en afdeling' : `${others} afdelinger`}, der ikke tælles med, fordi de fleste af boligerne ligger udenfor.`,
      en: `${otherDwellings} dwellings inside the border belong to ${one ? 'an afdeling' : `${others} afdelinger`} not counted, because most of the dwellings lie outside.`,
    },
  ];
}

function percentOf(part: number, whole: number): Text {
  const share = whole === 0 ? 0 : (part / whole) * 1e2;
  // 99.6 % is not all of it.
  const shown = share < 1e2 ? Math.min(Math.round(share), 99) : 1e2;
  const text = (lang: Lang) => formatNumber(shown, 0, lang);
  return { da: `${text('da')} pct.`, en: `${text('en')} per cent` };
}
