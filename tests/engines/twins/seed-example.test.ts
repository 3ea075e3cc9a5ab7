import { describe, expect, test } from 'vitest';
import { dec } from '../../../src/domain/kernel/decimal.ts';
import { distanceMatrix } from '../../../src/engines/twins/measure-distances.ts';
import { nearestTwins } from '../../../src/engines/twins/nearest-twins.ts';
import { twinSpace } from '../../../src/engines/twins/twin-space.ts';
import { methodOf, seedUnits, seedVariables } from './worlds.ts';

const asPrinted = twinSpace(seedUnits, methodOf(seedVariables));
const nearest = (space: typeof asPrinted) =>
  seedUnits.ids.map((_, subject) => nearestTwins(space, { subject, count: 1 }).twins[0]?.id);
const orderFor1 = (space: typeof asPrinted) =>
  nearestTwins(space, { subject: 0, count: 4 })
    .twins.map(({ id }) => id.slice(-1))
    .join('');
const scaledBy = (scaling: 'none' | 'minmax') =>
  twinSpace(seedUnits, methodOf(seedVariables.map((v) => ({ ...v, scaling }))));
const at = (matrix: Float64Array, a: number, b: number) => matrix[(a - 1) * 5 + b - 1];

describe('the seed’s example, bilag 1', () => {
  test('mean 4.4 and 22, deviation 2.3021728866 and 1; the printed mean 3.4 is a misprint', () => {
    const [a, b] = asPrinted.variables;
    expect([a?.spread.mean, b?.spread.mean]).toEqual([4.4, 22]);
    expect(a?.spread.deviation).toBeCloseTo(2.3021728866, 10);
    expect(b?.spread.deviation).toBe(1);
  });

  test('t-values to eight decimals', () => {
    const expected = [-0.60812114, -1, -1.04249338, 0, 1.56374007, -1, -0.1737489, 1, 0.26062335, 1];
    expected.forEach((value, i) => {
      expect(Math.abs((asPrinted.scaled[i] ?? 0) - value)).toBeLessThan(5.1e-9);
    });
    const printed = [-0.60812114, -1, -1.04249338, 0, 1.56374007, -1, -0.17374889, 1, 0.26062334, 1];
    printed.forEach((value, i) => {
      expect(Math.abs((asPrinted.scaled[i] ?? 0) - value)).toBeLessThan(2e-8);
    });
  });

  test('every distance, and the nearest: 1→2, 2→1, 3→1, 4→5, 5→4', () => {
    const expected = [
      [0, 1.090266, 2.171861, 2.046626, 2.180531],
      [1.090266, 0, 2.791497, 1.324657, 1.642593],
      [2.171861, 2.791497, 0, 2.649315, 2.387072],
      [2.046626, 1.324657, 2.649315, 0, 0.434372],
      [2.180531, 1.642593, 2.387072, 0.434372, 0],
    ].flat();
    distanceMatrix(asPrinted).forEach((distance, i) => {
      expect(Math.abs(distance - (expected[i] ?? 0))).toBeLessThan(1e-6);
    });
    expect(nearest(asPrinted)).toEqual(['afd-2', 'afd-1', 'afd-1', 'afd-5', 'afd-4']);
  });

  test('weights of a half: every distance × 0.707107', () => {
    const half = seedVariables.map((v) => ({ ...v, weight: dec('0.5') }));
    const distances = distanceMatrix(twinSpace(seedUnits, methodOf(half)));
    expect(at(distances, 1, 2)).toBeCloseTo(0.770934, 6);
    expect(at(distances, 1, 3)).toBeCloseTo(1.535738, 6);
    expect(at(distances, 4, 5)).toBeCloseTo(0.307148, 6);
    const normalised = distanceMatrix(twinSpace(seedUnits, methodOf(seedVariables, { normaliseWeights: true })));
    expect(normalised).toEqual(distances);
  });

  test('without scaling the nearest of 3 is 5', () => {
    const distances = distanceMatrix(scaledBy('none'));
    expect(at(distances, 1, 2)).toBeCloseTo(Math.SQRT2, 6);
    expect(at(distances, 1, 3)).toBe(5);
    expect(at(distances, 2, 4)).toBeCloseTo(2.236068, 6);
    expect(at(distances, 3, 5)).toBeCloseTo(3.605551, 6);
    expect(at(distances, 4, 5)).toBe(1);
    expect(nearest(scaledBy('none'))[2]).toBe('afd-5');
  });

  test('between smallest and largest', () => {
    const space = scaledBy('minmax');
    const distances = distanceMatrix(space);
    expect([...space.scaled].map((x) => Number(x.toFixed(6)))).toEqual([
      0.166667, 0, 0, 0.5, 1, 0, 0.333333, 1, 0.5, 1,
    ]);
    expect(at(distances, 1, 2)).toBeCloseTo(0.527046, 6);
    expect(at(distances, 1, 3)).toBeCloseTo(0.833333, 6);
    expect(at(distances, 4, 5)).toBeCloseTo(0.166667, 6);
    expect(nearest(space)[2]).toBe('afd-1');
  });

  test('deviation over n: all distances × 1.118034', () => {
    const overN = seedVariables.map((v) => ({ ...v, deviation: 'n' as const }));
    const distances = distanceMatrix(twinSpace(seedUnits, methodOf(overN)));
    expect(at(distances, 1, 2)).toBeCloseTo(1.218954, 6);
    expect(at(distances, 4, 5)).toBeCloseTo(0.485643, 6);
  });

  test('the full order for 1 under each scaling', () => {
    expect(orderFor1(asPrinted)).toBe('2435');
    expect(orderFor1(scaledBy('minmax'))).toBe('2345');
    expect(orderFor1(scaledBy('none'))).toBe('2453');
  });
});
