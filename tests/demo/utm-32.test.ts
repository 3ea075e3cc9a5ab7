import { expect, test } from 'vitest';
import { toUtm32 } from '../../src/demo/utm-32.ts';

test('on the central meridian the easting is 500,000 m', () => {
  expect(toUtm32(9, 56).x).toBeCloseTo(500_000, 3);
});

test('a degree of latitude is 111.3 km on the map, as the ellipsoid and the scale factor say', () => {
  expect((toUtm32(9, 56.5).y - toUtm32(9, 55.5).y) / 1000).toBeCloseTo(111.3, 1);
});

test('Bornholm lies inside the bounds that intake accepts', () => {
  const { x, y } = toUtm32(15.1, 55.1);
  expect(x > 860_000 && x < 895_000 && y > 6_045_000 && y < 6_405_000).toBe(true);
});
