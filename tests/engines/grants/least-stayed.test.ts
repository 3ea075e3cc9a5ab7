import { expect, it } from 'vitest';
import { evenlyStayed, leastStayed } from '../../../src/engines/grants/least-stayed.ts';

it('counts everybody who ever moved in as living there still, margins too', () => {
  const into = [
    { year: 2024, value: 10, band: 0, n: 1000 },
    { year: 2025, value: 10, band: 2, n: 500 },
  ];
  // 100 and 60 of the 500 who live there at the end.
  expect(leastStayed(into)).toBeCloseTo(1 - 160 / 500, 9);
  expect(leastStayed([{ year: 2025, value: 80, band: 30, n: 500 }])).toBe(0);
  expect(leastStayed([{ year: 2025, value: 10 }])).toBeUndefined();
  expect(leastStayed([])).toBeUndefined();
});

it('lets the same share leave of those who are left', () => {
  expect(evenlyStayed([10, 20].map((value, at) => ({ year: 2024 + at, value })))).toBeCloseTo(0.72, 9);
  expect(evenlyStayed([{ year: 2024, value: 120 }])).toBe(0);
});
