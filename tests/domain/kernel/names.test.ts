import { describe, expect, test } from 'vitest';
import { compareKeys, compareNames, sameName } from '../../../src/domain/kernel/collation.ts';
import { fold } from '../../../src/domain/kernel/fold.ts';
import { kommuneAuthority } from '../../../src/domain/kernel/kommune-authority.ts';

const order = [
  'Albertslund',
  'Allerød',
  'Odense',
  'Vejle',
  'Viborg',
  'W',
  'Zealand',
  'ægir',
  'Ærø',
  'Ørsted',
  'Øster Hurup',
  'Østerbro',
  'Aa',
  'Aabenraa',
  'Ågård',
  'Aakirkeby',
  'Ålborg',
  'Aalborg',
  'Århus',
  'Aarhus',
];

describe('Danish order of names', () => {
  test('Aa sorts as Å, last; the runtime carries the whole of the language data', () => {
    expect([...order].reverse().toSorted(compareNames)).toEqual(order);
  });

  test('afdelinger with numbers stand in the order of the numbers', () => {
    expect(['Afd 10', 'afd 2a', 'Afd 1', 'afd 2'].toSorted(compareNames)).toEqual([
      'Afd 1',
      'afd 2',
      'afd 2a',
      'Afd 10',
    ]);
  });

  test('Aarhus and Århus are one name to a reader and two keys', () => {
    expect(sameName('Aarhus', 'Århus')).toBe(true);
    expect(compareKeys('Aarhus', 'Århus')).not.toBe(0);
  });

  test('keys stand by code point, whatever the language', () => {
    expect(['0101-00002', 'rest@a', '0101-00001'].toSorted(compareKeys)).toEqual([
      '0101-00001',
      '0101-00002',
      'rest@a',
    ]);
  });
});

describe('what the search field takes as the same', () => {
  test.each([
    ['Århus', 'aarhus'],
    ['ØSTERBRO', 'oesterbro'],
    ['Ærø', 'aeroe'],
    ['Skovvejen-Skovparken', 'skovvejen  skovparken'],
    ['  Café  Vest ', 'cafe vest'],
    ['A\u030alborg', 'aalborg'],
  ])('"%s" is found by "%s"', (name, typed) => {
    expect(fold(name)).toBe(fold(typed));
  });

  test('an a with a dot or another accent is not an å', () => {
    expect(fold('Ágard')).toBe('agard');
    expect(fold('Ågård')).toBe('aagaard');
  });
});

test.each([
  ['Herning', 'Herning Kommune'],
  ['Vesthimmerlands', 'Vesthimmerlands Kommune'],
  ['København', 'Københavns Kommune'],
  ['Bornholm', 'Bornholms Regionskommune'],
])('%s as an authority is %s', (name, authority) => {
  expect(kommuneAuthority(name)).toBe(authority);
});
