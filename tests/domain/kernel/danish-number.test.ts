import { expect, test } from 'vitest';
import { asDanishNumber, readDanishNumber } from '../../../src/domain/kernel/danish-number.ts';

test.each([
  ['1.250', 1250],
  [' 140.000.000 ', 140_000_000],
  ['1.250,5', 1250.5],
  ['-1.250', -1250],
  ['0,25', 0.25],
  ['0.25', 0.25],
  ['0.250', 0.25],
  ['2.5', 2.5],
  ['12.50', 12.5],
  ['1234.567', 1234.567],
  ['1000', 1000],
])('%s is %d', (typed, value) => expect(readDanishNumber(typed)).toBe(value));

test.each(['', '1.25.000', '1,250.5', '1.250.5', '12 %', 'x', '1e3', ',5', '5,', '1,2,3'])('%s is no number', (typed) =>
  expect(readDanishNumber(typed)).toBeUndefined(),
);

test.each([
  ['1,250', 1250],
  [' 140,000,000 ', 140_000_000],
  ['1,250.5', 1250.5],
  ['-1,250', -1250],
  ['1.250', 1.25],
  ['0.25', 0.25],
  ['0,25', 0.25],
  ['140.000.000', 140_000_000],
  ['1.250,5', 1250.5],
  ['1000', 1000],
])('typed into an English form %s is %d', (typed, value) =>
  expect(readDanishNumber(asDanishNumber(typed, 'en'))).toBe(value),
);

test('what is typed into a Danish form stays as it is, and so does what is no number', () => {
  for (const typed of ['1,250', '1.250', 'x', '', undefined]) expect(asDanishNumber(typed, 'da')).toBe(typed);
  for (const typed of ['x', '1,25,000', '', undefined]) expect(asDanishNumber(typed, 'en')).toBe(typed);
});
