import { expect, test } from 'vitest';
import { monitorSettings } from '../../../src/domain/definitions/monitoring/monitor-settings.ts';
import { randomFrom } from '../../../src/domain/kernel/random.ts';
import { type ShareSeries, tryForecasts } from '../../../src/engines/monitor/try-forecast.ts';

const settings = monitorSettings.forecast;
const years = [2020, 2021, 2022, 2023];
const seriesOf = (shares: readonly number[], persons = 1_000_000): ShareSeries => ({
  years,
  shares,
  persons: shares.map(() => persons),
});
const tried = (all: readonly ShareSeries[], ahead = 1, averaged = 1) =>
  tryForecasts(all, { ahead, averaged }, settings, randomFrom('trial'));

test('a share that rises by two points a year is told a point short, the last value carried on two', () => {
  // From 2021 for 2022: 42 + 0,5 · 2 = 43 against 44; from 2022 for 2023: 44 + 0,5 · 2 = 45 against 46.
  const found = tried([seriesOf([0.4, 0.42, 0.44, 0.46])]);
  expect(found.forecasts).toBe(2);
  expect([found.error, found.naiveError, found.bias]).toEqual([1, 2, -1].map((value) => expect.closeTo(value, 6)));
});

test('two years ahead and a mean of two years are held against the same mean of the truth', () => {
  // From 2021: 43 and 43,5; their mean 43,25 against (44 + 46) / 2 = 45, the last value 42 against 45.
  const found = tried([seriesOf([0.4, 0.42, 0.44, 0.46])], 2, 2);
  expect(found.forecasts).toBe(1);
  expect([found.error, found.naiveError]).toEqual([1.75, 3].map((value) => expect.closeTo(value, 6)));
});

test('a trend that turns makes the forecast worse than carrying on, and its range misses', () => {
  // 44 + 1 = 45 against 44: without other areas nothing surprised before, so the ranges are narrow.
  const found = tried([{ years: [2020, 2021, 2022], shares: [0.42, 0.44, 0.44], persons: [1e6, 1e6, 1e6] }]);
  expect([found.forecasts, found.within80, found.within95]).toEqual([1, 0, 0]);
  expect([found.error, found.naiveError]).toEqual([1, 0].map((value) => expect.closeTo(value, 6)));
});

test('surprises are those known then: a jump of another area in the year told about does not widen its range', () => {
  const calm = [0.4, 0.4, 0.4];
  const three = years.slice(0, 3);
  const jumping = { years: three, shares: [0.1, 0.1, 0.9], persons: [1e6, 1e6, 1e6] };
  const steady = { years: three, shares: calm, persons: [1e6, 1e6, 1e6] };
  expect(tried([jumping, steady])).toMatchObject({ forecasts: 2, within95: 0.5 });
});

test('no forecast is tried with fewer persons than the product forecasts for', () => {
  expect(tried([seriesOf([0.4, 0.42, 0.44, 0.46], settings.fewestPersons - 1)]).forecasts).toBe(0);
});
