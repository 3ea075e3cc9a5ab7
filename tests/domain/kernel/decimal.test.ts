import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDec,
  compareDec,
  compareShare,
  dec,
  decOf,
  decToNumber,
  decToText,
  mulDec,
  roundDec,
  subDec,
} from '../../../src/domain/kernel/decimal.ts';

test('24 of 1,000 is at least three times 0.8 %, which binary numbers get wrong', () => {
  const threshold = mulDec(mulDec(decOf(3), dec('0.8')), dec('0.01'));
  expect(compareShare(decOf(24), decOf(1000), threshold)).toBe(0);
  expect((24 / 1000) * 100 >= 3 * 0.8).toBe(false);
});

test('2.70 equals 2.7 and is written as it was given', () => {
  expect(compareDec(dec('2.70'), dec('2.7'))).toBe(0);
  expect(decToText(dec('2.70'))).toBe('2.70');
  expect(decToText(dec('-0.5'))).toBe('-0.5');
  expect(decToNumber(dec('2.70'))).toBe(2.7);
});

test('a half rounds away from zero', () => {
  expect(decToText(roundDec(dec('0.25'), 1))).toBe('0.3');
  expect(decToText(roundDec(dec('-0.25'), 1))).toBe('-0.3');
  expect(decToText(roundDec(dec('3'), 1))).toBe('3.0');
});

test('a comma is not a decimal point', () => {
  expect(() => dec('2,70')).toThrow(RangeError);
});

test('adding and taking away again gives the number back', () => {
  const number = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(number, number, ([a, s], [b, t]) => {
      const [x, y] = [
        { digits: a, scale: s },
        { digits: b, scale: t },
      ];
      expect(compareDec(subDec(addDec(x, y), y), x)).toBe(0);
    }),
  );
});
