import { expect, test } from 'vitest';
import { Dice } from '../../src/demo/draw.ts';
import { AfdelingNames, organisationNames } from '../../src/demo/invent-names.ts';

test('afdelinger of a kommune never share a name, even in the largest', () => {
  const names = new AfdelingNames(new Dice(1));
  const given = Array.from({ length: 900 }, () => names.next('101'));
  expect(new Set(given).size).toBe(900);
});

test('no name says the same thing twice', () => {
  const names = new AfdelingNames(new Dice(2));
  const given = Array.from({ length: 500 }, () => names.next('657'));
  expect(given.filter((name) => /engengen|toftetoft|Mosemose|Parkpark/i.test(name))).toEqual([]);
});

test('the 561 organisations of the sector have different names', () => {
  expect(new Set(organisationNames(561, new Dice(3))).size).toBe(561);
});
