import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCqlText } from '../../../src/engines/areas/cql2/parse-text.ts';
import type { TestServer } from '../open-test-server.ts';
import { openGeoServer } from './geo-world.ts';

// OGC's own schemas, beside our shapes of the same in standard-schemas.ts.
const folder = join(import.meta.dirname, '../../ogc');
const read = (path: string): object => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(read('features/schemas.json'), 'features');
const isFilter = ajv.compile(read('cql2/cql2.json'));

function faults(schema: string, answer: unknown): readonly string[] {
  const validate = ajv.getSchema(`features#/$defs/${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  validate(answer);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

let app: TestServer;
beforeAll(async () => {
  app = await openGeoServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});
const json = async (path: string) => (await app.get(path, undefined, { accept: 'application/json' })).json();

describe('answers by OGC’s schemas of Features', () => {
  test.each([
    ['landingPage', '/geo/'],
    ['confClasses', '/geo/conformance'],
    ['collections', '/geo/collections'],
    ['collectionsExtensionCrs', '/geo/collections'],
    ['featureGeoJSON', '/geo/collections/boligomraader/items/o-3f0c6a1e-5d0b-4b7e-9a55-000000000002'],
    ['exception', '/geo/collections/nej'],
    ['exception', '/geo/collections/boligomraader/items?limit=0'],
    ['exception', '/geo/collections/boligomraader/items?filter=THIS%20IS%20NOT%20A%20FILTER'],
  ])('%s: %s', async (schema, path) => {
    expect(faults(schema, await json(path))).toEqual([]);
  });

  test('every collection, and the features of each', async () => {
    const { collections } = await json('/geo/collections');
    expect(collections.length).toBeGreaterThan(10);
    for (const { id } of collections) {
      const single = await json(`/geo/collections/${id}`);
      const items = await json(`/geo/collections/${id}/items?limit=50`);
      const found = [
        ...faults('collection', single),
        ...faults('collectionExtensionCrs', single),
        ...faults('featureCollectionGeoJSON', items),
      ];
      expect([id, found]).toEqual([id, []]);
    }
  });

  test('the schemas find what is wrong', () => {
    expect(
      faults('featureCollectionGeoJSON', { type: 'FeatureCollection', features: [{ type: 'Feature' }] }),
    ).not.toEqual([]);
    expect(faults('exception', { description: 'without a code' })).not.toEqual([]);
  });
});

describe('CQL2 by OGC’s schema', () => {
  const texts = readdirSync(join(folder, 'cql2/text'));
  test('what each example says is CQL2 JSON', () => {
    expect(texts.length).toBeGreaterThan(100);
    const wrong = texts.filter((file) => {
      const text = readFileSync(join(folder, 'cql2/text', file), 'utf8');
      return !isFilter(JSON.parse(JSON.stringify(parseCqlText(text, { length: 8000, depth: 20 }))));
    });
    expect(wrong).toEqual([]);
  });

  test('the schema finds what is no filter', () => {
    expect(isFilter({ op: 'and', args: [true] })).toBe(false);
    expect(isFilter({ op: 'between', args: [{ property: 'a' }, 1] })).toBe(false);
  });
});
