import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../src/domain/kernel/problems/problem.ts';
import { compileFilter } from '../../../../src/engines/areas/cql2/compile-filter.ts';
import type { FilterFeature, Queryables } from '../../../../src/engines/areas/cql2/filter-feature.ts';
import type { FilterGeometry } from '../../../../src/engines/areas/cql2/filter-tree.ts';
import { parseCqlJson } from '../../../../src/engines/areas/cql2/parse-json.ts';
import { parseCqlText } from '../../../../src/engines/areas/cql2/parse-text.ts';
import { type Shape, shapeOf } from '../../../../src/engines/areas/cql2/shape-of.ts';

const folder = join(import.meta.dirname, '../../../ogc/cql2');
const limits = { length: 8000, depth: 20 };

// Conformance class, table, filter and how many it finds, from OGC's abstract tests.
const expected = readFileSync(join(folder, 'expected.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string, string]);

interface Layer {
  readonly queryables: Queryables;
  readonly features: readonly FilterFeature[];
}

const kinds = {
  TEXT: 'string',
  REAL: 'number',
  INTEGER: 'number',
  DATE: 'date',
  DATETIME: 'timestamp',
  BOOLEAN: 'boolean',
} as const;

const names = ['', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];
// How deep the coordinates of a kind lie; kinds from 4 on are lists of whole geometries.
const depths = [0, 0, 1, 2];

// GeoPackage's own header: two letters, version, flags whose bits 1-3 tell the length of the envelope, srs id.
function readShape(blob: Uint8Array): Shape {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  let at = 8 + ([0, 32, 48, 48, 64][(view.getUint8(3) >> 1) & 7] ?? 0);
  const int = (): number => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const double = (): number => {
    at += 8;
    return view.getFloat64(at - 8, true);
  };
  const coordinates = (depth: number): unknown =>
    depth === 0 ? [double(), double()] : Array.from({ length: int() }, () => coordinates(depth - 1));
  const geometry = (): { kind: number; coordinates: unknown } => {
    expect(view.getUint8(at++)).toBe(1);
    const kind = int();
    const isMany = kind > 3;
    return {
      kind,
      coordinates: isMany
        ? Array.from({ length: int() }, () => geometry().coordinates)
        : coordinates(depths[kind] ?? 0),
    };
  };
  const read = geometry();
  return shapeOf({ type: names[read.kind], coordinates: read.coordinates } as FilterGeometry);
}

function openLayer(table: string): Layer {
  const database = new DatabaseSync(join(folder, 'ne110m4cql2.gpkg'), { readOnly: true });
  const columns = database.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all() as {
    name: string;
    type: string;
  }[];
  const queryables = new Map<string, (typeof kinds)[keyof typeof kinds] | 'geometry'>();
  for (const { name, type } of columns) {
    const plain = type.replace(/\(.*/, '');
    queryables.set(name, plain in kinds ? kinds[plain as keyof typeof kinds] : 'geometry');
  }
  const rows = database.prepare(`SELECT * FROM ${table}`).all();
  const features = rows.map((row): FilterFeature => {
    const shape = row.geom instanceof Uint8Array ? readShape(row.geom) : null;
    return {
      value: (name) => {
        const value = row[name];
        if (value === null || value === undefined || value instanceof Uint8Array) return null;
        if (queryables.get(name) === 'boolean') return Number(value) === 1;
        // The test data leave out that their moments are UTC.
        if (queryables.get(name) === 'timestamp') return `${value}Z`.replace('ZZ', 'Z');
        return typeof value === 'bigint' ? Number(value) : value;
      },
      shape: () => shape,
    };
  });
  database.close();
  return { queryables, features };
}

const layers = new Map<string, Layer>();
function layerOf(table: string): Layer {
  const layer = layers.get(table) ?? openLayer(table);
  layers.set(table, layer);
  return layer;
}

describe('OGC’s test data', () => {
  test('every filter of the classes that are offered is there', () => {
    expect(expected.length).toBeGreaterThanOrEqual(139);
  });

  test.each(expected)('%s: %s %s finds %s, as text and as JSON', (_class, table, filter, count) => {
    const { queryables, features } = layerOf(table);
    const tree = parseCqlText(filter, limits);
    for (const read of [tree, parseCqlJson(JSON.stringify(tree), limits)]) {
      const holds = compileFilter(read, queryables);
      expect(features.filter((feature) => holds(feature) === true)).toHaveLength(Number(count));
    }
  });
});

describe('three values', () => {
  const place = (values: Readonly<Record<string, string | number | boolean | null>>): FilterFeature => ({
    value: (name) => values[name] ?? null,
    shape: () => null,
  });
  const queryables: Queryables = new Map([
    ['navn', 'string'],
    ['beboere', 'number'],
    ['aktiv', 'boolean'],
    ['fra', 'date'],
    ['til', 'date'],
    ['rettet', 'timestamp'],
    ['geometri', 'geometry'],
  ] as const);
  const ask = (filter: string, values: Readonly<Record<string, string | number | boolean | null>>) =>
    compileFilter(parseCqlText(filter, limits), queryables)(place(values));

  test.each([
    ['beboere > 5', undefined],
    ['NOT beboere > 5', undefined],
    ["beboere > 5 OR navn = 'A'", true],
    ["beboere > 5 AND navn = 'B'", false],
    ["beboere > 5 AND navn = 'A'", undefined],
    ['beboere IN (1, 2)', undefined],
    ['beboere IS NULL', true],
    ['geometri IS NULL', true],
    ['S_INTERSECTS(geometri, POINT(1 1))', undefined],
  ])('of a feature whose residents are not known, %s is %s', (filter, answer) => {
    expect(ask(filter, { navn: 'A' })).toBe(answer);
  });

  test('an interval without its end is open', () => {
    const today = "T_INTERSECTS(INTERVAL(fra, til), INTERVAL('2024-01-01','..'))";
    expect(ask(today, { fra: '2020-01-01' })).toBe(true);
    expect(ask(today, { fra: '2020-01-01', til: '2023-12-31' })).toBe(false);
    expect(ask(today, { fra: '2020-01-01', til: '2024-01-01' })).toBe(true);
  });

  test('a day reaches to its last moment beside a moment', () => {
    const moment = "T_INTERSECTS(INTERVAL(fra, til), TIMESTAMP('2023-12-31T22:00:00Z'))";
    expect(ask(moment, { fra: '2020-01-01', til: '2023-12-31' })).toBe(true);
    expect(ask("T_AFTER(rettet, DATE('2024-01-01'))", { rettet: '2024-01-01T23:00:00Z' })).toBe(false);
  });

  test('texts by code point, LIKE with its signs, and CASEI in every script', () => {
    expect(ask("navn > 'z'", { navn: 'æ' })).toBe(true);
    expect(ask("navn > '\uFFFD'", { navn: '😀' })).toBe(true);
    expect(ask("navn LIKE 'B_r%'", { navn: 'Birkeparken' })).toBe(true);
    expect(ask("navn LIKE '100\\%'", { navn: '100 pct' })).toBe(false);
    expect(ask("navn LIKE '100\\%'", { navn: '100%' })).toBe(true);
    expect(ask("CASEI(navn) = CASEI('STRASSE ÅBY')", { navn: 'Straße åby' })).toBe(true);
    expect(ask(`navn LIKE '${'%a'.repeat(40)}b'`, { navn: 'a'.repeat(5000) })).toBe(false);
  });

  test.each([
    ['ukendt = 1', /^KV-Y3 Laget har ingen egenskab »ukendt«\. Det har: navn, beboere/],
    ["beboere = '5'", /^KV-Y5 = kan ikke bruges på number og string/],
    ["fra = '2024-01-01'", /^KV-Y5 .*DATE\('2024-01-01'\)/],
    ["fra = DATE('2024-13-01')", /^KV-Y6 »2024-13-01«/],
    ["rettet = TIMESTAMP('2024-01-01')", /^KV-Y6/],
    ['beboere + 1 = 2', /^KV-Y4 \+/],
    ["ACCENTI(navn) = 'a'", /^KV-Y4 ACCENTI/],
    ['f(navn) = 1', /^KV-Y4 F/],
    ["A_CONTAINS(navn, ('a'))", /^KV-Y4 A_CONTAINS/],
    ['geometri = 1', /^KV-Y5/],
    ['S_WITHIN(navn, POINT(1 1))', /^KV-Y5 s_within .*string/],
    ['S_NEAR(geometri, POINT(1 1))', /^KV-Y4/],
    ['T_AFTER(navn, fra)', /^KV-Y5/],
    ['navn', /^KV-Y4/],
    ['beboere LIKE 5', /^KV-Y5/],
    ['__proto__ = 1', /^KV-Y3/],
  ])('%s is refused', (filter, sentence) => {
    try {
      ask(filter, {});
    } catch (error) {
      const problem = error as Problem;
      expect(`${problem.code} ${problem.sentence('da')}`).toMatch(sentence);
      return;
    }
    expect.unreachable('it was compiled');
  });
});
