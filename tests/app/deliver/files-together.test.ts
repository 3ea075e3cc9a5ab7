import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { checkDelivery } from '../../../src/app/deliver/check-delivery.ts';
import type { DeliveryManifest } from '../../../src/domain/model/delivery.ts';
import {
  acceptance,
  afdeling,
  openWorldWithMasterData,
  person,
  persons,
  type Row,
  type TestFile,
  writeDelivery,
} from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

async function told(files: readonly TestFile[], over: Partial<DeliveryManifest> = {}) {
  const result = await acceptDelivery(world.context, await writeDelivery(world.root, files, over), acceptance);
  return result.report.findings.filter((f) => f.code !== 'KV-X1').map((f) => [f.code, f.count, f.message.da]);
}
const lastYear = { edition: 2025, reference_date: '2025-01-01', supplier: { cvr: '17150413', name: 'K' } };
const personsOf = (year: number, n: number, over: Row = {}): Row[] =>
  Array.from({ length: n }, (_, i) => person(i + 1, { ref_dato: `${year}-01-01`, ...over }));
const move = (n: number, over: Row): Row => ({
  flytning_id: `f${n}`,
  person_id: `p_${String(n).padStart(15, '0')}b`,
  antal: '1',
  dato: '2025-06-15',
  fra_afdeling: null,
  til_afdeling: null,
  art: 'flytning',
  ...over,
});
const household = (n: number, over: Row = {}): Row => ({
  husstand_id: `h_${String(n).padStart(15, '0')}a`,
  ref_dato: '2026-01-01',
  hustype_dst: 'K',
  antal_personer: '1',
  antal_boern: '0',
  afdeling_id: '0045-08501',
  kommune: '657',
  ...over,
});
const event = (over: Row): Row => ({
  haendelse_id: 'h1',
  art: 'sammenlagt',
  dato: '2025-07-01',
  fra: '0045-08501 0045-08502',
  til: '0045-08503',
  aarsag: 'Sammenlægning',
  ...over,
});

test('without any master data every afdeling is unknown and the sender is told what is missing', async () => {
  const [unknown] = await told([{ layout: 'personer', rows: [person(1, { afdeling_id: '0077-00001' })] }]);
  expect(unknown).toEqual([
    'KV-K2',
    1,
    'personer.csv, linje 2: afdeling 0077-00001 findes ikke den 2026-01-01. Mangler den i afdelinger, eller er den nedlagt? Rækken er ikke medtaget.',
  ]);
});

test('an afdeling merged away on 1 July has residents until 30 June only, but may be moved out of on 1 July', async () => {
  const closed = [
    afdeling({ gyldig_til: '2025-06-30' }),
    afdeling({ afd_nr: '08503', navn: 'Enghaven', gyldig_fra: '2025-07-01' }),
  ];
  const findings = await told([
    { layout: 'afdelinger', rows: closed },
    { layout: 'personer', rows: [person(1)] },
    {
      layout: 'flytninger',
      rows: [
        move(1, { fra_afdeling: '0045-08501', til_afdeling: '0045-08503', dato: '2025-07-01' }),
        move(2, { til_afdeling: '0045-08501', dato: '2025-07-01' }),
      ],
    },
  ]);
  expect(findings).toEqual([
    [
      'KV-K3',
      1,
      'personer.csv, linje 2: 0045-08501 er gyldig 1970-01-01 til 2025-06-30, rækken er fra 2026-01-01. Rækken er ikke medtaget.',
    ],
    [
      'KV-K3',
      1,
      'flytninger.csv, linje 3: 0045-08501 er gyldig 1970-01-01 til 2025-06-30, rækken er fra 2025-07-01. Rækken er ikke medtaget.',
    ],
  ]);
});

test('households that do not fit the persons are told', async () => {
  const findings = await told([
    { layout: 'personer', rows: persons(3) },
    {
      layout: 'husstande',
      rows: [household(1), household(2, { antal_personer: '2' }), household(3, { hustype_dst: 'PAR' })],
    },
  ]);
  expect(findings).toEqual([
    [
      'KV-H1',
      1,
      'husstande.csv, linje 3: husstanden har 2 personer i husstande og 1 i personer. Det gælder 1 af 3 husstande. ' +
        'Normalt er tallene ens, undtagen hvor rækker i personer er afvist.',
    ],
    ['KV-H2', 1, 'husstande.csv, linje 4: hustype_dst = PAR passer ikke med 1 voksne i personer (1 tilfælde).'],
  ]);
});

test('unknown education is told by the first afdeling in order of numbers, whatever the order of rows', async () => {
  const rows = ['0045-08502', '0045-08501'].flatMap((afdeling_id, a) =>
    Array.from({ length: 40 }, (_, i) =>
      person(a * 100 + i, { afdeling_id, ...(i < 4 + a ? { udd_niveau: 'H90' } : {}) }),
    ),
  );
  const texts = await Promise.all(
    [rows, rows.toReversed()].map(async (delivered) => {
      const folder = await writeDelivery(world.root, [{ layout: 'personer', rows: delivered }]);
      return (await checkDelivery(world.context, folder)).report.findings.map((f) => f.message.da);
    }),
  );
  const told =
    'personer.csv: udd_niveau: 12,5 % uoplyst i 0045-08501; normalt er højst 5 % uoplyst i en afdeling. Det gælder 2 afdelinger.';
  expect(texts).toEqual([[told], [told]]);
});

test('a move outside the year, or with neither end known, is left out', async () => {
  const rows = [
    ...Array.from({ length: 300 }, (_, i) => move(i, { til_afdeling: '0045-08501' })),
    move(900, { til_afdeling: '0045-08501', dato: '2024-12-31' }),
    move(901, {}),
  ];
  expect((await told([{ layout: 'flytninger', rows }])).map(([code, n]) => [code, n])).toEqual([
    ['KV-M1', 1],
    ['KV-K3', 1],
  ]);
});

test('residents and moves that disagree, and residents that jump, are told per afdeling', async () => {
  await told([{ layout: 'afdeling_haendelser', rows: [], columns: Object.keys(event({})) }]);
  await told([{ layout: 'personer', rows: personsOf(2025, 50) }], lastYear);
  const findings = await told([
    { layout: 'personer', rows: personsOf(2026, 75) },
    { layout: 'flytninger', rows: [1, 2, 3].map((n) => move(n, { til_afdeling: '0045-08501' })) },
  ]);
  expect(findings.map(([code, , text]) => [code, text])).toEqual([
    ['KV-O4', 'personer.csv: afdeling 0045-08501: 50 beboere sidste år, 75 i år (1 afdeling).'],
    [
      'KV-M2',
      'flytninger.csv: afdeling 0045-08501: beboertallet ændrer sig 25, flytninger mv. forklarer 3 (1 afdeling).',
    ],
  ]);
});

test('an afdeling that vanishes is told, unless an event explains it', async () => {
  await told([{ layout: 'afdeling_haendelser', rows: [], columns: Object.keys(event({})) }]);
  await told(
    [
      {
        layout: 'personer',
        rows: [...personsOf(2025, 30), person(99, { ref_dato: '2025-01-01', afdeling_id: '0045-08502' })],
      },
    ],
    lastYear,
  );
  const now: TestFile = { layout: 'personer', rows: personsOf(2026, 30) };
  const id = '44444444-4444-4444-8444-444444444444';
  expect((await told([now], { delivery_id: id })).map(([code, , text]) => [code, text])).toEqual([
    ['KV-O3', 'personer.csv: afdeling 0045-08502 (Bakken, 1 beboere) er forsvundet uden hændelse (1 afdeling).'],
  ]);
  const merged: TestFile = {
    layout: 'afdeling_haendelser',
    rows: [event({ til: '0045-08501', fra: '0045-08501 0045-08502' })],
  };
  expect(await told([merged, now], { replaces: id })).toEqual([]);
});

test('events need the right number of afdelinger before and after', async () => {
  const findings = await told([
    {
      layout: 'afdeling_haendelser',
      rows: [
        event({}),
        event({ haendelse_id: 'h2', fra: '0045-08501' }),
        event({ haendelse_id: 'h3', art: 'oprettet', fra: null }),
        event({ haendelse_id: 'h4', art: 'overdraget', fra: '0045-08501', til: '0045-08502' }),
      ],
    },
  ]);
  expect(findings).toEqual([
    [
      'KV-O2',
      2,
      'afdeling_haendelser.csv, linje 3: hændelse h2: sammenlagt kræver 2+ → 1, fandt 1 → 1. Det gælder 2 rækker; de er ikke medtaget.',
    ],
  ]);
});

test('one address in two open afdelinger is left out in both', async () => {
  const address = (afd: string, over: Row = {}): Row => ({
    adgangsadresse_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    afdeling_id: afd,
    fra: '2000-01-01',
    til: null,
    ...over,
  });
  const findings = await told([{ layout: 'adresser', rows: [address('0045-08501'), address('0045-08502')] }]);
  expect(findings.map(([code, n]) => [code, n])).toEqual([['KV-O1', 2]]);
  const handedOver = [address('0045-08501', { til: '2020-06-30' }), address('0045-08502', { fra: '2020-07-01' })];
  expect(await told([{ layout: 'adresser', rows: handedOver }])).toEqual([]);
});

test('a plan with too little local money and a budget that does not add up is told', async () => {
  const plan = {
    plan_nr: '5123',
    navn: 'Sammen om Engparken',
    bevillingsperiode: '2019-2026',
    fra: '2022-01-01',
    til: '2026-12-31',
    kommune: '657',
    status: 'aktiv',
    budget_kr: '1000000.00',
    lbf_bevilling_kr: '800000.00',
    lokal_medfinansiering_kr: '150000.00',
  };
  expect(await told([{ layout: 'helhedsplaner', rows: [plan] }])).toEqual([
    ['KV-B1', 1, 'helhedsplaner.csv, linje 2: helhedsplan 5123: lokal medfinansiering er 15,0 %.'],
    ['KV-V2', 1, 'helhedsplaner.csv, linje 2: budget_kr er 1000000.00, men delene giver 950000.00.'],
  ]);
});

test('more votes than voters is left out', async () => {
  const row = {
    afdeling_id: '0045-08501',
    valg: 'KV2025',
    valgdato: '2025-11-18',
    beboere_18: '100',
    berettigede: '90',
    stemt: '91',
  };
  expect(await told([{ layout: 'valgdeltagelse', rows: [row] }])).toEqual([
    ['KV-V1', 1, 'valgdeltagelse.csv, linje 2: stemt er større end berettigede. Rækken er ikke medtaget.'],
  ]);
});

const areas = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const addresses = ['3f2504e0-4f89-41d3-9a0c-0305e82c3301', '3f2504e0-4f89-41d3-9a0c-0305e82c3302'] as const;

test('an address of a cut afdeling lies in one area at a time, and among the addresses of its afdeling', async () => {
  const own = { afdeling_id: '0045-08501', fra: '2020-01-01', til: null };
  const part = (area: number, address: number, over: Row = {}): Row => ({
    ...{ omraade_id: areas[area] ?? '', adgangsadresse_id: addresses[address] ?? '', ...own },
    ...over,
  });
  const adresser = { layout: 'adresser', rows: [{ adgangsadresse_id: addresses[0], ...own }] };
  const twice = await told([{ layout: 'afdelingsdele', rows: [part(0, 0), part(1, 0)] }, adresser]);
  expect(twice.map(([code, n]) => [code, n])).toEqual([['KV-O5', 2]]);
  const moved = [part(0, 0, { til: '2021-12-31' }), part(1, 0, { fra: '2022-01-01' })];
  expect(await told([{ layout: 'afdelingsdele', rows: moved }, adresser])).toEqual([]);
  const unknown = await told([{ layout: 'afdelingsdele', rows: [part(0, 0), part(0, 1)] }, adresser]);
  expect(unknown.map(([code, n]) => [code, n])).toEqual([['KV-O6', 1]]);
});

test('dwellings of a cut afdeling without an address are told, since they count in its rest', async () => {
  const tenancy = (n: number, over: Row): Row => ({
    ...{ enhed_id: `e_${String(n).padStart(8, '0')}a`, afdeling_id: '0045-08501', byggeafsnit_nr: '1', art: 'familie' },
    ...{ gyldig_fra: '2000-01-01', adgangsadresse_id: null, areal_m2: '70' },
    ...over,
  });
  const rows = [
    tenancy(1, { adgangsadresse_id: addresses[0] }),
    tenancy(2, {}),
    tenancy(3, { art: 'erhverv' }),
    tenancy(4, { afdeling_id: '0045-08502' }),
  ];
  const cut = { omraade_id: areas[0], afdeling_id: '0045-08501', adgangsadresse_id: addresses[0], fra: '2020-01-01' };
  expect(
    await told([
      { layout: 'lejemaal', rows },
      { layout: 'afdelingsdele', rows: [{ ...cut, til: null }] },
    ]),
  ).toEqual([
    [
      'KV-O7',
      1,
      'lejemaal.csv: afdeling 0045-08501 er delt, men 1 af dens boliger har ingen adresse. De tælles i resten af afdelingen (1 afdeling).',
    ],
  ]);
  expect(await told([{ layout: 'lejemaal', rows }])).toEqual([]);
});
