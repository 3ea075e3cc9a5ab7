import { describe, expect, test } from 'vitest';
import { twinSearchRules } from '../../../src/domain/definitions/twins/index.ts';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import { hasNoGoodTwin, nearestDistances, percentilesOf } from '../../../src/engines/twins/how-alike.ts';
import { howFirm } from '../../../src/engines/twins/how-firm.ts';
import { measureDistances } from '../../../src/engines/twins/measure-distances.ts';
import { quantile } from '../../../src/engines/twins/quantile.ts';
import { twinSpace } from '../../../src/engines/twins/twin-space.ts';
import { methodOf, unitsOf } from './worlds.ts';

const rule = twinSearchRules.firmness;
const units = unitsOf(
  ['a', 'b'],
  [
    ['me', 0, 0],
    ['near', 0.1, 0],
    ['second', 1, 0.02],
    ['third', 0.02, 1],
    ['far', 9, 9],
    ['farther', 12, 9],
  ],
);
const space = twinSpace(
  units,
  methodOf([
    { key: 'a', scaling: 'none' },
    { key: 'b', scaling: 'none' },
  ]),
);
const firm = (bands: ReadonlyMap<string, Float64Array>, seed = 'x') =>
  howFirm(space, units, { subject: 0, count: 2 }, { bands, rule, random: randomFrom(seed) });

describe('how firmly a twin holds its place', () => {
  test('the near one is firm; of two at nearly the same distance either could stand there', () => {
    const twins = firm(new Map());
    expect(twins.map(({ unit, firmness }) => [units.ids[unit], firmness])).toEqual([
      ['near', 'firm'],
      ['second', 'could-be-another'],
    ]);
    expect(twins[0]?.share).toBe(1);
  });

  test('wide rounding bands loosen even the nearest; no bands and no rivals leave every place firm', () => {
    const wide = new Map([['a', Float64Array.from([0, 6, 6, 6, 0, 0])]]);
    expect(firm(wide)[0]?.firmness).not.toBe('firm');
    const all = howFirm(space, units, { subject: 0, count: 5 }, { bands: new Map(), rule, random: randomFrom('x') });
    expect(all.every(({ firmness }) => firmness === 'firm')).toBe(true);
  });

  test('the same random stream gives the same answer; an unknown unit has no twins', () => {
    expect(firm(new Map(), 'y')).toEqual(firm(new Map(), 'y'));
    const hidden = unitsOf(
      ['a', 'b'],
      [
        ['me', Number.NaN, 0],
        ['x', 1, 2],
        ['y', 2, 1],
      ],
    );
    const apart = twinSpace(hidden, space.method);
    expect(
      howFirm(apart, hidden, { subject: 0, count: 2 }, { bands: new Map(), rule, random: randomFrom('x') }),
    ).toEqual([]);
  });
});

describe('how alike is alike', () => {
  test('the share of all others that stand as near or nearer', () => {
    const distances = measureDistances(space, 0, new Float64Array(6));
    expect(percentilesOf([distances[5] ?? 0, distances[1] ?? 0], space, 0, distances)).toEqual([100, 20]);
  });

  test('a nearest twin beyond the 95th per cent of all nearest is none to lean on', () => {
    const nearest = nearestDistances(space);
    expect(nearest.length).toBe(6);
    expect([...nearest].every((d, i) => i === 0 || d >= (nearest[i - 1] ?? 0))).toBe(true);
    expect(hasNoGoodTwin(0.1, nearest, twinSearchRules.noGoodTwinPercent)).toBe(false);
    expect(hasNoGoodTwin(12, nearest, twinSearchRules.noGoodTwinPercent)).toBe(true);
  });

  test('quartiles lie on the line between neighbours; of one number it is that number, of none nothing', () => {
    expect([0.25, 0.5, 0.75].map((share) => quantile([1, 2, 4, 8], share))).toEqual([1.75, 3, 5]);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
