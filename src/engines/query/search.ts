import { fold } from '../../domain/kernel/fold.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import {
  brought,
  exact,
  matchEntry,
  noMatch,
  readQuery,
  shortestSearch,
  startOfWords,
  wholeName,
} from './match-entry.ts';
import { foldName, type SearchEntry, type SearchIndex } from './search-index.ts';

/** Suggestions under the field, and how many of one kind before other kinds have had their turn. */
const mostSuggestions = 8;
const mostOfAKind = 3;
/** Tables and places taken from a question such as "indkomst i Herning". */
const mostTablesAsked = 6;
const mostPlacesAsked = 3;

const placeKinds = ['kom', 'reg', 'land', 'plan', 'org', 'omr', 'afd'] as const;
/** Kinds of hits, best first among equals. */
export const kindOrder: readonly SearchHit['kind'][] = ['side', ...placeKinds, 'tabel', 'begreb'];
const subjects: ReadonlySet<SearchHit['kind']> = new Set(['side', 'tabel', 'begreb']);

type MayList = (hit: SearchHit) => boolean;

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

/** All that matches every word of the query and that the reader may see, best first. */
function findAll(index: SearchIndex, query: string, mayList: MayList): readonly Match[] {
  const asked = readQuery(query);
  if (asked.words.length === 0 && !asked.isPlans) return [];
  const matches: Match[] = [];
  for (const entry of index.entries) {
    const rank = matchEntry(entry, asked);
    if (rank !== noMatch) matches.push({ entry, rank });
  }
  return [...bringOrganisations(matches, index)].sort(compareMatches).filter(({ entry }) => mayList(entry.hit));
}

function inLanguage({ hit, english }: SearchEntry, lang: Lang): SearchHit {
  return lang === 'da' ? hit : { ...hit, name: english };
}

/** The tables asked about at the places asked for, then those places, then what else the subject is. */
function tablesAtPlaces(about: readonly Match[], where: readonly Match[], lang: Lang): readonly SearchHit[] {
  const best = where.filter(({ rank }) => rank === where[0]?.rank).slice(0, mostPlacesAsked);
  const places = best.map(({ entry }) => inLanguage(entry, lang));
  const subject = about.map(({ entry }) => inLanguage(entry, lang));
  const tables = subject.filter(({ kind }) => kind === 'tabel').slice(0, mostTablesAsked);
  const atPlaces = places.flatMap((place) =>
    tables.map((table) => ({
      ...table,
      at: `${place.kind}:${place.key}`,
      detail: { da: `${place.name} · ${table.detail.da}`, en: `${place.name} · ${table.detail.en}` },
    })),
  );
  return [...atPlaces, ...places, ...subject.filter(({ kind }) => kind !== 'tabel')];
}

/** A subject and a place in either order ("indkomst i Herning"), where no one thing has all of the words. */
function answerQuestion(
  index: SearchIndex,
  words: readonly string[],
  mayList: MayList,
  lang: Lang,
): readonly SearchHit[] {
  const parts = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  for (const [first = '', second = ''] of parts) {
    const [ones, others] = [findAll(index, first, mayList), findAll(index, second, mayList)];
    for (const [about, where] of [
      [ones, others],
      [others, ones],
    ] as const) {
      const subject = about.filter(({ entry }) => subjects.has(entry.hit.kind));
      const places = where.filter(({ entry, rank }) => !subjects.has(entry.hit.kind) && rank <= startOfWords);
      if (subject.length > 0 && places.length > 0) return tablesAtPlaces(subject, places, lang);
    }
  }
  return [];
}

/**
 * Finds places, tables, terms and pages, best first: what has all of the words, then what has those that name something
 * ("hvor mange bor i Herning"), else a subject at a place. Only what `mayList` allows is a hit, and the whole index is
 * read whether or not anything matches, so an answer does not tell "does not exist" from "not allowed".
 * @source beboertabeller.md section 6
 */
export function search(index: SearchIndex, query: string, mayList: MayList, lang: Lang = 'da'): readonly SearchHit[] {
  const words = foldName(query).trim().split(' ');
  const telling = words.filter((word) => !index.fillers.has(word));
  const whole = findAll(index, query, mayList);
  const named = telling.length < words.length ? findAll(index, telling.join(' '), mayList) : [];
  const known = new Set(whole.map(({ entry }) => entry));
  const found = [...whole, ...named.filter(({ entry }) => !known.has(entry))];
  if (found.length > 0) return found.map(({ entry }) => inLanguage(entry, lang));
  return answerQuestion(index, telling, mayList, lang);
}

/** At most eight hits for the list under the field, together by kind, the best kind first. */
export function suggest(index: SearchIndex, query: string, mayList: MayList, lang: Lang = 'da'): readonly SearchHit[] {
  if (fold(query).length < shortestSearch) return [];
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
