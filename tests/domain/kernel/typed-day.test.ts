import { expect, test } from 'vitest';
import { momentOf } from '../../../src/domain/kernel/danish-time.ts';
import { readTypedDay } from '../../../src/domain/kernel/typed-day.ts';

test.each([
  ['2026-12-01', '2026-12-01'],
  [' 01.12.2026 ', '2026-12-01'],
  ['1.12.2026', '2026-12-01'],
  ['1/12 2026', '2026-12-01'],
  ['1/12/2026', '2026-12-01'],
  ['01-12-2026', '2026-12-01'],
  ['29.02.2028', '2028-02-29'],
])('%s is %s', (typed, day) => expect(readTypedDay(typed)).toBe(day));

test.each([
  '',
  '2026-02-30',
  '30.02.2026',
  '29.02.2026',
  '12.2026',
  '2026-13-01',
  '1.13.2026',
  '0.12.2026',
  '1.12.26',
  'i dag',
])('%s is no day', (typed) => expect(readTypedDay(typed)).toBeUndefined());

test('a moment may be told by the Danish day too', () => {
  expect(momentOf('1.12.2026', '08:00')).toBe('2026-12-01T07:00:00.000Z');
  expect(momentOf('01.12.2026 09:30', '08:00')).toBe('2026-12-01T08:30:00.000Z');
  expect(momentOf('31.11.2026', '08:00')).toBeUndefined();
});
