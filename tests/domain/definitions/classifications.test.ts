import { describe, expect, test } from 'vitest';
import { menaptCountries } from '../../../src/domain/definitions/classifications/countries.ts';
import {
  classifications,
  isWestern,
  kommuner,
  menaptClass,
  regioner,
} from '../../../src/domain/definitions/classifications/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Category } from '../../../src/domain/model/classification.ts';

const named = (id: string) =>
  must(
    classifications.find((c) => c.id === id),
    id,
  );

/** Categories of a classification a number falls in; more than one or none is a hole or an overlap. */
function codesOf(id: string, value: number): readonly string[] {
  const aboveLow = (c: Category, from: number): boolean => (c.lowerOut ? value > from : value >= from);
  const belowHigh = (c: Category, to: number): boolean => (c.upper === 'out' ? value < to : value <= to);
  const holds = (c: Category): boolean =>
    (c.from === undefined || aboveLow(c, Number(c.from))) && (c.to === undefined || belowHigh(c, Number(c.to)));
  return named(id)
    .categories.filter(holds)
    .map((c) => c.code);
}

/** Category that gathers a delivered code. */
function gatheredIn(id: string, value: string): readonly string[] {
  return named(id)
    .categories.filter((c) => c.values?.includes(value))
    .map((c) => c.code);
}

describe('every classification', () => {
  test('ids are unique and the index is sorted', () => {
    const ids = classifications.map((c) => c.id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  test.each(classifications.map((c) => [c.id, c] as const))(
    '%s has names, about, source, date and unique codes',
    (_, c) => {
      for (const text of [c.name, c.about, ...c.categories.map((x) => x.label)]) {
        expect(text.da.trim()).not.toBe('');
        expect(text.en.trim()).not.toBe('');
      }
      expect(c.source).not.toBe('');
      expect(c.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const codes = c.categories.map((x) => x.code);
      expect(new Set(codes).size).toBe(codes.length);
    },
  );
});

// Vectors of beboertabeller.md section 2.
describe('age', () => {
  test.each([
    [0, 'B00_06'],
    [6, 'B00_06'],
    [7, 'B07_17'],
    [17, 'B07_17'],
    [18, 'B18_24'],
    [24, 'B18_24'],
    [25, 'B25_29'],
    [29, 'B25_29'],
    [30, 'B30_59'],
    [59, 'B30_59'],
    [60, 'B60_64'],
    [64, 'B60_64'],
    [65, 'B65_'],
    [107, 'B65_'],
  ])('a resident aged %d is in %s', (age, code) => {
    expect(codesOf('agemain', age)).toEqual([code]);
  });

  test.each([-1, 126])('age %d is in no group', (age) => {
    expect(codesOf('agemain', age)).toEqual([]);
    expect(codesOf('age5', age)).toEqual([]);
  });

  test('every whole age up to 125 is in exactly one group of each grouping', () => {
    for (let age = 0; age <= 125; age++) {
      expect(codesOf('agemain', age)).toHaveLength(1);
      expect(codesOf('age5', age)).toHaveLength(1);
    }
    expect(named('age5').categories).toHaveLength(19);
  });
});

describe('countries of origin', () => {
  test.each([
    ['TR', 'M'],
    ['LB', 'M'],
    ['IL', 'OI'],
    ['VN', 'OI'],
    ['5103', 'OI'],
    ['GB', 'V'],
    ['US', 'V'],
    ['5172', 'M'],
  ] as const)('%s is %s', (country, expected) => {
    expect(menaptClass(country)).toBe(expected);
  });

  test('closed country codes keep their own place', () => {
    expect(isWestern('5129')).toBe(true);
    expect(isWestern('5162')).toBe(false);
    expect(isWestern('5152')).toBe(false);
  });

  test('Montenegro is non-western, Greenland and the Faroes are of the Realm', () => {
    expect(isWestern('ME')).toBe(false);
    expect(isWestern('GL')).toBe(true);
    expect(isWestern('FO')).toBe(true);
  });

  test('a four-digit code outside the documented list is not guessed', () => {
    expect(isWestern('5999')).toBeUndefined();
    expect(menaptClass('5999')).toBeUndefined();
  });

  test('the MENAPT list has 24 countries, none of them western', () => {
    const iso = menaptCountries.filter((code) => /^[A-Z]{2}$/.test(code));
    expect(iso).toHaveLength(24);
    expect(menaptCountries.filter((code) => isWestern(code) !== false)).toEqual([]);
  });
});

describe('origin in three groups', () => {
  test.each([
    ['5', '5'],
    ['24', '4'],
    ['25', '4'],
    ['34', '3'],
    ['35', '3'],
  ])('herkomst5 %s is herkomst3 %s', (five, three) => {
    expect(gatheredIn('herkomst3', five)).toEqual([three]);
  });
});

describe('income, well-being and size at the edges', () => {
  test.each([
    ['indk7', -5000, 'Y0'],
    ['indk7', 0, 'Y0'],
    ['indk7', 0.01, 'Y1'],
    ['indk7', 99_999.99, 'Y1'],
    ['indk7', 100_000, 'Y2'],
    ['indk7', 500_000, 'Y6'],
    ['indkrel5', 49.999, 'R1'],
    ['indkrel5', 50, 'R2'],
    ['indkrel5', 150, 'R5'],
    ['hindk6', -1, 'HY1'],
    ['hindk6', 200_000, 'HY2'],
    ['hindk6', 800_000, 'HY6'],
    ['trivselsbaand', 1, 'T1'],
    ['trivselsbaand', 2, 'T1'],
    ['trivselsbaand', 2.01, 'T2'],
    ['trivselsbaand', 3, 'T2'],
    ['trivselsbaand', 4, 'T3'],
    ['trivselsbaand', 4.01, 'T4'],
    ['trivselsbaand', 5, 'T4'],
    ['hussize', 1, '1'],
    ['hussize', 7, '7'],
    ['hussize', 40, '8+'],
  ])('in %s, %d is %s', (id, value, code) => {
    expect(codesOf(id, value)).toEqual([code]);
  });
});

describe('education and labour-market codes', () => {
  test.each([
    ['10', 'H10'],
    ['25', 'H20'],
    ['35', 'H30'],
    ['60', 'H60'],
    ['65', 'H70'],
    ['70', 'H80'],
    ['1001', 'H90'],
    ['0', 'H90'],
    ['1008', 'H10'],
  ])('old education code %s is %s', (old, code) => {
    expect(gatheredIn('udd_forspalte', old)).toEqual([code]);
  });

  test("Danmarks Statistik's 35 status codes fall in one group each", () => {
    const codes = named('ras9').categories.flatMap((c) => c.values ?? []);
    expect(codes).toHaveLength(35);
    expect(new Set(codes).size).toBe(35);
    expect(gatheredIn('ras9', '411')).toEqual(['L60']);
    expect(gatheredIn('ras9', '512')).toEqual(['L90']);
  });

  test('every single benefit belongs to a group of support', () => {
    const groups = named('stoette').categories.map((c) => c.code);
    expect(named('stoette_ydelse').categories.filter((c) => !groups.includes(c.code.charAt(0)))).toEqual([]);
  });
});

describe('kommuner and regions', () => {
  test('98 kommuner and Christiansø, by code, each in a known region and inside Denmark', () => {
    expect(kommuner).toHaveLength(99);
    expect(kommuner.map((k) => k.code)).toEqual(kommuner.map((k) => k.code).toSorted());
    const regions = regioner.map((r) => r.code);
    for (const kommune of kommuner) {
      expect(regions).toContain(kommune.region);
      expect(kommune.lon).toBeGreaterThan(8);
      expect(kommune.lon).toBeLessThan(15.3);
      expect(kommune.lat).toBeGreaterThan(54.5);
      expect(kommune.lat).toBeLessThan(57.8);
    }
  });

  test('each region has the number of kommuner Danmarks Statistik gives it', () => {
    const count = (region: string) => kommuner.filter((k) => k.region === region && k.code !== '411').length;
    expect(regioner.map((r) => count(r.code))).toEqual([11, 19, 22, 29, 17]);
  });

  test('657 is Herning in Midtjylland', () => {
    expect(kommuner.find((k) => k.code === '657')).toMatchObject({ name: 'Herning', region: '082' });
  });
});
