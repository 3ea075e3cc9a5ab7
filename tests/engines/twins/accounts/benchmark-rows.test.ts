import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountRules, keyFigures } from '../../../../src/domain/definitions/accounts/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import { benchmarkRows, byDifference } from '../../../../src/engines/twins/accounts/benchmark-rows.ts';
import { compareFigure, figureSpread } from '../../../../src/engines/twins/accounts/compare-figures.ts';
import { indexAccounts, unitFigure } from '../../../../src/engines/twins/accounts/unit-figure.ts';
import { accountYear, stockYear } from './account-worlds.ts';

const renovation = must(
  keyFigures.find(({ id }) => id === 'R03'),
  'R03',
);
const administration = must(
  keyFigures.find(({ id }) => id === 'O01'),
  'O01',
);

const stock = stockYear({
  own: { m2: 1000, dwellings: 10 },
  t1: { m2: 1000, dwellings: 10 },
  t2: { m2: 2000, dwellings: 20 },
  t3: { m2: 500, dwellings: 5 },
  t4: { m2: 1000, dwellings: 10 },
  t5: { m2: 1000, dwellings: 10 },
  zero: { m2: Number.NaN, dwellings: 4 },
  silent: { m2: 900, dwellings: 9 },
});
const accounts = accountYear(
  {
    own: { R03: 30_000 },
    t1: { R03: 10_000 },
    t2: { R03: 40_000 },
    t3: { R03: 12_500 },
    t4: { R03: -5000 },
    t5: { R03: 60_000 },
    zero: { R03: 1000 },
    short: { R03: 1000, months: 6 },
    unclear: { R03: Number.NaN },
  },
  { '0001': { O01: 210_000 } },
);
const index = indexAccounts(accounts, stock);

describe('a key figure of a unit', () => {
  test('is kr. per m² of dwellings; a negative cost stays negative', () => {
    expect(unitFigure(index, 'own', renovation)).toEqual({
      kind: 'known',
      kr: 30_000,
      denominator: 1000,
      perUnit: 30,
    });
    expect(unitFigure(index, 't4', renovation)).toMatchObject({ perUnit: -5 });
  });
  test('of an organisation is kr. per lejemålsenhed, also of one with a single afdeling', () => {
    expect(unitFigure(index, '0001', administration)).toMatchObject({ kind: 'known', denominator: 78 });
  });
  test('says why there is none', () => {
    expect(unitFigure(index, 'silent', renovation)).toEqual({ kind: 'missing' });
    expect(unitFigure(index, 'short', renovation)).toMatchObject({ kind: 'other-months', months: 6 });
    expect(unitFigure(index, 'unclear', renovation)).toEqual({ kind: 'unclear' });
    expect(unitFigure(index, 'zero', renovation)).toEqual({ kind: 'no-denominator', kr: 1000 });
  });
});

describe('beside the twins', () => {
  const twins = ['t1', 't2', 't3', 't4', 't5', 'silent', 'short', 'zero'];
  const { rows, totalKr, counted } = benchmarkRows(
    index,
    renovation,
    [
      { id: 'own', twins },
      { id: 't1', twins: ['own', 't2', 't3', 't4', 't5'] },
      { id: 't3', twins: ['own', 't1', 't2', 't4'] },
      { id: 'silent', twins },
    ],
    accountRules.fewestTwins,
  );
  // Twins of `own`, kr./m²: 10, 20, 25, -5, 60.
  test('median, quartiles, n, simple mean and spread', () => {
    const [own] = rows;
    expect(own?.comparison).toMatchObject({
      kind: 'compared',
      twins: { n: 5, median: 20, lowerQuartile: 10, upperQuartile: 25, smallest: -5, largest: 60, simpleMean: 22 },
      difference: 10,
      rank: { place: 5, of: 6 },
      leftOut: 3,
    });
  });
  test('the difference in kr. is times the own m², and the total their sum', () => {
    expect(rows.map(({ differenceKr }) => differenceKr)).toEqual([10_000, -15_000, undefined, undefined]);
    expect([totalKr, counted]).toEqual([-5000, 2]);
  });
  test('four twins with accounts are too few; an own figure that is missing leaves the twins’ to be seen', () => {
    expect(rows[2]?.comparison).toEqual({ kind: 'too-few', n: 4, leftOut: 0 });
    expect(rows[3]?.comparison).toMatchObject({ kind: 'compared', twins: { n: 5 } });
    expect(rows[3]?.comparison).not.toHaveProperty('difference');
  });
  test('sorted by difference, those without last', () => {
    expect(byDifference(rows.toReversed()).map(({ id }) => id)).toEqual(['own', 't1', 'silent', 't3']);
  });
});

describe('spread', () => {
  test('of equal values, of one and of none', () => {
    expect(figureSpread([3])).toMatchObject({
      n: 1,
      median: 3,
      lowerQuartile: 3,
      simpleMean: 3,
      deviation: Number.NaN,
    });
    expect(figureSpread([2, 2, Number.NaN])).toMatchObject({ n: 2, deviation: 0 });
    expect(figureSpread([Number.NaN])).toBeUndefined();
  });
  test('lies in order, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const s = must(figureSpread(values), 'spread');
        const ends = [s.smallest, s.lowerQuartile, s.median, s.upperQuartile, s.largest];
        expect(ends.toSorted((a, b) => a - b)).toEqual(ends);
      }),
    );
  });
  test('equals share the better place', () => {
    expect(compareFigure(2, [1, 2, 2, 3, 4], 5)).toMatchObject({ rank: { place: 2, of: 6 } });
  });
});
