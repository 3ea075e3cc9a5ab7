import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatKroner,
  formatMillionKroner,
  formatPercent,
  formatPeriod,
  formatPoints,
  formatShortDate,
  formatTime,
  releasedNumber,
} from '../../../src/domain/kernel/format.ts';
import { formatDate } from '../../../src/domain/kernel/format-date.ts';
import { formatNumber } from '../../../src/domain/kernel/format-number.ts';

// Cases of brugerflade.md section 8.
describe('numbers as people read them', () => {
  test.each([
    [1234567.5, 1, '1.234.567,5'],
    [12200, 0, '12.200'],
    [-1234, 0, '-1.234'],
    [-0.4, 0, '0'],
    [0.25, 1, '0,3'],
    [-0.25, 1, '-0,3'],
    [1.005, 2, '1,01'],
    [0, 1, '0,0'],
  ])('%d with %d decimals is written %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals, 'da')).toBe(text);
  });

  test('English has commas for thousands and a point for decimals', () => {
    expect(formatNumber(1234567.5, 1, 'en')).toBe('1,234,567.5');
  });

  test('a figure never parts from its unit at the end of a line', () => {
    expect(formatPercent(12.3, 1, 'da')).toBe('12,3\u00a0%');
    expect(formatKroner(1234.5, 2, 'da')).toBe('1.234,50\u00a0kr.');
    expect(formatKroner(1234.5, 0, 'da')).toBe('1.235\u00a0kr.');
    expect(formatMillionKroner(464_000_000, 'da')).toBe('464\u00a0mio.\u00a0kr.');
  });

  test('English writes kroner as DKK and per cent without a space', () => {
    expect(formatPercent(12.3, 1, 'en')).toBe('12.3%');
    expect(formatKroner(1234.5, 2, 'en')).toBe('DKK\u00a01,234.50');
    expect(formatMillionKroner(464_000_000, 'en')).toBe('DKK\u00a0464\u00a0million');
  });

  test('a difference of per cents is points with its sign, and no change has none', () => {
    expect(formatPoints(2.1, 1, 'da')).toBe('+2,1\u00a0pct.point');
    expect(formatPoints(-2.1, 1, 'da')).toBe('-2,1\u00a0pct.point');
    expect(formatPoints(0.04, 1, 'da')).toBe('0,0\u00a0pct.point');
    expect(formatPoints(2.1, 1, 'en')).toBe('+2.1\u00a0percentage points');
  });

  test('no number is ever shown as minus zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(formatNumber(value, decimals, 'da')).not.toMatch(/^-[0,]*$/);
        expect(Object.is(releasedNumber(value, decimals), -0)).toBe(false);
      }),
    );
  });
});

describe('the number a figure is released as', () => {
  test.each([
    [0.25, 1, 0.3],
    [-0.25, 1, -0.3],
    [1.005, 2, 1.01],
    [25, 1, 25],
    [1e-9, 2, 0],
  ])('%d at %d decimals is released as %d', (value, decimals, released) => {
    expect(releasedNumber(value, decimals)).toBe(released);
  });

  test('mean kroner are released in hundreds: 230,049 is 230,000 and 230,050 is 230,100', () => {
    expect(releasedNumber(230_049, 0, 100)).toBe(230_000);
    expect(releasedNumber(230_050, 0, 100)).toBe(230_100);
    expect(releasedNumber(-230_050, 0, 100)).toBe(-230_100);
  });

  test('a number that is none is a fault, not a zero', () => {
    expect(() => releasedNumber(Number.NaN, 1)).toThrow(RangeError);
  });
});

describe('days and periods', () => {
  test('a day is written out or short, and never moves with the time zone', () => {
    expect(formatDate('2026-01-05', 'da')).toBe('5. januar 2026');
    expect(formatDate('2026-01-05T23:59:00Z', 'en')).toBe('5 January 2026');
    expect(formatShortDate('2026-01-05', 'da')).toBe('05.01.2026');
    expect(formatShortDate('2026-01-05', 'en')).toBe('05/01/2026');
  });

  test('the clock has a point in Danish', () => {
    expect(formatTime('2026-01-05T08:00:00Z', 'da')).toBe('08.00');
    expect(formatTime('2026-01-05T08:00:00Z', 'en')).toBe('08:00');
  });

  test.each([
    ['2026-01-01', '1. januar 2026', '1 January 2026'],
    ['2025', '2025', '2025'],
    ['2026K1', '1. kvt. 2026', 'Q1 2026'],
    ['2026-01', 'Januar 2026', 'January 2026'],
    ['FV2022', 'FV2022', 'FV2022'],
  ])('the period %s reads %s', (period, da, en) => {
    expect(formatPeriod(period, 'da')).toBe(da);
    expect(formatPeriod(period, 'en')).toBe(en);
  });
});
