import { fold } from '../../domain/kernel/fold.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import { foldName, type SearchEntry, type SearchIndex } from './search-index.ts';

/** Shortest text that searches in names; numbers are found from the first digit. */
const shortest = 2;
/** Shortest beginning of "helhedsplan" that means all plans. @source beboertabeller.md section 6 */
const shortestPlanWord = 5;
/** Suggestions under the field, and how many of one kind before other kinds have had their turn. */
const mostSuggestions = 8;
const mostOfAKind = 3;

// Lower is better. What was written exactly, then what a kommune or an organisation brings with it, then names.
const exact = 0;
const brought = 1;
const wholeName = 2;
const startOfName = 3;
const startOfWords = 4;
const startOfNumber = 5;
const insideWords = 6;
const noMatch = 99;

const kindOrder: readonly SearchHit['kind'][] = ['kom', 'reg', 'land', 'plan', 'org', 'omr', 'afd', 'tabel', 'begreb'];

interface Asked {
  /** Folded text, and the same with a space before every word. */
  readonly text: string;
  readonly name: string;
  readonly words: readonly string[];
  /** The id of an afdeling or organisation, when the text is one: `45 8501` is 0045-08501. */
  readonly afdeling?: string;
  readonly organisation?: string;
  /** Only plans were asked for: the word "helhedsplan" or its beginning was written. */
  readonly isPlans: boolean;
}

function readQuery(query: string): Asked {
  const text = fold(query);
  const words = foldName(query)
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const [first = ''] = words;
  const isPlans = first.length >= shortestPlanWord && ('helhedsplan'.startsWith(first) || first === 'helhedsplaner');
  const rest = isPlans ? words.slice(1) : words;
  const [, org, afd] = /^(\d{1,4}) (\d{1,5})$/.exec(text) ?? /^(\d{4})(\d{5})$/.exec(text) ?? [];
  const base = { text: isPlans ? rest.join(' ') : text, name: ` ${rest.join(' ')}`, words: rest, isPlans };
  if (org !== undefined && afd !== undefined) {
    return { ...base, afdeling: `${org.padStart(4, '0')}-${afd.padStart(5, '0')}` };
  }
  return /^\d{1,4}$/.test(text) ? { ...base, organisation: text.padStart(4, '0') } : base;
}

function matchNumber(entry: SearchEntry, asked: Asked): number {
  const { kind, key } = entry.hit;
  if (asked.afdeling !== undefined) return kind === 'afd' && key === asked.afdeling ? exact : noMatch;
  if (asked.organisation !== undefined && entry.organisation === asked.organisation) {
    return kind === 'org' ? exact : brought;
  }
  for (const number of entry.numbers) {
    if (number === asked.text) return exact;
    if (asked.text !== '' && number.startsWith(asked.text.replace(' ', '-'))) return startOfNumber;
  }
  return noMatch;
}

function matchName(name: string, asked: Asked): number {
  if (name === asked.name) return wholeName;
  if (name.startsWith(asked.name)) return startOfName;
  let best = startOfWords;
  for (const word of asked.words) {
    if (name.includes(` ${word}`)) continue;
    if (!name.includes(word)) return noMatch;
    best = insideWords;
  }
  return best;
}

function match(entry: SearchEntry, asked: Asked): number {
  if (asked.isPlans) {
    if (entry.hit.kind !== 'plan') return noMatch;
    if (asked.words.length === 0) return brought;
  }
  let best = matchNumber(entry, asked);
  if (asked.text.length < shortest) return best;
  for (const name of entry.names) best = Math.min(best, matchName(name, asked));
  return best;
}

interface Match {
  readonly entry: SearchEntry;
  readonly rank: number;
}

function compareMatches(a: Match, b: Match): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const kind = kindOrder.indexOf(a.entry.hit.kind) - kindOrder.indexOf(b.entry.hit.kind);
  if (kind !== 0) return kind;
  const [newer, older] = [b.entry.period ?? '', a.entry.period ?? ''];
  if (newer !== older) return newer < older ? -1 : 1;
  return a.entry.order - b.entry.order;
}

/** A kommune written in full brings its organisations, right after itself. */
function bringOrganisations(matches: readonly Match[], index: SearchIndex): readonly Match[] {
  const kommuner = new Set(
    matches.filter((m) => m.entry.hit.kind === 'kom' && m.rank <= wholeName).map((m) => m.entry.hit.key),
  );
  if (kommuner.size === 0) return matches;
  const lifted = matches.map((m) =>
    kommuner.has(m.entry.hit.key) && m.entry.hit.kind === 'kom' ? { ...m, rank: exact } : m,
  );
  const known = new Set(matches.map((m) => m.entry));
  const organisations = index.entries.filter(
    (e) => e.hit.kind === 'org' && !known.has(e) && e.kommuner.some((k) => kommuner.has(k)),
  );
  return [...lifted, ...organisations.map((entry) => ({ entry, rank: brought }))];
}

/**
 * Finds places, tables and terms, best first. Only what `mayList` allows is a hit, and the whole index is read
 * whether or not anything matches, so an answer does not tell "does not exist" from "not allowed".
 * @source beboertabeller.md section 6
 */
export function search(
  index: SearchIndex,
  query: string,
  mayList: (hit: SearchHit) => boolean,
  lang: Lang = 'da',
): readonly SearchHit[] {
  const asked = readQuery(query);
  if (asked.words.length === 0 && !asked.isPlans) return [];
  const matches: Match[] = [];
  for (const entry of index.entries) {
    const rank = match(entry, asked);
    if (rank !== noMatch) matches.push({ entry, rank });
  }
  return [...bringOrganisations(matches, index)]
    .sort(compareMatches)
    .map(({ entry }) => (lang === 'da' ? entry.hit : { ...entry.hit, name: entry.english }))
    .filter(mayList);
}

/** At most eight hits for the list under the field, together by kind, the best kind first. */
export function suggest(
  index: SearchIndex,
  query: string,
  mayList: (hit: SearchHit) => boolean,
  lang: Lang = 'da',
): readonly SearchHit[] {
  if (fold(query).length < shortest) return [];
  const hits = search(index, query, mayList, lang);
  const taken = new Map<SearchHit['kind'], number>();
  const inTurn = hits.filter((hit) => {
    const before = taken.get(hit.kind) ?? 0;
    taken.set(hit.kind, before + 1);
    return before < mostOfAKind;
  });
  const first = new Set(inTurn.slice(0, mostSuggestions));
  const chosen = hits.filter((hit) => first.has(hit));
  for (const hit of hits) if (chosen.length < mostSuggestions && !first.has(hit)) chosen.push(hit);
  const kinds = [...new Set(chosen.map((hit) => hit.kind))];
  return kinds.flatMap((kind) => chosen.filter((hit) => hit.kind === kind));
}
