import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import { type GroupInPlace, unevenLiving } from '../../../src/engines/monitor/uneven-living.ts';

const place = (part: number, whole: number, band = 0): GroupInPlace => ({
  part,
  whole,
  partBand: band,
  wholeBand: band,
});
const index = (places: readonly GroupInPlace[], draws = 50) => unevenLiving(places, randomFrom('x'), draws);

describe('how unevenly groups live', () => {
  test('the worked example of monitorering.md section 12: 0.5667', () => {
    const found = index([place(60, 160), place(30, 230), place(10, 610)]);
    expect(found?.index).toBeCloseTo(0.5667, 4);
    expect(found?.band).toBe(0);
    expect(found?.places).toBe(3);
  });

  test('chance alone makes small places uneven, large ones hardly', () => {
    const many = (people: number) => Array.from({ length: 40 }, () => place(people / 4, people));
    const [small, large] = [index(many(40), 200), index(many(4000), 200)];
    expect(small?.index).toBe(0);
    expect(small?.byChance).toBeGreaterThan(0.1);
    expect(large?.byChance).toBeLessThan(0.03);
  });

  test('rounding widens the margin and what chance gives', () => {
    const [sharp, rounded] = [0, 20].map((band) =>
      index([place(60, 160, band), place(30, 230, band), place(10, 610, band)], 200),
    );
    expect(rounded?.band).toBeGreaterThan(0.02);
    expect(rounded?.byChance).toBeGreaterThan(sharp?.byChance ?? 1);
  });

  test('the same seed gives the same answer; a group with nobody has none', () => {
    const places = [place(60, 160), place(30, 230)];
    expect(index(places)).toEqual(index(places));
    expect(index([place(0, 100), place(0, 50)])).toBeUndefined();
  });
});
