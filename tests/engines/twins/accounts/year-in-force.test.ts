import { expect, test } from 'vitest';
import { accountRules } from '../../../../src/domain/definitions/accounts/index.ts';
import { isInForce, yearInForce } from '../../../../src/engines/twins/accounts/year-in-force.ts';

const dwellings = 592_959;

test('80 per cent is counted in dwellings: 474,367 are not enough and 474,368 are', () => {
  expect(isInForce({ year: 2023, dwellings, reported: 474_367 }, accountRules)).toBe(false);
  expect(isInForce({ year: 2023, dwellings, reported: 474_368 }, accountRules)).toBe(true);
  expect(isInForce({ year: 2023, dwellings: 5, reported: 4 }, accountRules)).toBe(true);
});

test('a year replaces the one before when it has enough, and not before', () => {
  const before = { year: 2022, dwellings, reported: dwellings };
  expect(yearInForce([before, { year: 2023, dwellings, reported: 474_367 }], accountRules)).toBe(2022);
  expect(yearInForce([before, { year: 2023, dwellings, reported: 474_368 }], accountRules)).toBe(2023);
  expect(yearInForce([{ year: 2023, dwellings: 0, reported: 0 }], accountRules)).toBeUndefined();
});
