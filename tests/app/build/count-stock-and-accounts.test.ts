import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDefinitions } from '../../../src/app/build/build-definitions.ts';
import { countStockAndAccounts } from '../../../src/app/build/count-stock-and-accounts.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { PlaceDirectory } from '../../../src/domain/model/place.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { indexAccounts, unitFigure } from '../../../src/engines/twins/accounts/unit-figure.ts';
import { readStock, type UnitStock } from '../../../src/engines/twins/stock/read-stock.ts';
import { openTestDuckdb, type Row, writeLayout } from '../../storage/duckdb/write-layout.ts';

// A: the specification's 120 dwellings, shop, institution and 13 garages. B: two shops, shares a parcel with A.
// C: a shop without area. D: 55 dwellings, delivered as sums. E and F merged into G on 1 July 2025. H has nothing.
const names = { A: '00001', B: '00002', C: '00003', D: '00004', E: '00005', F: '00006', G: '00007', H: '00008' };
const idOf = (name: keyof typeof names): string => `0001-${names[name]}`;

const from = '1980-01-01';
let unit = 0;
function tenancies(name: keyof typeof names, art: string, count: number, areal: number | null, over: Row = {}): Row[] {
  return Array.from({ length: count }, () => {
    unit += 1;
    const facts = { enhed_id: `e${unit}`, byggeafsnit_nr: 1, art, areal_m2: areal, gyldig_fra: from };
    return { ...facts, afdeling_id: idOf(name), ...over };
  });
}

const lejemaal: readonly Row[] = [
  ...tenancies('A', 'familie', 80, 75.5),
  ...tenancies('A', 'aeldre', 39, 60),
  ...tenancies('A', 'aeldre', 1, 60, { pleje: 1 }),
  ...tenancies('A', 'erhverv', 1, 61),
  ...tenancies('A', 'institution', 1, 240),
  ...tenancies('A', 'garage', 13, null),
  ...tenancies('A', 'familie', 5, 80, { gyldig_til: '2025-06-29' }),
  ...tenancies('A', 'familie', 6, 80, { gyldig_fra: '2026-01-01' }),
  ...tenancies('B', 'erhverv', 1, 50),
  ...tenancies('B', 'erhverv', 1, 130),
  ...tenancies('C', 'familie', 10, 70),
  ...tenancies('C', 'erhverv', 1, null),
  ...tenancies('E', 'ungdom', 4, 30, { gyldig_til: '2025-06-30' }),
  ...tenancies('F', 'ungdom', 6, 30, { gyldig_til: '2025-06-30' }),
  ...tenancies('G', 'ungdom', 10, 30, { gyldig_fra: '2025-07-01' }),
];

const stage = (name: keyof typeof names, nr: number, year: number | null, etage: number, low: number): Row => ({
  afdeling_id: idOf(name),
  byggeafsnit_nr: nr,
  ibrugtagelsesaar: year,
  byggeart_etage_boliger: etage,
  byggeart_taetlav_boliger: low,
  bruttoetageareal_m2: 1000,
});

const parcel = { ejerlavskode: 1, matrikelnr: '1a' };
const files: Readonly<Record<string, readonly Row[]>> = {
  lejemaal,
  lejemaal_sum: [
    { afdeling_id: idOf('D'), art: 'familie', antal: 55, areal_m2: 4000 },
    { afdeling_id: idOf('A'), art: 'familie', antal: 999, areal_m2: 1 },
  ],
  byggeafsnit: [
    stage('A', 1, 1974, 41, 39),
    stage('A', 2, 1969, 0, 0),
    stage('A', 3, null, 0, 2),
    stage('B', 1, null, 1, 2),
  ],
  matrikler: [{ ...parcel, areal_m2: 10_000 }],
  matrikel_andel: [
    { ...parcel, ejer_art: 'almen', afdeling_id: idOf('A'), boliger: 60 },
    { ...parcel, ejer_art: 'almen', afdeling_id: idOf('B'), boliger: 30 },
    { ...parcel, ejer_art: 'ejerforening', boliger: 10 },
  ],
  bygninger: [
    { bygning_id: 'b1', ...parcel, har_boliger: 1, bebygget_m2: 1200, ejendom_id: 'p1' },
    { bygning_id: 'b2', ...parcel, har_boliger: 1, bebygget_m2: 900, ejendom_id: 'p2' },
    { bygning_id: 'b3', ...parcel, har_boliger: 0, bebygget_m2: 300, ejendom_id: 'p3' },
  ],
  bygning_andel: [
    { bygning_id: 'b1', ejer_art: 'almen', afdeling_id: idOf('A'), boliger: 40 },
    { bygning_id: 'b2', ejer_art: 'almen', afdeling_id: idOf('A'), boliger: 20 },
    { bygning_id: 'b2', ejer_art: 'almen', afdeling_id: idOf('B'), boliger: 10 },
  ],
};

function accounts(
  name: keyof typeof names,
  span: readonly [string, string],
  amounts: Readonly<Record<string, number>>,
) {
  return Object.entries(amounts).map(
    ([konto, beloeb]): Row => ({
      ...{ niveau: 'afd', org_nr: '0001', afd_nr: names[name], regnskabsaar: 1, konto, beloeb, art: 'regnskab' },
      ...{ periode_fra: span[0], periode_til: span[1], indberettet: '2026-06-01' },
    }),
  );
}

const year2025 = ['2025-01-01', '2025-12-31'] as const;
const organisation: readonly Row[] = accounts('A', year2025, { '530': 90_000 }).map((row) => ({
  ...row,
  niveau: 'org',
  afd_nr: null,
}));
const deliveries: readonly (readonly Row[])[] = [
  [
    ...accounts('A', ['2024-07-01', '2025-06-30'], { '109': 5000.25, '114': 1 }),
    ...accounts('A', year2025, { '109': 1, '110': 77 }),
    ...accounts('A', year2025, { '109': 999_999 }).map((row) => ({ ...row, art: 'budget' })),
  ],
  [
    ...accounts('A', year2025, { '109': 8424, '116.1': 300, '116.2': -900 }),
    ...accounts('C', year2025, { '109': 700 }),
    ...accounts('D', year2025, { '109': 4000 }),
    ...accounts('E', ['2025-01-01', '2025-06-30'], { '109': 100 }),
    ...accounts('G', ['2025-07-01', '2025-12-31'], { '109': 100 }),
    ...organisation,
  ],
];

const official = (name: keyof typeof names, day: string, figure: number, kilde = 'officiel'): Row => ({
  ...{ afdeling_id: idOf(name), beregnet_dato: day, regnskabsaar: 2025, effektivitetstal: figure, kilde },
  potentiale: 100 - figure,
});

const closedOn = '2025-06-30';
const directory: PlaceDirectory = {
  edition: 2026,
  units: [],
  afdelinger: Object.keys(names).map((name) => {
    const own = { id: idOf(name as keyof typeof names), name, formerNames: [], organisation: '0001', kommune: '657' };
    if (name === 'G') return { ...own, validFrom: '2025-07-01', x: 500_000, y: 6_200_000 };
    return name === 'E' || name === 'F' ? { ...own, validFrom: from, validTo: closedOn } : { ...own, validFrom: from };
  }),
  ...{ organisationer: [], helhedsplaner: [], omraader: [], kommuner: [], regioner: [], events: [] },
};

let engine: SqlEngine;
let folder: string;
let content: Pick<ReleaseContent, 'stock' | 'accounts'>;
let pooled: Pick<ReleaseContent, 'stock' | 'accounts'>;

beforeAll(async () => {
  ({ engine, folder } = await openTestDuckdb());
  const write = (layout: string, name: string, rows: readonly Row[]) => writeLayout(engine, folder, layout, name, rows);
  const master = new Map<string, string>();
  for (const [layout, rows] of Object.entries(files)) master.set(layout, await write(layout, layout, rows));
  const regnskaber: string[] = [];
  for (const [i, rows] of deliveries.entries()) regnskaber.push(await write('regnskaber', `regnskaber-${i}`, rows));
  const effektivitetstal = [
    await write('effektivitetstal', 'tal-0', [official('A', '2026-05-15', 70), official('D', '2026-05-15', 90)]),
    await write('effektivitetstal', 'tal-1', [official('A', '2026-08-15', 80), official('A', '2026-09-15', 1, 'egen')]),
  ];
  const added = new Map([
    ['regnskaber', regnskaber],
    ['effektivitetstal', effektivitetstal],
  ]);
  const sources = { editions: [], master, added, references: [], deliveries: [] };
  const defined = must(buildDefinitions.stock, 'definitions of stock');
  content = await countStockAndAccounts(engine, sources, directory, defined);
  const stockRules = { ...defined.stockRules, started: 'pooled' as const };
  pooled = await countStockAndAccounts(engine, sources, directory, { ...defined, stockRules });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

function stockOf(name: keyof typeof names, year = 2025, of = content): UnitStock | undefined {
  const stock = must(of.stock, 'stock');
  const own = must(
    stock.years.find((counted) => counted.year === year),
    'year',
  );
  const at = own.afdelinger.ids.indexOf(idOf(name));
  return at < 0 ? undefined : readStock(own.afdelinger, at, stock.rules);
}

describe('lejemålsenheder', () => {
  test('120 dwellings, a shop of 61 m², an institution of 240 m² and 13 garages are 128.6', () => {
    expect(stockOf('A')).toMatchObject({ lejemaalsenheder: 128.6, dwellings: 120, garages: 13, care: 1 });
    expect(stockOf('A')).toMatchObject({ commercial: 1, institutions: 1, dominant: 'family' });
  });
  test('shops of 50 and 130 m² are 4 by tenancy and 3 pooled', () => {
    expect(stockOf('B')?.lejemaalsenheder).toBe(4);
    expect(stockOf('B', 2025, pooled)?.lejemaalsenheder).toBe(3);
  });
  test('a shop without area makes them unknown, and with them the organisation’s', () => {
    expect(stockOf('C')).not.toHaveProperty('lejemaalsenheder');
    const stock = must(content.stock, 'stock');
    const newest = must(stock.years.at(-1), 'year');
    const own = readStock(newest.organisationer, 0, stock.rules);
    expect(own).not.toHaveProperty('lejemaalsenheder');
    expect(own).toMatchObject({ dwellings: 195, afdelinger: 6 });
  });
  test('sums stand in where no tenancies were delivered, and nowhere else', () => {
    expect(stockOf('D')).toMatchObject({ lejemaalsenheder: 55, dwellings: 55, dwellingM2: 4000 });
  });
  test('without either nothing is known', () => {
    expect(stockOf('H')).toMatchObject({ dwellings: 0, outdoorWithheld: false });
    for (const key of ['lejemaalsenheder', 'dwellingM2', 'firstYear', 'form', 'dominant', 'outdoorM2', 'centroid'])
      expect(stockOf('H')).not.toHaveProperty(key);
  });
});

describe('the stock of an afdeling', () => {
  test('is that of the last day of its own accounts', () => {
    expect(must(content.stock, 'stock').years.map(({ year }) => year)).toEqual([2024, 2025]);
    // Its accounts of 2024 ended on 30 June 2025, when five dwellings that stood at New Year were gone.
    expect(stockOf('A', 2024)).toMatchObject({ dwellings: 120 });
  });
  test('has the year of its first byggeafsnit, its form and areas', () => {
    expect(stockOf('A')).toMatchObject({ firstYear: 1969, form: 'etage', grossM2: 3000 });
    expect(stockOf('A')?.dwellingM2).toBe(80 * 75.5 + 40 * 60);
    expect(stockOf('B')).toMatchObject({ form: 'taetLav' });
    expect(stockOf('B')).not.toHaveProperty('firstYear');
    expect(stockOf('B')).not.toHaveProperty('dwellingM2');
  });
  test('has its share of a shared parcel: 4,200 and 2,700 m²', () => {
    expect([stockOf('A')?.outdoorM2, stockOf('B')?.outdoorM2]).toEqual([4200, 2700]);
  });
  test('after a merger is the new afdeling’s, before it the old ones’', () => {
    expect([stockOf('E', 2024)?.dwellings, stockOf('F', 2024)?.dwellings, stockOf('G', 2024)]).toEqual([
      4,
      6,
      undefined,
    ]);
    expect([stockOf('E'), stockOf('F'), stockOf('G')?.dwellings]).toEqual([undefined, undefined, 10]);
    expect(stockOf('G')?.centroid).toEqual({ x: 500_000, y: 6_200_000 });
  });
});

describe('accounts', () => {
  const figure = (name: keyof typeof names, id: string, year = 2025) => {
    const { accounts: all, stock } = content;
    const own = must(
      all?.years.find((y) => y.year === year),
      'accounts',
    );
    const index = indexAccounts(
      own,
      stock?.years.find((y) => y.year === year),
    );
    return unitFigure(
      index,
      idOf(name),
      must(
        all?.keyFigures.find((f) => f.id === id),
        id,
      ),
    );
  };
  test('of the newest delivery stand in place of those before as a whole; budgets are none', () => {
    expect(figure('A', 'R03')).toEqual({ kind: 'known', kr: 8424, denominator: 8440, perUnit: 8424 / 8440 });
    expect(figure('A', 'R04')).toMatchObject({ kind: 'known', kr: 0 });
    expect(figure('A', 'R10')).toMatchObject({ kind: 'known', kr: -600 });
  });
  test('of a broken accounting year belong to the year with most days', () => {
    expect(figure('A', 'R03', 2024)).toMatchObject({ kind: 'known', kr: 5000.25 });
  });
  test('are kept account by account, sums and parts, with the chart they are of', () => {
    const { charts, years } = must(content.accounts, 'accounts');
    expect(charts?.map(({ level }) => level)).toEqual(['afd', 'org']);
    const { ids, lines } = must(years.at(-1), 'year').afdelinger;
    const at = ids.indexOf(idOf('A'));
    const kr = (account: string) => lines?.[account]?.[at];
    expect([kr('109'), kr('116.1'), kr('116.2'), kr('116'), kr('110'), kr('139')]).toEqual([
      8424, 300, -900, -600, 0, 7824,
    ]);
    expect(Object.keys(lines ?? {}).sort()).toEqual(
      charts?.[0]?.accounts.map(({ number }) => number).sort((a, b) => (a < b ? -1 : 1)),
    );
    expect(years.at(-1)?.organisationer.lines?.['530']?.[0]).toBe(90_000);
    expect(years.at(-1)?.organisationer.lines?.['511']?.[0]).toBeNaN();
  });
  test('say what is missing: the accounts, twelve months, or an area', () => {
    expect(figure('B', 'R03')).toEqual({ kind: 'missing' });
    expect(figure('G', 'R03')).toMatchObject({ kind: 'other-months', months: 6 });
    expect(figure('C', 'R03')).toMatchObject({ kind: 'known', denominator: 700 });
  });
  test('are in force when four fifths of the dwellings have theirs', () => {
    const { years, inForce } = must(content.accounts, 'accounts');
    expect(years.map(({ year, dwellings, reported }) => [year, dwellings, reported])).toEqual([
      [2024, 195, 120],
      [2025, 195, 195],
    ]);
    expect(inForce).toBe(2025);
  });
});

describe('efficiency', () => {
  const efficiency = () => must(content.accounts?.years.at(-1), 'year').efficiency;
  test('the official figure is the one computed last; own computations that were delivered are none', () => {
    const { ids, columns } = efficiency().official;
    expect(ids).toEqual([idOf('A'), idOf('D')]);
    expect([...columns.efficiency]).toEqual([80, 90]);
    expect([...columns.potential]).toEqual([20, 10]);
  });
  test('the organisation’s mean is weighted by dwellings, with the simple one beside', () => {
    const { ids, columns } = efficiency().organisationer;
    expect(ids).toEqual(['0001']);
    expect(columns.official[0]).toBeCloseTo((80 * 120 + 90 * 55) / 175, 12);
    expect([columns.officialSimple[0], columns.officialCount[0], columns.ownCount[0]]).toEqual([85, 2, 0]);
  });
  test('our own says why there is none', () => {
    const { ids, columns } = efficiency().own;
    const { outcomes } = must(content.accounts, 'accounts');
    const told = ids.map((id, at) => [id, outcomes[columns.outcome[at] ?? -1]]);
    expect(Object.fromEntries(told)).toEqual({
      [idOf('A')]: 'too-few-peers',
      [idOf('C')]: 'too-few-peers',
      [idOf('D')]: 'too-few-peers',
      [idOf('E')]: 'other-months',
      [idOf('G')]: 'other-months',
    });
  });
});

test('nothing delivered, or nothing to count by: nothing kept', async () => {
  const sources = { editions: [], master: new Map(), added: new Map(), references: [], deliveries: [] };
  expect(await countStockAndAccounts(engine, sources, directory, buildDefinitions.stock)).toEqual({});
  expect(await countStockAndAccounts(engine, sources, directory, undefined)).toEqual({});
});
