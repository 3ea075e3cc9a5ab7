import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaConsequences } from '../../../src/domain/definitions/monitoring/area-consequences.ts';
import { familyDwellingRule, monitorSettings } from '../../../src/domain/definitions/monitoring/monitor-settings.ts';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import type { AreaClassId } from '../../../src/domain/model/area-class.ts';
import { dutiesOf } from '../../../src/engines/monitor/area-duties.ts';
import { binomialChances, normalTail } from '../../../src/engines/monitor/chance.ts';
import { familyShare } from '../../../src/engines/monitor/family-dwellings.ts';
import {
  backtestShares,
  dampedPath,
  forecastShare,
  residualPool,
} from '../../../src/engines/monitor/forecast-share.ts';
import { changeAgainstNoise, noiseLimits, stillStanding } from '../../../src/engines/monitor/noise.ts';

const { forecast: settings, alerts } = monitorSettings;
const series = [0.44, 0.431, 0.426, 0.418, 0.41];
const asked = { shares: series, persons: 768, pool: [], ahead: 1, averaged: 1 };

describe('a forecast', () => {
  test('the worked series falls 0.7 a year, half of it carried on: 40.65, then 40.475', () => {
    expect(dampedPath(series, 2, settings).map((share) => Number((100 * share).toFixed(3)))).toEqual([40.65, 40.475]);
  });

  test('with no surprises in the pool it is chance among 768 persons: 38.4 to 42.9, and 64 in 100 above 40', () => {
    const found =
      forecastShare({ ...asked, meets: (value) => value > 40 }, settings, randomFrom('a')) ?? expect.unreachable();
    expect(found.point).toBeCloseTo(40.65, 6);
    expect(found.range80[0]).toBeCloseTo(38.38, 0);
    expect(found.range80[1]).toBeCloseTo(42.92, 0);
    expect(found.chanceMet).toBeGreaterThan(0.6);
    expect(found.chanceMet).toBeLessThan(0.69);
  });

  test('of very many persons and no surprises nothing is left to chance', () => {
    const { range95 } = forecastShare({ ...asked, persons: 1e9 }, settings, randomFrom('a')) ?? expect.unreachable();
    expect(range95[1] - range95[0]).toBeLessThan(0.02);
  });

  test('the same question gives the same answer; surprises make it wider', () => {
    const ask = (pool: readonly number[]) => forecastShare({ ...asked, pool }, settings, randomFrom('a'));
    expect(ask([])).toEqual(ask([]));
    const width = (found: ReturnType<typeof ask>): number => (found ? found.range80[1] - found.range80[0] : 0);
    expect(width(ask([-0.03, 0.03]))).toBeGreaterThan(width(ask([])) * 1.3);
  });

  test('the known year of a mean of two is held fixed, so the range is half as wide', () => {
    const one = forecastShare(asked, settings, randomFrom('a')) ?? expect.unreachable();
    const two = forecastShare({ ...asked, averaged: 2 }, settings, randomFrom('a')) ?? expect.unreachable();
    expect(two.point).toBeCloseTo((40.65 + 41) / 2, 6);
    expect(two.range80[1] - two.range80[0]).toBeCloseTo((one.range80[1] - one.range80[0]) / 2, 1);
  });

  test('one year alone is carried on; none, or fewer than 100 persons, give no forecast', () => {
    expect(forecastShare({ ...asked, shares: [0.4] }, settings, randomFrom('a'))).toMatchObject({
      method: 'naive',
      point: 40,
    });
    expect(forecastShare({ ...asked, shares: [] }, settings, randomFrom('a'))).toBeUndefined();
    expect(forecastShare({ ...asked, persons: 99 }, settings, randomFrom('a'))).toBeUndefined();
  });

  test('on a steady fall the method beats carrying on; on a zigzag it does not and is not used', () => {
    const falling = [0.5, 0.49, 0.48, 0.47, 0.46, 0.45];
    expect(backtestShares([falling], settings)).toMatchObject({ forecasts: 4, isGood: true });
    const zigzag = [0.5, 0.4, 0.5, 0.4, 0.5, 0.4];
    expect(backtestShares([zigzag], settings).isGood).toBe(false);
  });

  test('the pool of surprises has no direction', () => {
    const pool = residualPool([series, [0.3, 0.32, 0.31]], settings);
    expect(pool).toHaveLength(6);
    expect(pool.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 12);
  });
});

describe('chance', () => {
  test('tails of the normal distribution', () => {
    expect(normalTail(1.96)).toBeCloseTo(0.025, 5);
    expect(normalTail(0)).toBeCloseTo(0.5, 6);
    expect(normalTail(-1)).toBeCloseTo(0.841345, 5);
  });

  test('binomial chances are those of the definition, and add up', () => {
    expect(Array.from(binomialChances(2, 0.5))).toEqual([0.25, 0.5, 0.25]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        expect(binomialChances(n, p).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [50, 26.4, 53.6, 18.6, 61.4],
    [100, 30.4, 49.6, 24.9, 55.1],
    [500, 35.7, 44.3, 33.2, 46.8],
    [1000, 37.0, 43.0, 35.2, 44.8],
  ])('around 40 per cent of %i', (n, low, high, farLow, farHigh) => {
    const { warning, alarm } = noiseLimits(0.4, n, alerts);
    const perCent = (count: number): number => Math.round((1000 * count) / n) / 10;
    expect([warning.below, warning.above, alarm.below, alarm.above].map(perCent)).toEqual([low, high, farLow, farHigh]);
  });

  test('of 935 with 2.1 per cent expected a warning comes from 30, an alarm from 35', () => {
    const { warning, alarm } = noiseLimits(0.021, 935, alerts);
    expect([warning.above + 1, alarm.above + 1]).toEqual([30, 35]);
  });
});

describe('a change', () => {
  const shares = (a: number, n: number) => ({ share: a / n, persons: n });

  test('318 of 760 to 300 of 768 is no more than chance; to 250 of 768 is an alarm', () => {
    const small = changeAgainstNoise({ before: shares(318, 760), now: shares(300, 768) }, alerts);
    expect([Number(small.points.toFixed(2)), Number(small.z.toFixed(2)), small.level]).toEqual([-2.78, -1.11, 'none']);
    const large = changeAgainstNoise({ before: shares(318, 760), now: shares(250, 768) }, alerts);
    expect([Number(large.points.toFixed(2)), Number(large.z.toFixed(2)), large.level]).toEqual([-9.29, -3.76, 'alarm']);
  });

  test('what rounding alone may have done is no alarm', () => {
    const banded = (a: number, n: number) => ({ ...shares(a, n), band: 0.05 });
    expect(changeAgainstNoise({ before: banded(318, 760), now: banded(250, 768) }, alerts).level).toBe('warning');
  });

  test('of many findings those stay that so many looks explain: 0.001, 0.012 and 0.03, not 0.20', () => {
    expect(stillStanding([0.2, 0.001, 0.03, 0.012], 0.1)).toEqual([false, true, true, true]);
    expect(stillStanding([], 0.1)).toEqual([]);
  });
});

describe('duties of an area', () => {
  const on = (year: number, ...classes: AreaClassId[]) => ({ list: `${year}-12`, day: `${year}-12-01`, classes });
  const ids = (history: Parameters<typeof dutiesOf>[1]) =>
    dutiesOf(areaConsequences, history).map(({ id, state }) => `${id} ${state}`);

  test('a transformation area owes a plan six months after it first was one', () => {
    const found = dutiesOf(areaConsequences, [
      on(2020, 'parallelsamfund'),
      on(2021, 'omdannelse'),
      on(2022, 'omdannelse'),
    ]);
    expect(found.find(({ id }) => id === 'udviklingsplan')).toMatchObject({
      state: 'in-force',
      since: '2021-12',
      due: '2022-06-01',
    });
  });

  test('the plan duty outlives the class until 2030, the letting rules four years, and then they end', () => {
    const left = [on(2021, 'omdannelse'), on(2022), on(2023), on(2024)];
    expect(ids(left)).toEqual(['udviklingsplan outlives', 'afvisning outlives']);
    expect(dutiesOf(areaConsequences, left)[1]?.until).toBe('2025-12-01');
    expect(ids([...left, on(2025)])).toEqual(['udviklingsplan outlives']);
    expect(ids([on(2024, 'omdannelse'), on(2030)])).toEqual([]);
  });

  test('an area never listed has none', () => {
    expect(ids([on(2023), on(2024)])).toEqual([]);
    expect(ids([])).toEqual([]);
  });
});

test('the rule of 40 per cent is that of § 168 a', () => {
  const area = { family: 2, other: 3, built: 0, demolished: 0, commercialM2: 0 };
  expect(familyShare(area, familyDwellingRule)?.reached).toBe(true);
});
