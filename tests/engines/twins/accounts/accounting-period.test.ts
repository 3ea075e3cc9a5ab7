import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountingYear,
  chooseAccounts,
  lastsMonths,
  wholeMonths,
} from '../../../../src/engines/twins/accounts/accounting-period.ts';

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const period = (from: string, to: string) => ({ fromDay: dayOf(from), toDay: dayOf(to) });

describe('the accounting year is the year holding most days', () => {
  test.each([
    ['2022-01-01', '2022-12-31', 2022],
    ['2022-07-01', '2023-06-30', 2022],
    ['2023-07-01', '2024-06-30', 2023],
    ['2022-08-01', '2023-07-31', 2023],
    ['2022-12-31', '2023-01-01', 2023],
    ['2022-10-01', '2024-03-31', 2023],
  ])('%s to %s: %i', (from, to, year) => {
    expect(accountingYear(period(from, to))).toBe(year);
  });
});

describe('months', () => {
  test.each([
    ['2022-01-01', '2022-12-31', 12, true],
    ['2022-07-01', '2023-06-30', 12, true],
    ['2024-02-29', '2025-02-28', 12, true],
    ['2022-07-01', '2022-12-31', 6, false],
    ['2022-03-15', '2022-12-31', 9, false],
    ['2022-01-01', '2022-12-30', 11, false],
    ['2022-01-01', '2023-01-01', 12, false],
    ['2022-01-01', '2023-03-31', 15, false],
    ['2023-01-31', '2023-02-28', 1, false],
    ['2023-01-02', '2023-01-20', 0, false],
  ])('%s to %s: %i whole months, compared: %s', (from, to, months, compared) => {
    expect(wholeMonths(period(from, to))).toBe(months);
    expect(lastsMonths(period(from, to), 12)).toBe(compared);
  });
  test('a period that lasts so many months has so many whole months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 22_000 }), fc.integer({ min: 25, max: 800 }), (fromDay, days) => {
        const some = { fromDay, toDay: fromDay + days };
        const months = wholeMonths(some);
        if (lastsMonths(some, 12)) expect(months).toBe(12);
        expect(wholeMonths({ ...some, toDay: some.toDay + 31 })).toBeGreaterThan(months);
      }),
    );
  });
});

describe('of several accounts of one year', () => {
  const first = period('2022-01-01', '2022-06-30');
  const second = period('2022-07-01', '2022-12-31');
  const whole = period('2021-12-01', '2022-11-30');
  test('twelve months stand before longer and shorter ones, whatever their order', () => {
    const long = period('2022-01-01', '2023-03-31');
    expect(chooseAccounts([long, whole, second], 12)).toBe(whole);
    expect(chooseAccounts([whole, long], 12)).toBe(whole);
  });
  test('the longest, the later of equals; never a sum of them', () => {
    expect(chooseAccounts([first, second], 12)).toBe(second);
    expect(chooseAccounts([second, period('2022-01-01', '2022-03-31')], 12)).toBe(second);
    expect(chooseAccounts([], 12)).toBeUndefined();
  });
});
