import { expect, test } from 'vitest';
import { kommuneSheet } from '../../../../src/domain/definitions/factsheets/kommune-sheet.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { Lang } from '../../../../src/domain/kernel/language.ts';
import { roundHalfAway, writeCell, writeFigure } from '../../../../src/engines/reports/sheets/write-figure.ts';

const definition = (id: string) =>
  must(
    kommuneSheet.figures.find((figure) => figure.id === id),
    id,
  );
const written = (id: string, value: number, lang: Lang = 'da'): string =>
  writeFigure(value, definition(id), kommuneSheet.fractions, lang).text.replaceAll('\u00A0', ' ');

// faktaark.md sections 5.1-5.3 and 11.
test.each([
  ['F01', 12_249, '12.200'],
  ['F01', 12_250, '12.300'],
  ['F01', 9_996, '10.000'],
  ['F01', 9_994, '9.990'],
  ['F01', 999, '999'],
  ['F03', 6_355, '6.355'],
  ['F08', 46.5, '47 pct.'],
  ['F08', 0.3, 'under 1 pct.'],
  ['F08', 0, '0 pct.'],
  ['F10', 464_400_000, '464 mio. kr.'],
  ['F10', 463_500_000, '464 mio. kr.'],
  ['F10', 1_250_000_000, '1,3 mia. kr.'],
  ['F10', 999_600_000, '1,0 mia. kr.'],
  ['F10', 845_499, '845.000 kr.'],
  ['F10', 999_500, '1 mio. kr.'],
  ['N3A', 49, 'knap 50'],
  ['N3A', 50, '50'],
  ['N4', 10.8, 'knap 11 pct.'],
  ['N4', 11.2, 'godt 11 pct.'],
  ['N3B', 201_300, 'over 200.000'],
  ['N5', 969_619, 'knap 1 million'],
  ['N2', 33.33, 'hver 3.'],
  ['N2', 35, 'mere end hver 3.'],
  ['N2', 31, 'knap hver 3.'],
  ['N2', 42, '42 pct.'],
  ['N2', 50, 'hver 2.'],
  ['N2', 22.5, 'knap hver 4.'],
])('%s of %d is written %s', (id, value, text) => {
  expect(written(id, value)).toBe(text);
});

test.each([
  ['F10', 464_400_000, 'DKK 464 million'],
  ['F10', 1_250_000_000, 'DKK 1.3 billion'],
  ['F10', 845_499, 'DKK 845,000'],
  ['N4', 11.2, 'just over 11 per cent'],
  ['N5', 1_040_000, 'more than 1 million'],
])('%s of %d is written %s in English', (id, value, text) => {
  expect(written(id, value, 'en')).toBe(text);
});

test('move-outs of 6,355 family dwellings print 14 from 858 to 921', () => {
  const printed = (numerator: number): string => written('F08', (100 * numerator) / 6_355);
  expect([857, 858, 890, 921, 922].map(printed)).toEqual(['13 pct.', '14 pct.', '14 pct.', '14 pct.', '15 pct.']);
});

test('the denominator decides the printed share: 18 of the inhabited, 17 of all', () => {
  expect([44_283, 46_900].map((all) => written('F09', (100 * 7_971) / all))).toEqual(['18 pct.', '17 pct.']);
});

test('cells are digits only; nothing is minus nought', () => {
  expect([writeCell(0, definition('F05'), 'da'), writeCell(6_355, definition('F03'), 'en')]).toEqual(['0', '6,355']);
  expect([roundHalfAway(-46.5), Object.is(roundHalfAway(-0.4), 0)]).toEqual([-47, true]);
});
