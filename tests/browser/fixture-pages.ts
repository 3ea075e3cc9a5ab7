import { standard } from '../../src/domain/definitions/gates/standard.ts';
import type { Lang, Text } from '../../src/domain/kernel/language.ts';
import { sentenceOf } from '../../src/domain/kernel/problems/problem.ts';
import type { AnswerRow, KeyFigure, ShownPlace, TableAnswer } from '../../src/domain/model/answer.ts';
import type { Cell, StatusDefinition } from '../../src/domain/model/cell.ts';
import type { TablePeriod } from '../../src/domain/model/period.ts';
import type { AboutPage } from '../../src/faces/web/page-data/about-pages.ts';
import type { AdministrationPage } from '../../src/faces/web/page-data/access-pages.ts';
import type { PageFrame, TableListItem } from '../../src/faces/web/page-data/page-frame.ts';
import type { BasketPage, FrontPage, PlacePage, SearchPage } from '../../src/faces/web/page-data/place-pages.ts';
import type { ErrorPage, LoginPage, NotAvailablePage } from '../../src/faces/web/page-data/session-pages.ts';
import type { TablePage } from '../../src/faces/web/page-data/table-pages.ts';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { fixtureWays as ways } from './fixture-ways.ts';

// Invented pages of every kind, with long names, hidden and missing figures and a break: what design is tried on.

const same = (text: string): Text => ({ da: text, en: text });
const release = 'r_0123456789abcdef' as const;

const place: ShownPlace = { key: 'afd:0045-08501', level: 'afd', name: same('Æblehaven'), units: 1 };
const kommune: ShownPlace = { key: 'kom:657', level: 'kom', name: same('Herning Kommune'), units: 14 };
const land: ShownPlace = {
  key: 'land:000',
  level: 'land',
  name: { da: 'Hele landet', en: 'All of Denmark' },
  units: 700,
};

const tables: readonly TableListItem[] = [
  ['T01', 'Beboere efter alder', 'Residents by age', 'Beboere', 'Residents'],
  ['T02', 'Beboere efter oprindelse og alder', 'Residents by origin and age', 'Beboere', 'Residents'],
  ['T05', 'Husstande efter type', 'Households by type', 'Husstande', 'Households'],
  ['T14', 'Højest fuldførte uddannelse', 'Highest completed education', 'Uddannelse', 'Education'],
  ['T16', 'Beboernes beskæftigelse', 'Employment', 'Arbejde og indkomst', 'Work and income'],
  ['T24', 'Parallelsamfundskriterieværdier', 'Criterion values of the area lists', 'Kriterier', 'Criteria'],
].map(([id, da, en, themeDa, themeEn]) => ({
  id: id ?? '',
  title: { da: da ?? '', en: en ?? '' },
  theme: { da: themeDa ?? '', en: themeEn ?? '' },
  population: { da: 'Alle beboere pr. 1. januar', en: 'All residents on 1 January' },
  tier: 1,
}));

const statuses: readonly StatusDefinition[] = [
  {
    code: 'r',
    id: 'rounded',
    symbol: '',
    word: { da: 'Beskyttet tal', en: 'Protected figure' },
    rule: { da: 'Alle antal er afrundet til et multiplum af 5.', en: 'All counts are rounded to a multiple of 5.' },
  },
  {
    code: 'u',
    id: 'hidden_atom',
    symbol: '..',
    word: { da: 'Indgår i en samlet enhed', en: 'Part of a merged unit' },
    rule: { da: 'Afdelingen er for lille til at stå alene.', en: 'The afdeling is too small to stand alone.' },
  },
  {
    code: 'b',
    id: 'hidden_base',
    symbol: '..',
    word: { da: 'For lille grundlag', en: 'Base too small' },
    rule: { da: 'En procent kræver mindst 20 i grundlaget.', en: 'A per cent needs a base of at least 20.' },
  },
  {
    code: 'm',
    id: 'missing',
    symbol: '...',
    word: { da: 'Foreligger ikke', en: 'Not available' },
    rule: { da: 'Kilden har ikke leveret tallet.', en: 'The source has not delivered the figure.' },
  },
  {
    code: 'z',
    id: 'not_applicable',
    symbol: '.',
    word: { da: 'Kan ikke forekomme', en: 'Cannot occur' },
    rule: { da: 'Målet findes ikke for rækken.', en: 'The measure does not exist for the row.' },
  },
];

function frame(lang: Lang, url: string, title: Text): PageFrame {
  return {
    lang,
    url,
    title,
    reader: {
      id: 'analytiker-657',
      name: { da: 'Analytiker', en: 'Analyst' },
      role: { da: 'analytiker', en: 'analyst' },
      scope: same('Herning Kommune'),
      mayExport: true,
      mayAdminister: true,
    },
    release: { id: release, edition: 2026, created: '2026-11-21T08:00:00Z', synthetic: true, roundedTo: 5 },
    notes: [],
    version: '0.1.0',
  };
}

const periods: readonly TablePeriod[] = Array.from({ length: 10 }, (_, index) => {
  const year = 2017 + index;
  return {
    id: String(year),
    edition: year,
    label: { da: `1. jan. ${year}`, en: `1 Jan ${year}` },
    start: `${year}-01-01`,
    end: `${year}-01-01`,
  };
});

const rows: readonly AnswerRow[] = [
  { code: 'I_ALT', label: { da: 'Beboere i alt', en: 'All residents' }, depth: 0, total: true },
  ...['0-6 år', '7-17 år', '18-24 år', '25-29 år', '30-59 år', '60-64 år', '65 år og derover'].map((label, at) => ({
    code: `B${at}`,
    label: { da: label, en: label.replace(' år og derover', ' years and over').replace(' år', ' years') },
    depth: 1 as const,
    total: false,
  })),
  {
    code: 'ALDER',
    label: { da: 'Gennemsnitsalder', en: 'Mean age' },
    depth: 0,
    total: false,
    unit: { da: 'år', en: 'years' },
    decimals: 1,
  },
  { code: 'FEMAAR', label: { da: 'Femårsgrupper', en: 'Five-year groups' }, depth: 0, total: false },
  { code: 'A00_04', label: { da: '0-4 år', en: '0-4 years' }, depth: 1, total: false },
];

function rounded(value: number, band: number): Cell {
  return { kind: 'rounded', value, band };
}

const inapplicable: Cell = { kind: 'missing', reason: 'not-applicable' };

function cellsOf(scale: number): readonly (readonly (readonly Cell[])[])[] {
  const shares = [100, 8.5, 14.8, 11.2, 9.4, 36.1, 5.2, 14.8];
  return rows.map((row, r) =>
    periods.map((_, p) => {
      if (row.code === 'ALDER') return [rounded(38.4 + p * 0.3, 0.4), inapplicable];
      if (row.code === 'FEMAAR') return [inapplicable, inapplicable];
      if (r === 6 && p < 3)
        return [
          {
            kind: 'hidden',
            rule: 'hidden_atom',
            nextStep: {
              kind: 'choose-atom',
              complete: ['0045-08501', '0045-08502'],
              without: ['0045-08503'],
              holds: { afdelinger: 2, rests: 0 },
            },
          },
          { kind: 'hidden', rule: 'hidden_base', nextStep: { kind: 'see-counts' } },
        ];
      if (p === 0)
        return [
          { kind: 'missing', reason: 'not-delivered' },
          { kind: 'missing', reason: 'not-delivered' },
        ];
      const share = (shares[r] ?? 1) + (r === 0 ? 0 : Math.sin(p + r) * 1.4);
      const total = scale * (1 + p * 0.01);
      const count = Math.round((total * share) / 500) * 5;
      if (row.total)
        return [
          { ...rounded(count, 4), sure: true },
          { ...rounded(100, 0), sure: true },
        ];
      return [rounded(count, 7), rounded(Math.round(share * 10) / 10, 1.2)];
    }),
  );
}

/** The age table of one afdeling: ten years, a break, hidden, missing and inapplicable figures, two comparators. */
export const answer: TableAnswer = {
  table: 'T01',
  definitionVersion: '1.0.0',
  title: { da: 'Beboere efter alder', en: 'Residents by age' },
  theme: { da: 'Beboere', en: 'Residents' },
  population: { da: 'Alle beboere pr. 1. januar', en: 'All residents on 1 January' },
  base: { da: 'Alle beboere', en: 'All residents' },
  source: 'beboertabeller.md T01',
  register: { da: 'CPR via Danmarks Statistik (BEF)', en: 'CPR through Statistics Denmark (BEF)' },
  referenceText: { da: 'Opgjort 1. januar i udgavens år.', en: 'As of 1 January of the year of the edition.' },
  tier: 1,
  release,
  edition: 2026,
  synthetic: true,
  roundedTo: 5,
  place,
  lineage: 'nu',
  measures: [
    { id: 'n', label: { da: 'Antal', en: 'Number' }, unit: { da: 'personer', en: 'persons' }, decimals: 0 },
    { id: 'pct', label: { da: 'Pct.', en: 'Per cent' }, unit: { da: 'pct.', en: 'per cent' }, decimals: 1 },
  ],
  periods,
  rows,
  cells: cellsOf(412),
  comparators: [
    { place: kommune, variant: 'almen', cells: cellsOf(8230) },
    { place: land, variant: 'almen', cells: cellsOf(969600) },
  ],
  breaks: [
    {
      table: 'T01',
      from: '2020',
      text: {
        da: 'Fra 1. januar 2020 opgøres alder efter ny metode.',
        en: 'From 1 January 2020 age is counted by a new method.',
      },
      source: 'opdigtet',
    },
  ],
  notes: [{ da: 'Alder er fyldte år på opgørelsesdagen.', en: 'Age is completed years on the reference day.' }],
  dataDates: [],
  bars: {
    title: { da: 'Beboernes alder', en: 'Age of residents' },
    rows: rows.slice(1, 8).map((row) => row.code),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Børn, unge og ældre over tid', en: 'Children, young and old over time' },
    rows: ['B0', 'B1', 'B2', 'B5', 'B6'],
    measure: 'pct',
  },
};

const left = {
  included: 1,
  of: 4,
  left: ['Pæretoften'],
  reason: {
    da: '1 af 4 afdelinger indgår. Pæretoften indgår ikke, fordi den kun vises samlet med en afdeling uden for stedet.',
    en: '1 of 4 afdelinger is included. Pæretoften is not included, because it is shown only together with others.',
  },
};

// The awkward answer of each place: one of few residents, one whose sum and whose kommune's sum are partial.
const answers: { readonly [sted: string]: TableAnswer } = {
  'afd:0045-08502': { ...answer, cells: cellsOf(150) },
  'plan:5123.2019-2026': {
    ...answer,
    coverage: left,
    comparators: answer.comparators.map((one) => (one.place === kommune ? { ...one, coverage: left } : one)),
    notes: [...answer.notes, left.reason],
  },
};

const downloads = [
  {
    format: 'xlsx',
    label: { da: 'Excel (alle tabeller)', en: 'Excel (all tables)' },
    href: '/api/v1/workbook?sted=afd:0045-08501',
  },
  { format: 'csv', label: { da: 'CSV', en: 'CSV' }, href: '/api/v1/tables/T01?sted=afd:0045-08501&form=csv' },
  {
    format: 'json-stat',
    label: { da: 'JSON-stat', en: 'JSON-stat' },
    href: '/api/v1/tables/T01?sted=afd:0045-08501&form=json-stat',
  },
  {
    format: 'parquet',
    label: { da: 'Parquet', en: 'Parquet' },
    href: '/api/v1/tables/T01?sted=afd:0045-08501&form=parquet',
  },
];

const sml = [
  { value: 'kom', label: same('Herning Kommune'), chosen: true },
  { value: 'reg', label: same('Region Midtjylland'), chosen: false },
  { value: 'land', label: { da: 'Hele landet', en: 'All of Denmark' }, chosen: true },
];

const why = {
  allowed: true,
  rule: 'own-kommune',
  reason: { da: 'Du har rollen analytiker i Herning Kommune.', en: 'You have the role of analyst in Herning Kommune.' },
};

function tablePage(lang: Lang, url: string, form: 'tabel' | 'diagram'): TablePage {
  const query = new URL(url, 'http://localhost').searchParams;
  const [maal, usikkerhed] = [query.get('maal'), query.get('usikkerhed')];
  const sted = query.get('sted') ?? '';
  return {
    kind: 'table',
    ...frame(lang, url, { da: 'Beboere efter alder, Æblehaven', en: 'Residents by age, Æblehaven' }),
    table: tables[0] as TableListItem,
    question: {
      table: 'T01',
      sted,
      periode: '',
      sml: ['kom', 'land'],
      laesning: 'nu',
      form,
      ...(usikkerhed === 'vis' || usikkerhed === 'skjul' ? { usikkerhed } : {}),
      ...(maal === 'pct' ? { maal } : {}),
    },
    answer: answers[sted] ?? answer,
    tables,
    sml,
    allPeriods: periods,
    statuses,
    downloads,
    why,
  };
}

const keyFigures: readonly KeyFigure[] = [
  'Beboere',
  '0-17 år',
  'Enlige forsørgere',
  'I beskæftigelse, 18-64 år',
  'Kun grundskole, 30-59 år',
].map((name, at) => ({
  id: `k${at}`,
  name: { da: name, en: name },
  about: { da: `${name} i procent af alle beboere.`, en: `${name} in per cent of all residents.` },
  register: answer.register,
  referenceText: answer.referenceText,
  definitionVersion: answer.definitionVersion,
  unit: at === 0 ? { da: 'personer', en: 'persons' } : { da: 'pct.', en: 'per cent' },
  decimals: at === 0 ? 0 : 1,
  table: 'T01',
  row: 'I_ALT',
  measure: at === 0 ? 'n' : 'pct',
  periods,
  cells:
    at === 4
      ? periods.map(() => ({ kind: 'hidden', rule: 'hidden_atom', nextStep: { kind: 'more-afdelinger' } }) as const)
      : periods.map((_, p) => rounded(at === 0 ? 400 + p * 5 : 24 + at + Math.sin(p + at) * 2, 1)),
  ...(at === 2 ? { coverage: left } : {}),
  comparators: [
    { place: kommune, cell: rounded(at === 0 ? 8230 : 21, 1) },
    { place: land, cell: rounded(at === 0 ? 97000 : 23.5, 1) },
  ],
}));

function placePage(lang: Lang, url: string): PlacePage {
  return {
    kind: 'place',
    ...frame(lang, url, same('Æblehaven')),
    place: {
      place,
      parents: [
        { key: 'org:0045', level: 'org', name: same('Boligselskabet Midtby'), units: 12 },
        kommune,
        { key: 'reg:082', level: 'reg', name: same('Region Midtjylland'), units: 170 },
      ],
      children: [
        { key: 'org:0045', level: 'org', name: same('Boligselskabet Midtby'), units: 12 },
        { key: 'plan:5123.2019-2026', level: 'plan', name: same('Æblehaven og Pæretoften'), units: 4 },
        { key: 'plan:5124.2019-2026', level: 'plan', name: same('Nabo til nabo'), units: 2 },
      ],
      facts: [
        { label: { da: 'Nummer', en: 'Number' }, value: same('0045-08501') },
        { label: { da: 'Kommune', en: 'Municipality' }, value: same('Herning') },
      ],
      keyFigures,
      history: [
        {
          date: '2021-07-01',
          what: { da: 'Dannet ved sammenlægning af', en: 'Formed by merging' },
          others: [{ key: 'afd:0045-08502', level: 'afd', name: same('Pæretoften'), units: 0 }],
        },
      ],
      merged: [],
      roundedTo: 5,
      atomNote: {
        da: 'I tabeller om kriminalitet vises afdelingen sammen med Pæretoften.',
        en: 'In tables on crime the afdeling is shown together with Pæretoften.',
      },
      release,
      edition: 2026,
      synthetic: true,
    },
    tables,
    sml,
    askedSml: ['kom', 'land'],
    laesning: 'nu',
    statuses,
    downloads,
    merged: 'afd:0045-08501,afd:0045-08502',
    mergedTable: 'T01',
    why,
  };
}

const hits: SearchPage['hits'] = [
  {
    kind: 'plan',
    key: '5123.2019-2026',
    name: 'Helhedsplan Æblehaven og Pæretoften',
    detail: { da: '5123 · 2019-2026 · Herning', en: '5123 · 2019-2026 · Herning' },
  },
  {
    kind: 'afd',
    key: '0045-08501',
    name: 'Æblehaven',
    detail: { da: '0045-08501 · Herning', en: '0045-08501 · Herning' },
  },
  {
    kind: 'afd',
    key: '0045-08502',
    name: 'Pæretoften med et usædvanligt langt navn, som en by en gang vedtog',
    detail: { da: '0045-08502 · Herning', en: '0045-08502 · Herning' },
  },
  {
    kind: 'kom',
    key: '657',
    name: 'Herning',
    detail: { da: '657 · Region Midtjylland', en: '657 · Region Midtjylland' },
  },
];

function searchPage(lang: Lang, url: string, query: string): SearchPage {
  const found = query === 'zzz' ? [] : hits;
  const empty = { near: hits.slice(0, 1), ways };
  return { kind: 'search', ...frame(lang, url, same(query)), query, hits: found, total: found.length, ...empty };
}

function aboutPage(lang: Lang, url: string): AboutPage {
  return {
    kind: 'about',
    ...frame(lang, url, { da: 'Om tallene', en: 'About the figures' }),
    definitions: tables.map((table) => ({
      ...table,
      version: '1.0.0',
      base: answer.base,
      source: answer.source,
      register: answer.register,
      reference: answer.referenceText,
      notes: answer.notes,
      measures: answer.measures,
      rows,
    })),
    dataDates: [
      {
        group: 'befolkning',
        edition: 2026,
        period: '2026-01-01',
        delivery: 'demo-2026',
        supplier: 'Syntetisk leverandør',
      },
    ],
    breaks: answer.breaks,
    rules: standard,
    statuses,
  };
}

function basketPage(lang: Lang, url: string, sted: string): BasketPage {
  const places = sted
    .split(',')
    .filter(Boolean)
    .map((key) => ({ sign: '+' as const, place: { ...place, key, name: same(`Afdeling ${key.slice(4)}`) } }));
  return {
    kind: 'basket',
    jobs: [],
    colleagues: [],
    ...frame(lang, url, { da: 'Udvalg', en: 'Selection' }),
    sted,
    places,
    hidden: [],
    statuses: [],
    ...(places.length > 0
      ? {
          sum: {
            key: sted,
            level: 'sum' as const,
            name: { da: 'Sum af valgte', en: 'Sum of chosen' },
            units: places.length,
          },
        }
      : {}),
    saved: [
      {
        id: 's1',
        name: 'Vest for banen',
        owner: 'analytiker-657',
        selection: { terms: [{ sign: '+', place: { kind: 'afd', key: '0045-08501' } }] },
        savedAt: '2026-11-20T10:00:00Z',
      },
    ],
    tables,
    downloads,
  };
}

function administration(lang: Lang, url: string): AdministrationPage {
  const right = {
    ...{ role: { da: 'analytiker', en: 'analyst' }, limits: same('Herning Kommune'), exact: true, from: '2026-01-01' },
    ...{ to: '2026-12-15', endsSoon: '2026-12-15', grantedBy: same('Lokal administrator'), state: 'active' as const },
    ...{ id: 'g_1', mayConfirm: true, mayWithdraw: true },
  };
  const longName = 'Konsulentfirmaet for boligsocial udvikling og evaluering';
  return {
    kind: 'administration',
    ...frame(lang, url, { da: 'Administration', en: 'Administration' }),
    persons: [
      {
        id: 'p_1',
        name: same('Medarbejder'),
        kind: 'employee',
        rights: [right],
        mayViewAs: true,
        lastLogin: '2026-11-20',
        use: { logins: 12, lookups: 1234, files: 3 },
      },
      {
        id: 'p_2',
        name: same(longName),
        kind: 'guest',
        rights: [],
        mayViewAs: false,
        idle: 'ask',
        use: { logins: 0, lookups: 0, files: 0 },
        purpose: 'evaluering',
      },
    ],
    refusedLogins: [{ where: 'mitid', code: 'KV-H8', times: 3, lastAt: '2026-11-20T08:00:00Z' }],
    waiting: [{ name: 'Medarbejder', issuer: 'https://broker.example', subject: 'ny', at: '2026-11-20' }],
    roles: [{ id: 'laeser', name: { da: 'læser', en: 'reader' } }],
    ...{ mayInvite: true, mayGiveExact: true, mayExtractLog: true, today: '2026-11-22', typed: {} },
    ...{ ownLimits: 'Herning Kommune', ownArea: same('Herning Kommune') },
    outcome: {
      done: true,
      message: { da: 'Gæsten er inviteret.', en: 'The guest is invited.' },
      invitation: 'http://localhost/log-ind?invitation=abcdefghijklmnopqrstuvwx',
    },
  };
}

/** The fixture page at an address, in a language; what is not a page is the not-available page. */
export function fixturePage(path: string, lang: Lang): PageData {
  const url = new URL(path, 'http://localhost');
  const query = url.searchParams;
  const front: FrontPage = {
    kind: 'front',
    ...frame(lang, path, { da: 'Forside', en: 'Front page' }),
    tables,
    shortcuts: hits,
    ways,
  };
  const login: LoginPage = {
    kind: 'login',
    ...frame(lang, path, { da: 'Vælg bruger', en: 'Choose user' }),
    next: query.get('next') ?? '/',
    providers: [{ href: '/log-ind/hos/mitid?next=%2F', name: { da: 'MitID Erhverv', en: 'MitID Erhverv' } }],
    invited: false,
    personas: [
      {
        id: 'offentlig',
        name: { da: 'Offentligheden', en: 'The public' },
        about: { da: 'Ser kommuner, regioner og hele landet.', en: 'Sees municipalities, regions and the country.' },
        chosen: false,
      },
      {
        id: 'analytiker-657',
        name: { da: 'Analytiker', en: 'Analyst' },
        about: { da: 'Ser alle almene afdelinger i Herning Kommune.', en: 'Sees all afdelinger in Herning Kommune.' },
        chosen: true,
      },
    ],
  };
  const missing: NotAvailablePage = {
    kind: 'not-available',
    ...frame(lang, path, { da: 'Siden kan ikke vises', en: 'The page cannot be shown' }),
    asked: path,
    message: { da: 'Ingen resultater, som du har adgang til.', en: 'No results that you have access to.' },
  };
  const error: ErrorPage = {
    kind: 'error',
    ...frame(lang, path, { da: 'Der skete en fejl hos os', en: 'Something went wrong on our side' }),
    code: 'KV-A7',
    message: {
      da: sentenceOf('KV-A7', { id: 'f-1234' }, 'da'),
      en: sentenceOf('KV-A7', { id: 'f-1234' }, 'en'),
    },
    id: 'f-1234',
  };
  if (url.pathname === '/') return front;
  if (url.pathname === '/soeg') return searchPage(lang, path, query.get('q') ?? '');
  if (url.pathname === '/sted/afd/0045-08501') return placePage(lang, path);
  if (url.pathname === '/tabel/T01' && query.get('sted'))
    return tablePage(lang, path, query.get('form') === 'diagram' ? 'diagram' : 'tabel');
  if (url.pathname === '/tabel/T01') {
    const { answer: _, ...empty } = tablePage(lang, path, 'tabel');
    return { ...empty, question: { ...empty.question, sted: '' }, example: hits[1] as SearchPage['hits'][number] };
  }
  if (url.pathname === '/udvalg') return basketPage(lang, path, query.get('sted') ?? '');
  if (url.pathname === '/om-tallene') return aboutPage(lang, path);
  if (url.pathname === '/log-ind') return login;
  if (url.pathname === '/administration') return administration(lang, path);
  if (url.pathname === '/fejl') return error;
  return missing;
}
