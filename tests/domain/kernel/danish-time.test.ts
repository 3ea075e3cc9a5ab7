import { expect, test } from 'vitest';
import { formatMoment, momentOf } from '../../../src/domain/kernel/danish-time.ts';

test.each([
  ['2026-12-01', '2026-12-01T07:00:00.000Z'],
  ['2026-07-01', '2026-07-01T06:00:00.000Z'],
  ['2026-07-01T00:30', '2026-06-30T22:30:00.000Z'],
  ['2026-12-01 23:59', '2026-12-01T22:59:00.000Z'],
  ['2026-12-01T08:00Z', '2026-12-01T08:00:00.000Z'],
  // An hour with seconds is not begun before them.
  ['2026-12-01T08:00:30', '2026-12-01T07:00:30.000Z'],
  ['2026-12-01T08:00:30+01:00', '2026-12-01T07:00:30.000Z'],
  ['2026-12-01T08:00+05:00', '2026-12-01T03:00:00.000Z'],
  // The hour that comes twice, and the one that does not come.
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
])('%s on a Danish wall clock is %s', (text, moment) => {
  expect(momentOf(text, '08:00')).toBe(moment);
});

test.each(['', 'i morgen', '2026-13-01', '2026-02-30', '2026-12-01T25:00', '1.12.26'])('"%s" is no time', (text) => {
  expect(momentOf(text, '08:00')).toBeUndefined();
});

test('a moment is written as people read it', () => {
  expect(formatMoment('2026-12-01T07:00:00.000Z', 'da')).toBe('1. december 2026 kl. 08.00');
  expect(formatMoment('2026-06-30T22:30:00.000Z', 'en')).toBe('1 July 2026 at 00:30');
});
