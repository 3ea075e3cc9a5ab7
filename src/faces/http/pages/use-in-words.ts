import type { OpenRelease } from '../../../app/release/open-release.ts';
import { movesBetween } from '../../../domain/definitions/flows/moves-between.ts';
import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import { mapIndicators } from '../../../domain/definitions/indicators/index.ts';
import { tables } from '../../../domain/definitions/tables/index.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { nameOfList } from '../../../domain/kernel/list-month.ts';
import type { LogEntry } from '../../../domain/model/log.ts';
import type { PlaceRef } from '../../../domain/model/place.ts';
import { placeInWords } from './place-in-words.ts';

/** A line of the log, as far as what it was about goes. */
export type LoggedUse = Pick<LogEntry, 'action' | 'object' | 'allowed'>;

const same = (text: string): Text => ({ da: text, en: text });
const mostNamed = 3;

const fixed: Readonly<Record<string, Text>> = {
  kom: { da: 'kommuner', en: 'municipalities' },
  afd: { da: 'afdelinger', en: 'afdelinger' },
  omr: { da: 'boligområder', en: 'housing areas' },
  plan: { da: 'helhedsplaner', en: 'helhedsplaner' },
  net1km: { da: 'kvadratnet, 1 km', en: 'grid, 1 km' },
  shadow: { da: 'Skyggeliste', en: 'Shadow list' },
  parallelt: { da: 'afdelinger side om side', en: 'afdelinger side by side' },
  sum: { da: 'lagt sammen', en: 'added up' },
  hver: { da: 'hver for sig', en: 'one by one' },
  redaktion: { da: 'redaktionen', en: 'the editing page' },
  runder: { da: 'alle runder', en: 'all rounds' },
  alle: { da: 'alle kommuner', en: 'all municipalities' },
};

const titled = new Map<string, Text>([
  ...[...tables, movesBetween].map(({ id, title }): [string, Text] => [
    id,
    { da: `${id} ${title.da}`, en: `${id} ${title.en}` },
  ]),
  ...mapIndicators.map(({ id, name }): [string, Text] => [id, name]),
]);

// What was done with areas, and which kind of them.
const ofAreas: Readonly<Record<string, Text>> = {
  list: { da: 'vist', en: 'shown' },
  observations: { da: 'månedstal vist', en: 'monthly figures shown' },
  observe: { da: 'månedstal leveret', en: 'monthly figures delivered' },
  lists: { da: 'officielle lister indlæst', en: 'official lists taken in' },
  check: { da: 'kontrolleret', en: 'checked' },
  import: { da: 'indlæst', en: 'taken in' },
  end: { da: 'nedlagt', en: 'ended' },
  ...Object.fromEntries(areaDefinitions.themes.map(({ code, title }) => [code, title])),
};
const ofLog: Readonly<Record<string, Text>> = {
  extract: { da: 'udtræk', en: 'extract' },
  sample: { da: 'stikprøve', en: 'sample' },
  person: { da: 'om en person', en: 'about a person' },
  unit: { da: 'om en afdeling', en: 'about an afdeling' },
};
const isAreaId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isPlace = /^-?(afd|org|kom|omr|plan|reg|land):/;
const isSheet = /^(?:kommune-)?(\d{3})(?:-(\d{4}))?$/;
const isMonth = /^\d{4}-\d{2}$/;

// What the reader asked and did not get, and what was typed to search by, stay as they were written.
const asWritten = new Set(['search', 'rights', 'view-as', 'login']);

const ofTokens: Readonly<Record<string, Text>> = {
  make: { da: 'lavet', en: 'made' },
  withdraw: { da: 'fjernet', en: 'removed' },
};

/**
 * What a line of the reader's own log is about, as people say it: places and tables by name. What has no words stays as it is
 * kept, and names of places are looked up only where the reader was let in.
 */
export function useInWords({ action, object, allowed }: LoggedUse, release: OpenRelease | undefined): Text {
  if (!allowed || asWritten.has(action)) return same(object);
  if (action === 'token') return tokenInWords(object);
  if (action === 'persona') return personaIn(object, release) ?? same(object);
  if (action === 'sheet' && object === '') return { da: 'oversigten', en: 'the list' };
  const count = /^(.*?) ?(\d+) omr$/.exec(object);
  if (count) {
    const areas = { da: `${count[2]} boligområder`, en: `${count[2]} housing areas` };
    return together([...partsOf(count[1] ?? '', action, release), areas]);
  }
  return together(partsOf(object, action, release));
}

function personaIn(id: string, release: OpenRelease | undefined): Text | undefined {
  return release?.personas.find(({ reader }) => reader.id === id)?.reader.name;
}

function partsOf(object: string, action: string, release: OpenRelease | undefined): readonly Text[] {
  const words = object.split(' ').filter(Boolean);
  return words.map((word) => inWords(word, action, release));
}

function inWords(word: string, action: string, release: OpenRelease | undefined): Text {
  const known = (action === 'area' ? ofAreas[word] : undefined) ?? titled.get(word) ?? fixed[word];
  if (known) return known;
  if (action === 'log') return ofLog[word] ?? personaIn(word, release) ?? same(word);
  if (isAreaId.test(word)) return areaOf(word, release);
  if (isMonth.test(word)) return nameOfList(word);
  if (isPlace.test(word)) return placesIn(word.split(','), release);
  const sheet = action.startsWith('sheet') ? isSheet.exec(word) : null;
  if (!sheet) return same(word);
  const name = placesIn([`kom:${sheet[1]}`], release);
  return sheet[2] === undefined ? name : { da: `${name.da} ${sheet[2]}`, en: `${name.en} ${sheet[2]}` };
}

function placesIn(terms: readonly string[], release: OpenRelease | undefined): Text {
  if (terms.length > mostNamed) return { da: `${terms.length} steder`, en: `${terms.length} places` };
  const named = terms.map((term) => placeOf(term, release));
  return { da: named.map(({ da }) => da).join(', '), en: named.map(({ en }) => en).join(', ') };
}

// Names of afdelinger are not unique, so their number stands beside; what is no place any more stands as written.
function placeOf(term: string, release: OpenRelease | undefined): Text {
  const isLess = term.startsWith('-');
  const [kind = '', key = ''] = (isLess ? term.slice(1) : term).split(':');
  const place = { kind: kind as PlaceRef['kind'], key };
  const name = release && placeInWords(release.places.directory, place);
  if (!name) return same(term);
  const number = place.kind === 'afd' ? ` ${key}` : '';
  const [da, en] = isLess ? ['uden ', 'without '] : ['', ''];
  return { da: `${da}${name.da}${number}`, en: `${en}${name.en}${number}` };
}

// Its name was typed, and may hold words of ours.
function tokenInWords(object: string): Text {
  const [act = '', ...name] = object.split(' ');
  const done = ofTokens[act];
  return done ? together([same(name.join(' ')), done]) : same(object);
}

function areaOf(key: string, release: OpenRelease | undefined): Text {
  return (release && placeInWords(release.places.directory, { kind: 'omr', key })) ?? same(key);
}

function together(parts: readonly Text[]): Text {
  return { da: parts.map(({ da }) => da).join(' · '), en: parts.map(({ en }) => en).join(' · ') };
}
