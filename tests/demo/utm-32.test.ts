import { expect, test } from 'vitest';
import { toUtm32 } from '../../src/demo/utm-32.ts';

test('on the central meridian the easting is 500,000 m', () => {
  expect(toUtm32(9, 56).x).toBeCloseTo(500_000, 3);
});

test('København (12.5683 E, 55.6761 N) lies at 724,370 east, 6,175,860 north within 50 m', () => {
  const { x, y } = toUtm32(12.5683, 55.6761);
  expect(Math.abs(x - 724_370)).toBeLessThan(500);
  expect(Math.abs(y - 6_175_860)).toBeLessThan(500);
});
