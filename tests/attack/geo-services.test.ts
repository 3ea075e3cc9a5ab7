import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localInstallation } from '../../src/app/access/readers.ts';
import { observeAreas } from '../../src/app/areas/observe-areas.ts';
import { releaseMonths } from '../../src/app/monitor/release-months.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { openTestServer, type TestServer } from '../api/open-test-server.ts';
import { importRows, ownArea, placedSector } from '../app/areas/area-sector.ts';
import { square } from '../engines/areas/area-world.ts';
import { january, leaves, sexTable } from '../engines/query/small-world.ts';

// Whoever asks the geo services with filters, orders, boxes and pages learns what the answers show, and nothing more: a
// hidden figure meets no condition and stands last in every order.

// Residents by kommune; one had none delivered in the newest edition.
function sectorWithResidents(): ReleaseContent {
  const sector = placedSector();
  const counted = [
    [40, 60],
    [45, 65],
  ];
  const units = ['0045-00001', '0045-00002', '0101-00001', '0101-00002', 'rest@o1'];
  const heads = { ...Object.fromEntries(units.map((unit) => [unit, counted])), '0200-00001': [[40, 60], null] };
  return {
    ...sector,
    definitions: [...sector.definitions, { ...sexTable, id: 'T00' }],
    tables: new Map([...sector.tables, ['T00', leaves('T00', [january(2025), january(2026)], heads)]]),
  };
}

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(sectorWithResidents());
  await importRows(app.context, 9001, [
    ownArea('n', square(0, 0, 200), { noegle: 'N-1', omraade_navn: 'Birkeparken', gyldig_fra: '2020-01-01' }),
    ownArea('o', square(0, 0, 300), { noegle: 'O-1', omraade_type_kode: 5, gyldig_fra: '2020-01-01' }),
  ]);
  const row = (noegle: string, indikator: string, periode: string, taeller: string, naevner?: string) => ({
    ...{ noegle, indikator, periode, datakilde: 'cpr', taeller },
    definition_id: indikator === 'residents' ? 'residents_cpr' : 'labour_61a',
    ...(naevner === undefined ? {} : { naevner }),
  });
  const rows = ['2026-07', '2026-08', '2026-09'].flatMap((month, at) => [
    row('N-1', 'residents', month, `${1013 + at}`),
    row('O-1', 'residents', month, `${1019 + at}`),
    row('N-1', 'labour', month, `${231 + at}`, '700'),
    // Under the gate of its persons of 16-64.
    row('O-1', 'labour', month, '7', '12'),
  ]);
  const numbered = rows.map((values, at) => ({ row: at + 1, values }));
  const done = await observeAreas(app.context, localInstallation, { file: 'm', rows: numbered, skipRejected: false });
  if (!done.written) throw new Error(JSON.stringify(done.findings));
  await releaseMonths(app.context, localInstallation);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

type Properties = Readonly<Record<string, string | number | null>>;
interface Answer {
  readonly numberMatched: number;
  readonly features: readonly { readonly id: string; readonly properties: Properties }[];
}

async function ask(collection: string, persona: string, query: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const asked = new URLSearchParams({ limit: '1000', datetime: '../..', ...query });
  const answer = await app.get(`/geo/collections/${collection}/items?${asked}`, persona);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json();
}

const operators = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '=': (a: number, b: number) => a === b,
  '<>': (a: number, b: number) => a !== b,
} as const;
type Operator = keyof typeof operators;

/** Columns of numbers of an answer, with how many features hide each. */
function columnsOf({ features }: Answer): readonly (readonly [string, number])[] {
  const names = Object.keys(features[0]?.properties ?? {});
  const isNumber = (name: string) => features.some(({ properties }) => typeof properties[name] === 'number');
  return names
    .filter(isNumber)
    .map((name) => [name, features.filter(({ properties }) => properties[name] === null).length]);
}

const worlds = [
  ['kommuner', 'offentlig'],
  ['observationer', 'analytiker'],
] as const;

describe.each(worlds)('%s as %s reads it', (collection, persona) => {
  test('no condition, however it is turned, finds more or less than what the answers show', async () => {
    const all = await ask(collection, persona);
    const columns = columnsOf(all).map(([name]) => name);
    const thresholds = fc.oneof(fc.integer({ min: -5, max: 1100 }), fc.double({ min: 0, max: 100, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...columns),
        fc.constantFrom(...(Object.keys(operators) as Operator[])),
        thresholds.map((value) => Math.round(value * 100) / 100),
        fc.boolean(),
        async (column, operator, value, turned) => {
          const condition = `"${column}" ${operator} ${value}`;
          const found = await ask(collection, persona, { filter: turned ? `NOT (${condition})` : condition });
          const shown = all.features.filter(({ properties }) => {
            const figure = properties[column];
            return typeof figure === 'number' && operators[operator](figure, value) !== turned;
          });
          expect(found.features.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
          expect(found.numberMatched).toBe(shown.length);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('hidden figures stand last in every order, and among themselves as without one', async () => {
    const all = await ask(collection, persona);
    for (const [column, hidden] of columnsOf(all)) {
      for (const sign of ['+', '-']) {
        const { features } = await ask(collection, persona, { sortby: `${sign}${column}` });
        const last = features.slice(features.length - hidden);
        expect(last.every(({ properties }) => properties[column] === null)).toBe(true);
        const unsorted = all.features.filter(({ properties }) => properties[column] === null);
        expect(last.map(({ id }) => id)).toEqual(unsorted.map(({ id }) => id));
      }
    }
  });

  test('GML, WFS and one feature alone say what the collection says', async () => {
    const { features } = await ask(collection, persona);
    const gml = (await app.get(`/geo/collections/${collection}/items?f=gml&limit=1000&datetime=../..`, persona)).body;
    for (const { id, properties } of features) {
      const alone = await app.get(`/geo/collections/${collection}/items/${id}`, persona);
      expect(alone.json().properties).toEqual(properties);
      const [, own = ''] = gml.split(`gml:id="${id}"`);
      const text = own.split('</sf:featureMember>')[0]?.split('gml:id="o-')[0] ?? '';
      for (const [name, value] of Object.entries(properties)) {
        if (typeof value === 'number') expect(text).toContain(`<kv:${name}>${value}</kv:${name}>`);
        if (value === null) expect(text).not.toContain(`<kv:${name}>`);
      }
    }
  });
});

test('some figures are there and some are hidden, or these attacks attack nothing', async () => {
  const told = columnsOf(await ask('kommuner', 'offentlig')).filter(([, count]) => count > 0);
  expect(told.length).toBeGreaterThan(0);
  const hidden = columnsOf(await ask('observationer', 'analytiker')).filter(([, count]) => count > 0);
  expect(hidden.map(([name]) => name)).toEqual(expect.arrayContaining(['taeller', 'naevner']));
});

test('counts of observations are multiples of five, and what is under a gate is hidden in every month', async () => {
  const { features } = await ask('observationer', 'analytiker');
  const counts = features.flatMap(({ properties }) => [properties.taeller, properties.naevner]);
  expect(counts.filter((count) => typeof count === 'number' && count % 5 !== 0)).toEqual([]);
  const small = features.filter(({ properties }) => properties.skjult !== 0);
  expect(small.length).toBeGreaterThan(0);
  for (const { properties } of small) expect([properties.taeller, properties.naevner]).toEqual([null, null]);
});

test('the public learns neither figures nor how many there are', async () => {
  for (const query of [{}, { filter: 'taeller > 0' }, { sortby: '-taeller' }, { indikator: 'labour' }]) {
    expect(await ask('observationer', 'offentlig', query)).toMatchObject({ numberMatched: 0, features: [] });
  }
});

test('classes hold what the published lists say and no figure at all', async () => {
  const { features } = await ask('klasser', 'analytiker');
  expect(columnsOf({ features, numberMatched: 0 })).toEqual([]);
  const answer = await app.get('/geo/collections/klasser/queryables', 'analytiker');
  const kinds = Object.values<{ readonly type?: string }>(answer.json().properties).map(({ type }) => type);
  expect(kinds.filter((kind) => kind === 'number' || kind === 'integer')).toEqual([]);
});
