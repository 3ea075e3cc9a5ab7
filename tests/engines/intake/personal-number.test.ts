import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intakeRules } from '../../../src/domain/definitions/deliveries/intake-rules.ts';
import {
  holdsPersonalNumber,
  mustNotBeShown,
  namesPersonalNumber,
  tenDigitPattern,
} from '../../../src/engines/intake/personal-number.ts';

// persondata.md section 3, test vectors.
test.each([
  '010100-0000',
  '0101000001',
  '610100-0001',
  '290200-4123',
  'se 010100-0000.',
  'cpr_0101000001',
  '010100 0000',
  '010100\u20130000',
  '290204-0123',
  '311299-1234',
])('%s is refused', (text) => {
  expect(holdsPersonalNumber(text)).toBe(true);
});

test.each([
  '290200-0123',
  '310299-1234',
  '310499-1234',
  '300299-1234',
  '290201-4123',
  '1234567890',
  '20240101',
  '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  '00010100-0000-4000-8000-010100000001',
  'p_0101000001aaaaaa',
  'å0101000001',
  '01010000012',
  '000000-0000',
  '320100-0001',
  '920100-0001',
])('%s is no candidate', (text) => {
  expect(holdsPersonalNumber(text)).toBe(false);
});

test('every real date from 1900 to 2036 with any four last digits of its century is a candidate', () => {
  const days = fc.integer({ min: 0, max: 49_000 }).map((n) => new Date(Date.UTC(1900, 0, 1) + n * 86_400_000));
  const born = fc.record({ day: days, serial: fc.integer({ min: 0, max: 999 }), gap: fc.constantFrom('', '-', ' ') });
  fc.assert(
    fc.property(born, ({ day, serial, gap }) => {
      const [year, month, date] = day.toISOString().slice(0, 10).split('-');
      const digit7 = Number(year) < 2000 ? '3' : '4';
      const number = `${date}${month}${year?.slice(2)}${gap}${digit7}${String(serial).padStart(3, '0')}`;
      return holdsPersonalNumber(number) && holdsPersonalNumber(`x, ${number};`) && !holdsPersonalNumber(`1${number}`);
    }),
  );
});

test('a number that lost its leading zero is recognised when padded, and never repeated in a message', () => {
  expect(new RegExp(tenDigitPattern, 'u').test('101000001'.padStart(10, '0'))).toBe(true);
  expect(mustNotBeShown('101000001')).toBe(true);
  expect(mustNotBeShown('131')).toBe(false);
});

test.each(['cpr', 'CPR-nr', 'Cpr nr.', 'PERSONNUMMER', 'pnr', 'person nr'])('a column named %s is refused', (name) => {
  expect(namesPersonalNumber(name, intakeRules.personalNumberNames)).toBe(true);
});

test('person_id is not a name for personal numbers', () => {
  expect(namesPersonalNumber('person_id', intakeRules.personalNumberNames)).toBe(false);
});
