import fc from 'fast-check';
import { expect, test } from 'vitest';
import { combinedAfdeling } from '../../../src/domain/definitions/twins/combined-afdeling.ts';
import { socioAfdeling } from '../../../src/domain/definitions/twins/socio-afdeling.ts';
import { nearestDistances } from '../../../src/engines/twins/how-alike.ts';
import { nearestOfAll, nearestOfSome } from '../../../src/engines/twins/nearest-of-all.ts';
import { nearestTwins } from '../../../src/engines/twins/nearest-twins.ts';
import { type TwinSpace, twinSpace } from '../../../src/engines/twins/twin-space.ts';

const keys = ['ie', 'am', 'ind', 'udd'];

function oneByOne(space: TwinSpace): readonly number[] {
  return space.ids
    .flatMap((_, subject) => nearestTwins(space, { subject, count: 1 }).twins.map(({ distance }) => distance))
    .sort((a, b) => a - b);
}

test('the tree finds what asking each about all others finds, digit by digit; units without a value left out', () => {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value, value), { minLength: 3, maxLength: 120 }), (rows) => {
      const ids = rows.map((_, at) => `u${at}`);
      const columns = new Map(keys.map((key, v) => [key, Float64Array.from(rows, (row) => (row[v] ?? 0) / 40)]));
      const usable = rows.filter((row) => row.every((one) => !Number.isNaN(one)));
      fc.pre(usable.length > 2 && keys.every((_, v) => new Set(rows.map((row) => row[v])).size > 2));
      const space = twinSpace({ ids, columns }, socioAfdeling);
      expect([...(nearestOfAll(space) ?? [])]).toEqual(oneByOne(space));
      const all = space.ids
        .keys()
        .filter((unit) => space.usable[unit] === 1)
        .toArray();
      expect([...(nearestOfSome(space, all) ?? [])]).toEqual(oneByOne(space));
      const some = [...nearestDistances(space, Math.ceil(usable.length / 2))];
      expect(some).toHaveLength(Math.ceil(usable.length / 2));
      expect(oneByOne(space)).toEqual(expect.arrayContaining(some));
    }),
    { numRuns: 60 },
  );
});

test('distances that are no plain ones are left to asking each', () => {
  const columns = new Map(
    ['le', 'aar', ...keys].map((key, v) => [key, Float64Array.from([1, 2, 4], (x) => x * (v + 1) * 0.1)]),
  );
  const method = { ...combinedAfdeling, combine: 'mean-of-distances' as const };
  const space = twinSpace({ ids: ['a', 'b', 'c'], columns }, method);
  expect([nearestOfAll(space), nearestOfSome(space, [0])]).toEqual([undefined, undefined]);
  expect(nearestDistances(space, 2)).toHaveLength(2);
});
