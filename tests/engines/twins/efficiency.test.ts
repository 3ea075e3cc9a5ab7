import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { efficiencyRule } from '../../../src/domain/definitions/twins/efficiency.ts';
import type { EfficiencyRule } from '../../../src/domain/model/efficiency.ts';
import { bestPractice, costRatio } from '../../../src/engines/twins/efficiency/best-practice.ts';
import {
  type EfficiencyUnit,
  extremesOf,
  meanEfficiency,
  measureEfficiency,
} from '../../../src/engines/twins/efficiency/measure-efficiency.ts';

// tvillinger.md section 8: items 109, 110, 111, 112.1, 114, 115, 117.h
const own = { id: 'own', items: [2000, 800, 1200, 4000, 5000, 3000, 2000] };
const p1 = { id: 'P1', items: [1600, 640, 960, 3200, 4000, 2400, 1600] };
const p2 = { id: 'P2', items: [1000, 500, 1140, 3000, 3000, 2000, 1000] };
const p3 = { id: 'P3', items: [2100, 400, 600, 2000, 2500, 1500, 1000] };
const p4 = { id: 'P4', items: [1900, 780, 1150, 3900, 4700, 2900, 1850] };

describe('the worked example', () => {
  test('best practice P1, efficiency 80; P3 is dearer on one item and is none', () => {
    expect(bestPractice(own, [p1, p2, p3, p4], 'fdh')).toEqual({ efficiency: 80, peer: p1, bindingItem: 0 });
    expect([p1, p2, p3, p4].map(({ items }) => costRatio(own.items, items)?.ratio)).toEqual([0.8, 0.95, 1.05, 0.975]);
  });
  test('the cheapest of those cheaper on every item: P2, efficiency 95, least ahead on energy', () => {
    expect(bestPractice(own, [p1, p2, p3, p4], 'cheapest-dominating')).toEqual({
      efficiency: 95,
      peer: p2,
      bindingItem: 2,
    });
  });
  test('nobody cheaper on every item: 100 and no peer', () => {
    expect(bestPractice(own, [p3], 'fdh')).toEqual({ efficiency: 100, peer: undefined, bindingItem: undefined });
    expect(bestPractice(own, [{ ...own, id: 'like' }], 'fdh').peer).toBeUndefined();
  });
});

describe('zeros and negative costs', () => {
  test('both 0: the item is skipped; own 0 against a cost: the peer is dearer; a peer’s 0 is as cheap as can be', () => {
    expect(costRatio([0, 100], [0, 50])).toEqual({ ratio: 0.5, item: 1 });
    expect(costRatio([0, 100], [1, 50])?.ratio).toBe(Number.POSITIVE_INFINITY);
    // Spreadsheets write a zero as −0 now and then.
    expect(costRatio([-0, 100], [1, 50])?.ratio).toBe(Number.POSITIVE_INFINITY);
    expect(costRatio([10, 100], [0, 50])).toEqual({ ratio: 0.5, item: 1 });
    expect(costRatio([0, 0], [0, 0])).toBeUndefined();
  });
  test('a negative cost on either side leaves the item out', () => {
    expect(costRatio([-5, 100], [3, 50])).toEqual({ ratio: 0.5, item: 1 });
    expect(costRatio([5, 100], [-3, 50])).toEqual({ ratio: 0.5, item: 1 });
    expect(bestPractice({ id: 'a', items: [-1] }, [{ id: 'b', items: [1] }], 'fdh').peer).toBeUndefined();
  });
});

const unit = (id: string, cost: number, more: Partial<EfficiencyUnit> = {}): EfficiencyUnit => ({
  id,
  items: [cost],
  group: 'R1 familie',
  countryGroup: 'familie',
  dwellings: 100,
  carePercent: 0,
  ...more,
});
const many = (count: number, more: Partial<EfficiencyUnit> = {}): readonly EfficiencyUnit[] =>
  Array.from({ length: count }, (_, i) => unit(`u${String(i).padStart(3, '0')}`, 100 + i, more));
const rule: EfficiencyRule = { ...efficiencyRule, extremePercent: 0 };

describe('who is compared with whom', () => {
  test('thirty peers are enough, twenty-nine are not', () => {
    const [enough] = measureEfficiency([unit('own', 200), ...many(30)], rule);
    expect(enough).toMatchObject({ kind: 'computed', efficiency: 50, potential: 50, peers: 30, step: 'region' });
    const [few] = measureEfficiency([unit('own', 200), ...many(29)], rule);
    expect(few).toEqual({ kind: 'too-few-peers', peers: 29 });
  });
  test('a tenth of one per cent too large is no peer until the circle is widened, and the step is told', () => {
    const same = (dwellings: number) => measureEfficiency([unit('own', 200), ...many(30, { dwellings })], rule)[0];
    expect([50, 200].map((size) => same(size))).toEqual([
      expect.objectContaining({ step: 'region' }),
      expect.objectContaining({ step: 'region' }),
    ]);
    expect(same(201)).toMatchObject({ step: 'region-wide' });
    expect(same(301)).toMatchObject({ kind: 'too-few-peers' });
  });
  test('other regions are asked last, other types never', () => {
    const elsewhere = many(30, { group: 'R2 familie' });
    expect(measureEfficiency([unit('own', 200), ...elsewhere], rule)[0]).toMatchObject({ step: 'country' });
    const other = many(30, { group: 'R1 ungdom', countryGroup: 'ungdom' });
    expect(measureEfficiency([unit('own', 200), ...other], rule)[0]).toMatchObject({ peers: 0 });
  });
  test('a share of plejeboliger more than 20 points away is no peer', () => {
    const far = many(30, { carePercent: 20.5 });
    expect(measureEfficiency([unit('own', 200), ...far], rule)[0]).toMatchObject({ kind: 'too-few-peers' });
    expect(measureEfficiency([unit('own', 200), ...many(30, { carePercent: 20 })], rule)[0]).toMatchObject({
      peers: 30,
    });
  });
  test('one of a hundred at each end is left out, none of ninety-nine', () => {
    const hundred = many(100);
    expect(extremesOf(hundred, 1).map(({ id }) => id)).toEqual(['u000', 'u099']);
    expect(extremesOf(hundred.slice(1), 1)).toEqual([]);
    const found = measureEfficiency(hundred, efficiencyRule);
    expect(found[0]).toEqual({ kind: 'extreme' });
    expect(found[98]).toMatchObject({ kind: 'computed', peer: { id: 'u001' }, peers: 97 });
  });
  test('items with a negative own cost are named', () => {
    const units = [unit('own', 1, { items: [-1, 200] }), ...many(30, { items: [5, 100] })];
    expect(measureEfficiency(units, rule)[0]).toMatchObject({ efficiency: 50, leftOut: [0], bindingItem: 1 });
  });
  test('an organisation’s mean is weighted by dwellings, the simple one beside it', () => {
    const mean = meanEfficiency([
      { efficiency: 80, dwellings: 300 },
      { efficiency: 100, dwellings: 100 },
    ]);
    expect(mean).toEqual({ weighted: 85, simple: 90 });
  });
});

test('always: the order of peers changes nothing, the peer is cheaper on every item, 0 ≤ E ≤ 100', () => {
  const costs = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(costs, { minLength: 1, maxLength: 20 }),
      costs,
      fc.constantFrom('fdh', 'cheapest-dominating'),
      (rows, mine, choice) => {
        const peers = rows.map((items, i) => ({ id: `p${i}`, items }));
        const found = bestPractice({ id: 'own', items: mine }, peers, choice);
        expect(bestPractice({ id: 'own', items: mine }, peers.toReversed(), choice)).toEqual(found);
        expect(found.efficiency).toBeGreaterThanOrEqual(0);
        expect(found.efficiency).toBeLessThanOrEqual(100);
        const cheaper = found.peer?.items.every((cost, i) => cost < (mine[i] ?? 0) || (cost === 0 && mine[i] === 0));
        expect(cheaper ?? true).toBe(true);
      },
    ),
  );
});
