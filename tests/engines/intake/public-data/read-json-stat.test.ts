import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../../src/engines/intake/public-data/public-dataset.ts';
import { readJsonStat } from '../../../../src/engines/intake/public-data/read-json-stat.ts';
import { absent, hasSharedData, sharedText } from '../../../world/shared-data.ts';

const only = (text: string) => readJsonStat(text)[0];
const tiny = (members: object) =>
  JSON.stringify({
    class: 'dataset',
    id: ['area', 'year'],
    size: [2, 2],
    dimension: {
      area: { category: { index: ['101', '657'], label: { '101': 'København', '657': 'Herning' } } },
      year: { category: { index: { '2026': 1, '2025': 0 } } },
    },
    value: [1, 2, null, 4],
    ...members,
  });

describe('the reading of JSON-stat', () => {
  test('codes come from positions, not from key order; a null is missing, never 0', () => {
    const dataset = only(tiny({}));
    expect(dataset?.dimensions[1]?.categories.map((c) => c.code)).toEqual(['2025', '2026']);
    expect(dataset && valueAt(dataset, { area: '101', year: '2026' })).toBe(2);
    expect(dataset && valueAt(dataset, { area: '657', year: '2025' })).toBeNull();
  });

  test('values may be sparse and the status one letter for all', () => {
    const dataset = only(tiny({ value: { '1': 2, '3': 4 }, status: 'a' }));
    expect(dataset?.values).toEqual([null, 2, null, 4]);
    expect([...(dataset?.status.values() ?? [])]).toEqual(['a', 'a', 'a', 'a']);
  });

  test.each([
    ['too few values', tiny({ value: [1, 2, 3] }), 'JS-SIZE'],
    ['a position outside the table', tiny({ value: { '9': 1 } }), 'JS-SIZE'],
    ['sizes that disagree with the categories', tiny({ size: [2, 3] }), 'JS-SIZE'],
    ['a text where a number belongs', tiny({ value: [1, '2', 3, 4] }), 'JS-VALUE'],
    ['a dimension without positions', tiny({ dimension: { area: {}, year: {} } }), 'JS-INDEX'],
    ['something else altogether', '{"a":1}', 'JS-NOT'],
    ['no JSON', '<html>', 'JS-NOT'],
  ])('%s is refused with a code', (_, text, code) => {
    expect(() => readJsonStat(text)).toThrow(expect.objectContaining({ code }));
  });

  test('an unknown code names the valid ones', () => {
    const dataset = only(tiny({}));
    const ask = () => dataset && valueAt(dataset, { area: '999', year: '2025' });
    expect(ask).toThrow(
      expect.objectContaining({ code: 'KV-E2', data: { dimension: 'area', found: '999', valid: ['101', '657'] } }),
    );
  });
});

describe.skipIf(!hasSharedData)(`published JSON-stat files${absent}`, () => {
  test('a StatBank answer: 5,932,654 residents on 1 January 2023', () => {
    const dataset = only(sharedText('dst', 'folk1a-2023K1.jsonstat.json'));
    expect(dataset?.values).toEqual([5932654]);
    expect(dataset?.updated).toBe('2025-08-11T06:00:00Z');
    expect(dataset?.dimensions).toHaveLength(6);
  });

  test('OECD unemployment: 432 values, Spain 2012 at position 345, 72 estimates', () => {
    const dataset = only(sharedText('formats', 'jsonstat-oecd.json'));
    expect(dataset?.values).toHaveLength(432);
    expect(dataset?.values[345]).toBe(25.04773498);
    expect([...(dataset?.status.values() ?? [])].filter((s) => s === 'e')).toHaveLength(72);
  });

  test('Canada: one status for every cell, a dimension without index', () => {
    const dataset = only(sharedText('formats', 'jsonstat-canada.json'));
    expect(dataset?.values).toHaveLength(120);
    expect(dataset?.status.size).toBe(120);
    expect((dataset?.values ?? []).reduce((sum: number, v) => sum + (v ?? 0), 0)).toBeCloseTo(140121.4, 6);
  });

  test('Galicia: the same table in both versions of the format', () => {
    const [old, now] = ['jsonstat-galicia.json', 'jsonstat-galicia-2.0.json'].map((f) =>
      only(sharedText('formats', f)),
    );
    expect(old?.values).toEqual(now?.values);
    expect((now?.values ?? []).flatMap((v, i) => (v === null ? [i] : []))).toEqual([3278, 3288, 3298, 3947]);
    expect((now?.values ?? []).reduce((sum: number, v) => sum + (v ?? 0), 0)).toBe(87493659 + 0);
  });

  test('a bundle and collections give each of their datasets', () => {
    expect(readJsonStat(sharedText('formats', 'jsonstat-bundle.json')).map((d) => d.values.length)).toEqual([6, 4]);
    expect(readJsonStat(sharedText('formats', 'jsonstat-oecd-canada-col.json')).map((d) => d.values.length)).toEqual([
      432, 120,
    ]);
  });

  test('a wrong size is an error, and is mended only when asked', () => {
    const text = sharedText('formats', 'jsonstat-QS104EW-ons.json');
    expect(() => readJsonStat(text)).toThrow(expect.objectContaining({ code: 'JS-SIZE' }));
    expect(readJsonStat(text, { tolerant: true })[0]?.values).toEqual([56075912, 27573376, 28502536]);
  });

  test('a file that is no JSON-stat says so', () => {
    expect(() => readJsonStat(sharedText('formats', 'jsonstat-notjsonstat.json'))).toThrow(
      expect.objectContaining({ code: 'JS-NOT' }),
    );
  });
});
