import { expect, test } from 'vitest';
import { type Random, randomFrom } from '../../../src/domain/kernel/random.ts';

const take = (random: Random, n: number): number[] => Array.from({ length: n }, () => random.uniform());
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

test('the same seed gives the same numbers, as text or as bytes', () => {
  expect(take(randomFrom('kvarter'), 5)).toEqual(take(randomFrom(new TextEncoder().encode('kvarter')), 5));
});

test('seeds that differ in one letter share no number', () => {
  const first = new Set(take(randomFrom('kvarter-1'), 1000));
  expect(take(randomFrom('kvarter-2'), 1000).filter((n) => first.has(n))).toEqual([]);
});

test('numbers lie in [0, 1), evenly', () => {
  const values = take(randomFrom('even'), 20_000);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
  expect(mean(values)).toBeCloseTo(0.5, 1);
  const tenths = Array.from({ length: 10 }, (_, i) => values.filter((v) => Math.floor(v * 10) === i).length);
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(250);
});

test('normal numbers have mean 0 and deviation 1', () => {
  const random = randomFrom('normal');
  const values = Array.from({ length: 20_000 }, () => random.normal());
  expect(Math.abs(mean(values))).toBeLessThan(0.03);
  expect(Math.abs(mean(values.map((v) => v * v)) - 1)).toBeLessThan(0.05);
});

test('a shuffle keeps every card and leaves the pack given alone', () => {
  const pack = Array.from({ length: 52 }, (_, i) => i);
  const shuffled = randomFrom('cards').shuffle(pack);
  expect(shuffled.toSorted((a, b) => a - b)).toEqual(pack);
  expect(shuffled).not.toEqual(pack);
  expect(pack[0]).toBe(0);
});

test('choices come from the list, and nothing can be chosen from nothing', () => {
  const random = randomFrom('choice');
  const seen = new Set(Array.from({ length: 200 }, () => random.choice(['F', 'U', 'A'])));
  expect([...seen].toSorted()).toEqual(['A', 'F', 'U']);
  expect(() => random.choice([])).toThrow(RangeError);
  expect(() => random.integer(0)).toThrow(RangeError);
});
