import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AreaShape, Position } from '../../../src/domain/model/area.ts';
import { simplifyShared } from '../../../src/engines/areas/simplify-shared.ts';

const shape = (...corners: readonly Position[]): AreaShape => [[[...corners, corners[0] as Position]]];

test('corners that are no turn go, and a joint of three areas stays', () => {
  const left = shape([0, 0], [100, 0], [100, 50], [101, 51], [100, 100], [0, 100]);
  const right = shape([100, 0], [200, 0], [200, 100], [100, 100], [101, 51], [100, 50]);
  const [a, b] = simplifyShared([left, right], 5);
  const cornersOf = (of: AreaShape | undefined) => new Set((of?.[0]?.[0] ?? []).map(([x, y]) => `${x} ${y}`));
  expect(cornersOf(a)).toEqual(new Set(['0 0', '100 0', '100 100', '0 100']));
  expect(cornersOf(b)).toEqual(new Set(['100 0', '200 0', '200 100', '100 100']));
});

test('neighbours keep their common border, corner for corner, whichever way it runs', () => {
  const wiggle = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(wiggle, fc.integer({ min: 1, max: 60 }), (steps, tolerance) => {
      const border = steps.map((dx, i): Position => [1000 + dx, (i + 1) * 50]);
      const top = (steps.length + 1) * 50;
      const west = shape([0, 0], [1000, 0], ...border, [1000, top], [0, top]);
      const east = shape([2000, 0], [2000, top], [1000, top], ...[...border].reverse(), [1000, 0]);
      const [one, two] = simplifyShared([west, east], tolerance);
      const between = (of: AreaShape | undefined) =>
        (of?.[0]?.[0] ?? [])
          .filter(([x, y]) => x > 500 && x < 1500 && y > 0 && y < top)
          .map(String)
          .sort();
      expect(between(one)).toEqual(between(two));
      for (const ring of [...(one ?? []), ...(two ?? [])].flat()) expect(ring.at(-1)).toEqual(ring[0]);
    }),
  );
});

test('a small island is not lost', () => {
  const island = shape([0, 0], [2, 0], [2, 2], [0, 2]);
  expect(simplifyShared([island], 1000)[0]?.[0]?.[0]?.length).toBeGreaterThanOrEqual(4);
});
