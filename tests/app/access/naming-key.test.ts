import { expect, test } from 'vitest';
import { wholeCountryReader } from '../../../src/app/access/readers.ts';
import { namingKey, rightsKey } from '../../../src/app/access/rights-key.ts';
import type { Reader, Right } from '../../../src/domain/model/access.ts';

const today = '2026-01-01';
const reader = (right: Partial<Right>): Reader => ({
  id: 'a',
  name: { da: 'A', en: 'A' },
  via: 'login',
  rights: [{ role: 'analytiker', restrictions: [{ kind: 'land' }], grantedBy: 'b', ...right }],
});

test('all who may see the whole country and read the same areas are named the same places', () => {
  const [analyst, other] = [reader({}), reader({ role: 'laeser', grantedBy: 'c' })];
  expect(rightsKey(analyst, today)).not.toBe(rightsKey(other, today));
  expect(namingKey(analyst, today)).toBe(namingKey(other, today));
  expect(namingKey(analyst, today)).toBe(namingKey(wholeCountryReader, today));
});

test.each<readonly [string, Partial<Right>]>([
  ['to a kommune', { restrictions: [{ kind: 'kommune', code: '657' }] }],
  ['that a class of data narrows', { restrictions: [{ kind: 'land' }, { kind: 'dataklasse', highest: 'kommune' }] }],
  ['that has ended', { validTo: '2025-12-31' }],
])('a right %s has a key of its own', (_name, right) => {
  expect(namingKey(reader(right), today)).toBe(rightsKey(reader(right), today));
});

test('the command line reads areas that nobody else does', () => {
  expect(namingKey({ ...reader({}), via: 'cli' }, today)).not.toBe(namingKey(reader({}), today));
});
