import { compareKeys, compareNames } from '../../domain/kernel/collation.ts';
import { fold } from '../../domain/kernel/fold.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { buildPlaceIndex, type PlaceIndex } from './place-index.ts';
import { nameOf } from './show-place.ts';

/** A term of the glossary that the search field finds: its key is the address of its explanation. */
export interface SearchTerm {
  readonly key: string;
  readonly name: Text;
  readonly about: Text;
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
}

type Draft = Omit<SearchEntry, 'order' | 'names' | 'english'> & {
  readonly english?: string;
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
  const detail = { da: 'Alle almene boliger', en: 'All almene housing' };
  const land: Draft = {
    hit: { kind: 'land', key: '000', name: da, detail },
    english: en,
    known: [da, en, 'Danmark'],
    numbers: ['000'],
    kommuner: [],
  };
  return [...omr, ...kom, ...reg, land];
}

function tableDrafts(tables: readonly TableDefinition[], terms: readonly SearchTerm[]): readonly Draft[] {
  const found = tables.map(
    (t): Draft => ({
      hit: {
        kind: 'tabel',
        key: t.id,
        name: t.title.da,
        detail: { da: `${t.id} · ${t.theme.da}`, en: `${t.id} · ${t.theme.en}` },
      },
      english: t.title.en,
      known: [t.title.da, t.title.en, t.theme.da, t.theme.en],
      numbers: [fold(t.id)],
      kommuner: [],
    }),
  );
  const explained = terms.map(
    (t): Draft => ({
      hit: { kind: 'begreb', key: t.key, name: t.name.da, detail: t.about },
      english: t.name.en,
      known: [t.name.da, t.name.en],
      numbers: [],
      kommuner: [],
    }),
  );
  return [...found, ...explained];
}

/**
 * Prepares the search field: places, tables and terms, folded and in Danish order, once per release.
 * Former names are found too; the name shown is today's.
 * @source beboertabeller.md section 6
 */
export function buildSearchIndex(
  directory: PlaceDirectory,
  tables: readonly TableDefinition[],
  terms: readonly SearchTerm[] = [],
): SearchIndex {
  const index = buildPlaceIndex(directory);
  const drafts = [
    ...afdelingDrafts(index),
    ...planDrafts(index),
    ...organisationDrafts(index),
    ...areaDrafts(index),
    ...tableDrafts(tables, terms),
  ].sort((a, b) => compareNames(a.hit.name, b.hit.name) || compareKeys(a.hit.key, b.hit.key));
  const entries = drafts.map(({ known, english, ...draft }, order) => {
    const names = new Set(known.flatMap((name) => (name === undefined || name === '' ? [] : [foldName(name)])));
    return { ...draft, english: english ?? draft.hit.name, names: [...names], order };
  });
  return { entries };
}
