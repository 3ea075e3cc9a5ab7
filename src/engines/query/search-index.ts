import { compareKeys, compareNames } from '../../domain/kernel/collation.ts';
import { fold } from '../../domain/kernel/fold.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { SearchTerm } from '../../domain/model/search-term.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { buildPlaceIndex, type PlaceIndex } from './place-index.ts';
import { nameOf } from './show-place.ts';

/** What the search field knows beside places and the names of tables. */
export interface SearchWords {
  readonly terms: readonly SearchTerm[];
  readonly pages: readonly SearchTerm[];
  /** What else people call a table, by its id. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  /** What people call places of a kind: "afdelinger" lists them all. */
  readonly kinds: { readonly [K in SearchHit['kind']]?: readonly string[] };
  /** Words of a question that name nothing: "hvor mange bor i". */
  readonly fillers: readonly string[];
}

/** One thing that can be found, folded once. */
export interface SearchEntry {
  readonly hit: SearchHit;
  /** English name where it has one of its own. */
  readonly english: string;
  /** Folded names, each beginning with a space so that ` word` finds the start of a word. */
  readonly names: readonly string[];
  /** Numbers it is known by, folded: a plan's number, a kommune's code, a table's id. */
  readonly numbers: readonly string[];
  /** Folded names of what it lies in, each with a space before every word: finds "park herning", never alone. */
  readonly around: string;
  /** Folded words for its kind. */
  readonly kindWords: ReadonlySet<string>;
  /** Kommuner it belongs to, for "a kommune, then its organisations". */
  readonly kommuner: readonly string[];
  readonly organisation?: string;
  /** Newest first: a plan's grant period. */
  readonly period?: string;
  /** Place in Danish order of names. */
  readonly order: number;
}

/** Everything the search field finds, in Danish order. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  /** Folded. */
  readonly fillers: ReadonlySet<string>;
}

type Draft = Omit<SearchEntry, 'order' | 'names' | 'english' | 'around' | 'kindWords'> & {
  readonly english?: string;
  readonly within?: readonly string[];
  readonly known: readonly (string | undefined)[];
};

/** Marks between words that folding keeps: brackets, points, commas. */
const betweenWords = /[^\p{L}\p{N}]+/gu;

/** A name as the search compares it: folded, one space before every word. */
export function foldName(name: string): string {
  return ` ${fold(name).replace(betweenWords, ' ').trim()}`;
}

const same = (text: string): Text => ({ da: text, en: text });
const kommuneName = (index: PlaceIndex, code: string): string => index.kommuner.get(code)?.name ?? code;

function afdelingDrafts(index: PlaceIndex): readonly Draft[] {
  return index.directory.afdelinger.map((a) => {
    const organisation = index.organisationer.get(a.organisation)?.name ?? a.organisation;
    const where = `${a.id} · ${organisation} · ${kommuneName(index, a.kommune)}`;
    return {
      hit: { kind: 'afd', key: a.id, name: a.name, detail: same(where) },
      known: [a.name, ...a.formerNames, a.location],
      within: [organisation, kommuneName(index, a.kommune)],
      numbers: [a.id],
      kommuner: [a.kommune],
      organisation: a.organisation,
    };
  });
}

function planDrafts(index: PlaceIndex): readonly Draft[] {
  return index.directory.helhedsplaner.map((p) => {
    const period = p.grantPeriod.replace('-', '–');
    const kommune = kommuneName(index, p.kommune);
    const detail = {
      da: `Helhedsplan ${p.number} · ${period} · ${kommune}`,
      en: `Helhedsplan ${p.number} · ${period} · ${kommune}`,
    };
    return {
      hit: { kind: 'plan', key: p.id, name: p.name, detail },
      known: [p.name],
      within: [kommune],
      numbers: [fold(p.number)],
      kommuner: [p.kommune],
      period: p.grantPeriod,
    };
  });
}

function organisationDrafts(index: PlaceIndex): readonly Draft[] {
  return index.directory.organisationer.map((o) => {
    const afdelinger = index.afdelingerOfOrganisation.get(o.nr) ?? [];
    const kommuner = [...new Set([o.kommune, ...afdelinger.map((a) => a.kommune)])];
    const where = `${o.nr} · ${kommuneName(index, o.kommune)}`;
    return {
      hit: { kind: 'org', key: o.nr, name: o.name, detail: same(where) },
      known: [o.name],
      within: kommuner.map((code) => kommuneName(index, code)),
      numbers: [o.nr],
      kommuner,
      organisation: o.nr,
    };
  });
}

function areaDrafts(index: PlaceIndex): readonly Draft[] {
  const { omraader, kommuner, regioner } = index.directory;
  const omr = omraader.map((o): Draft => {
    const kommune = kommuneName(index, o.kommune);
    const kind = o.kind ?? { da: 'Boligområde', en: 'Housing area (boligområde)' };
    const detail = { da: `${kind.da} · ${kommune}`, en: `${kind.en} · ${kommune}` };
    return {
      hit: { kind: 'omr', key: o.id, name: o.name, detail },
      known: [o.name, ...(o.formerNames ?? []), ...(o.kind ? [o.kind.da] : [])],
      within: [kommune],
      numbers: [],
      kommuner: [o.kommune],
    };
  });
  const kom = kommuner.map((k): Draft => {
    const { da, en } = nameOf(index, { kind: 'kom', key: k.code });
    const region = nameOf(index, { kind: 'reg', key: k.region }).da;
    const detail = same(`${k.code} · ${region}`);
    return {
      hit: { kind: 'kom', key: k.code, name: da, detail },
      english: en,
      known: [k.name, da],
      numbers: [k.code],
      kommuner: [k.code],
    };
  });
  const reg = regioner.map((r): Draft => {
    const { da } = nameOf(index, { kind: 'reg', key: r.code });
    return {
      hit: { kind: 'reg', key: r.code, name: da, detail: same(r.code) },
      known: [da],
      numbers: [r.code],
      kommuner: [],
    };
  });
  const { da, en } = nameOf(index, { kind: 'land', key: '000' });
  const detail = { da: 'Alle almene boliger', en: 'All social housing' };
  const land: Draft = {
    hit: { kind: 'land', key: '000', name: da, detail },
    english: en,
    known: [da, en, 'Danmark'],
    numbers: ['000'],
    kommuner: [],
  };
  return [...omr, ...kom, ...reg, land];
}

function tableDrafts(tables: readonly TableDefinition[], words: SearchWords['tables']): readonly Draft[] {
  return tables.map((t): Draft => {
    const detail = { da: `${t.id} · ${t.theme.da}`, en: `${t.id} · ${t.theme.en}` };
    return {
      hit: { kind: 'tabel', key: t.id, name: t.title.da, detail },
      english: t.title.en,
      known: [t.title.da, t.title.en, t.theme.da, t.theme.en, ...(words[t.id] ?? [])],
      numbers: [fold(t.id)],
      kommuner: [],
    };
  });
}

function termDrafts(kind: 'begreb' | 'side', terms: readonly SearchTerm[]): readonly Draft[] {
  return terms.map(
    (t): Draft => ({
      hit: { kind, key: t.key, name: t.name.da, detail: t.about },
      english: t.name.en,
      known: [t.name.da, t.name.en, ...(t.words ?? [])],
      numbers: [],
      kommuner: [],
    }),
  );
}

/**
 * Prepares the search field: places, tables, terms and pages, folded and in Danish order, once per release.
 * Former names are found too; the name shown is today's.
 * @source beboertabeller.md section 6
 */
export function buildSearchIndex(
  directory: PlaceDirectory,
  tables: readonly TableDefinition[],
  words: Partial<SearchWords> = {},
): SearchIndex {
  const index = buildPlaceIndex(directory);
  const drafts = [
    ...afdelingDrafts(index),
    ...planDrafts(index),
    ...organisationDrafts(index),
    ...areaDrafts(index),
    ...tableDrafts(tables, words.tables ?? {}),
    ...termDrafts('begreb', words.terms ?? []),
    ...termDrafts('side', words.pages ?? []),
  ].sort((a, b) => compareNames(a.hit.name, b.hit.name) || compareKeys(a.hit.key, b.hit.key));
  const kinds = new Map(Object.entries(words.kinds ?? {}).map(([kind, own]) => [kind, new Set(own.map(fold))]));
  const none: ReadonlySet<string> = new Set();
  const entries = drafts.map(({ known, english, within = [], ...draft }, order) => {
    const names = new Set(known.flatMap((name) => (name === undefined || name === '' ? [] : [foldName(name)])));
    const around = within.map(foldName).join('');
    const kindWords = kinds.get(draft.hit.kind) ?? none;
    return { ...draft, english: english ?? draft.hit.name, names: [...names], around, kindWords, order };
  });
  return { entries, fillers: new Set((words.fillers ?? []).map(fold)) };
}
