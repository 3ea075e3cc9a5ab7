import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VaultSources } from '../../../src/app/build/edition-sources.ts';
import { readDirectory } from '../../../src/app/build/read-directory.ts';
import { factRules } from '../../../src/domain/definitions/fact-rules.ts';
import type { PlaceDirectory } from '../../../src/domain/model/place.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import { openTestDuckdb, type Row, writeLayout } from '../../storage/duckdb/write-layout.ts';

const area = '11111111-1111-4111-8111-111111111111';
const master: Readonly<Record<string, readonly Row[]>> = {
  organisationer: [
    {
      org_nr: '0101',
      navn: 'Gammelt navn',
      hjemsted_kommune: '101',
      gyldig_fra: '1990-01-01',
      gyldig_til: '2019-12-31',
    },
    { org_nr: '0101', cvr: '12345674', navn: 'Nyt navn', hjemsted_kommune: '101', gyldig_fra: '2020-01-01' },
  ],
  afdelinger: [
    {
      org_nr: '0101',
      afd_nr: '00002',
      navn: 'Enghaven',
      kommune: '101',
      gyldig_fra: '2010-01-01',
      gyldig_til: '2021-06-30',
    },
    { org_nr: '0101', afd_nr: '00001', navn: 'Åparken', kommune: '101', gyldig_fra: '2018-01-01' },
    {
      org_nr: '0101',
      afd_nr: '00001',
      navn: 'Aaparken',
      kommune: '101',
      gyldig_fra: '2000-01-01',
      gyldig_til: '2017-12-31',
    },
  ],
  afdeling_haendelser: [
    {
      haendelse_id: 'e1',
      art: 'sammenlagt',
      dato: '2021-07-01',
      fra: ['0101-00001', '0101-00002'],
      til: ['0101-00001'],
      aarsag: 'prøve',
    },
    { haendelse_id: 'e0', art: 'oprettet', dato: '2010-01-01', fra: [], til: ['0101-00002'], aarsag: 'prøve' },
  ],
  adresser: [
    { adgangsadresse_id: 'a', afdeling_id: '0101-00001', fra: '2000-01-01', x: 700_000, y: 6_200_000 },
    { adgangsadresse_id: 'b', afdeling_id: '0101-00001', fra: '2000-01-01', x: 700_010, y: 6_200_020 },
    { adgangsadresse_id: 'c', afdeling_id: '0101-00001', fra: '2000-01-01', til: '2001-01-01', x: 1, y: 1 },
    {
      adgangsadresse_id: 'd',
      afdeling_id: '0101-00002',
      fra: '2010-01-01',
      til: '2021-06-30',
      x: 700_100,
      y: 6_200_100,
    },
  ],
  helhedsplaner: ['2015-2018', '2019-2026'].map((bevillingsperiode) => ({
    ...{ plan_nr: '5123', navn: 'En plan', bevillingsperiode, kommune: '101', status: 'aktiv' },
    ...{ fra: `${bevillingsperiode.slice(0, 4)}-01-01`, til: `${bevillingsperiode.slice(5)}-12-31` },
  })),
  helhedsplan_medlemmer: [
    { plan_nr: '5123', bevillingsperiode: '2019-2026', afdeling_id: '0101-00001', fra: '2019-01-01', rolle: 'kerne' },
    {
      plan_nr: '5123',
      bevillingsperiode: '2019-2026',
      afdeling_id: '0101-00002',
      fra: '2019-01-01',
      til: '2021-06-30',
      rolle: 'tilknyttet',
    },
  ],
  omraader: [{ omraade_id: area, navn: 'Et område', kommune: '101', gyldig_fra: '2010-01-01' }],
  omraade_medlemmer: [{ omraade_id: area, afdeling_id: '0101-00001', fra: '2010-01-01' }],
};

let engine: SqlEngine;
let folder: string;
let directory: PlaceDirectory;
beforeAll(async () => {
  ({ engine, folder } = await openTestDuckdb());
  const paths = await Promise.all(
    Object.entries(master).map(async ([l, rows]) => [l, await writeLayout(engine, folder, l, l, rows)] as const),
  );
  const persons = await writeLayout(engine, folder, 'personer', 'personer', [
    { person_id: 'p_1', omraade_id: area, kommune: '101' },
    { person_id: 'p_2', afdeling_id: '0101-00001', omraade_id: area, kommune: '101' },
  ]);
  const nobody = await writeLayout(engine, folder, 'personer', 'nobody', []);
  const edition = (year: number, path: string) => ({
    ...{ edition: year, personRows: 2, files: new Map([['personer', path]]), periods: new Map() },
  });
  const sources: VaultSources = {
    editions: [edition(2024, persons), edition(2025, persons), edition(2026, nobody)],
    master: new Map(paths),
    added: new Map(),
    references: [],
    deliveries: [],
  };
  const geography = {
    kommuner: [{ code: '101', name: 'København', region: '084', lon: 12.55, lat: 55.7 }],
    regioner: [{ code: '084', name: 'Hovedstaden' }],
  };
  directory = await readDirectory(engine, sources, geography, factRules);
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

test('an afdeling with two validity rows is one, under its newest name, found by the former', () => {
  expect(directory.afdelinger).toMatchObject([
    { id: '0101-00001', name: 'Åparken', formerNames: ['Aaparken'], validFrom: '2000-01-01', x: 700_005, y: 6_200_010 },
    { id: '0101-00002', name: 'Enghaven', formerNames: [], validTo: '2021-06-30', x: 700_100, y: 6_200_100 },
  ]);
  expect(directory.afdelinger[0]).not.toHaveProperty('validTo');
});

test('there is a unit per afdeling and one for residents of a boligområde outside them, while any live there', () => {
  expect(directory.units.map((u) => [u.id, u.kind, u.region, u.validFrom, u.validTo])).toEqual([
    ['0101-00001', 'afdeling', '084', '2000-01-01', undefined],
    ['0101-00002', 'afdeling', '084', '2010-01-01', '2021-06-30'],
    [`rest@${area}`, 'omraaderest', '084', '2024-01-01', '2025-12-31'],
  ]);
});

test('a plan number in both grant periods is two plans with members of their own', () => {
  expect(directory.helhedsplaner.map((p) => [p.id, p.members.map((m) => [m.afdeling, m.role, m.to])])).toEqual([
    ['5123.2015-2018', []],
    [
      '5123.2019-2026',
      [
        ['0101-00001', 'kerne', undefined],
        ['0101-00002', 'tilknyttet', '2021-06-30'],
      ],
    ],
  ]);
});

test('organisations, areas and events are as delivered, events by date', () => {
  expect(directory.organisationer).toEqual([
    { nr: '0101', name: 'Nyt navn', cvr: '12345674', kommune: '101', validFrom: '1990-01-01' },
  ]);
  expect(directory.omraader).toMatchObject([{ id: area, name: 'Et område', members: [{ afdeling: '0101-00001' }] }]);
  expect(directory.events.map((e) => [e.kind, e.from, e.to])).toEqual([
    ['oprettet', [], ['0101-00002']],
    ['sammenlagt', ['0101-00001', '0101-00002'], ['0101-00001']],
  ]);
});
