import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stockRules } from '../../../../src/domain/definitions/twins/stock-rules.ts';
import { dominantKind, formOf, readStock, stockVariables } from '../../../../src/engines/twins/stock/read-stock.ts';
import { sumOrganisations } from '../../../../src/engines/twins/stock/sum-organisations.ts';
import { stockYear } from '../accounts/account-worlds.ts';

describe('form and kind', () => {
  test.each([
    [41, 39, 'etage'],
    [40, 40, 'etage'],
    [39, 41, 'taetLav'],
    [0, 0, undefined],
  ])('%i in blocks and %i in low-rise: %s', (etage, taetLav, form) => {
    expect(formOf(etage, taetLav, stockRules)).toBe(form);
  });
  test('the kind with most dwellings; of equals the first in the rules', () => {
    expect(dominantKind({ family: 3, youth: 9, elderly: 4 }, stockRules)).toBe('youth');
    expect(dominantKind({ family: 0, youth: 4, elderly: 4 }, stockRules)).toBe('youth');
    expect(dominantKind({ family: 4, youth: 4, elderly: 4 }, stockRules)).toBe('family');
    expect(dominantKind({ family: 0, youth: 0, elderly: 0 }, stockRules)).toBeUndefined();
  });
});

describe('organisations', () => {
  const { afdelinger } = stockYear({
    a: { m2: 1000, dwellings: 10 },
    b: { m2: 3000, dwellings: 30 },
    c: { m2: 700, dwellings: 7 },
  });
  const placed = {
    ...afdelinger,
    columns: {
      ...afdelinger.columns,
      x: Float64Array.of(100, 200, Number.NaN),
      y: Float64Array.of(0, 40, Number.NaN),
      outdoorWithheld: Float64Array.of(0, 1, 0),
      outdoorM2: Float64Array.of(10, Number.NaN, 10),
      fifths: Float64Array.of(51, 150, 35),
    },
  };
  const organisationer = sumOrganisations(placed, ['0002', '0002', '0001']);

  test('are sums of their afdelinger; the centroid is weighed by dwellings', () => {
    expect(organisationer.ids).toEqual(['0001', '0002']);
    const own = readStock(organisationer, 1, stockRules);
    expect(own).toMatchObject({ lejemaalsenheder: 40.2, dwellings: 40, afdelinger: 2, meanSize: 20.1 });
    expect(own.centroid).toEqual({ x: 175, y: 30 });
  });
  test('with a withheld part have a withheld sum', () => {
    const own = readStock(organisationer, 1, stockRules);
    expect(own.outdoorWithheld).toBe(true);
    expect(own).not.toHaveProperty('outdoorM2');
  });
  test('of one afdeling have its size as their mean', () => {
    const one = readStock(organisationer, 0, stockRules);
    expect(one).toMatchObject({ lejemaalsenheder: 7, meanSize: 7, afdelinger: 1 });
    expect(one).not.toHaveProperty('centroid');
    expect(one).not.toHaveProperty('firstYear');
  });
  test('have an unknown size when an afdeling has', () => {
    const columns = { ...placed.columns, fifths: Float64Array.of(Number.NaN, 150, 35) };
    const sums = sumOrganisations({ ...placed, columns }, ['0002', '0002', '0001']);
    expect(readStock(sums, 1, stockRules)).not.toHaveProperty('lejemaalsenheder');
    expect(readStock(sums, 0, stockRules)).toMatchObject({ lejemaalsenheder: 7 });
  });
  test('together have what their afdelinger have, however they are owned', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('0001', '0002', '0003'), { minLength: 3, maxLength: 3 }), (owners) => {
        const sums = sumOrganisations(placed, owners);
        expect(sums.columns.fifths.reduce((a, b) => a + b)).toBe(236);
        expect(sums.columns.afdelinger.reduce((a, b) => a + b)).toBe(3);
      }),
    );
  });
});

test('the variables of twins are the exact fifths, the mean size and the year', () => {
  const { afdelinger } = stockYear({ a: { m2: 1, dwellings: 10 }, b: { m2: 1, dwellings: 3 } });
  const fifths = Float64Array.of(643, Number.NaN);
  const { ids, columns } = stockVariables({ ...afdelinger, columns: { ...afdelinger.columns, fifths } });
  expect(ids).toEqual(['a', 'b']);
  expect(columns.get('le')).toEqual(Float64Array.of(128.6, Number.NaN));
  expect(columns.get('gs')).toEqual(Float64Array.of(128.6, Number.NaN));
  expect(columns.get('aar')).toEqual(Float64Array.of(1970, 1970));
});
