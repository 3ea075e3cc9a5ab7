import { expect, test } from 'vitest';
import { kommuneSheet } from '../../../../src/domain/definitions/factsheets/kommune-sheet.ts';
import type { SheetFigure, SheetValue } from '../../../../src/domain/model/factsheet.ts';
import { sheetChanges } from '../../../../src/engines/reports/sheets/sheet-changes.ts';

const figure = (id: string, value: number | SheetValue, source = 'LBF'): SheetFigure => ({
  id,
  value: typeof value === 'number' ? { kind: 'value', value } : value,
  year: '2024',
  source,
});
const change = (id: string, last: number | SheetValue, now: number | SheetValue) =>
  sheetChanges(kommuneSheet, { figures: [figure(id, last)] }, { figures: [figure(id, now)] }, 'da').map(
    ({ last: before, now: after, difference, large }) =>
      [before, after, difference, large === true].map((one) => String(one).replaceAll('\u00A0', ' ')),
  );

test.each([
  ['F01', 12_149, 12_251, ['12.100', '12.300', '+200', 'false']],
  ['F03', 6_355, 6_300, ['6.355', '6.300', '-55', 'false']],
  ['F08', 14.0047, 15.4, ['14 pct.', '15 pct.', '+1 pct.point', 'false']],
  ['F10', 464_400_000, 464_000_000, ['464 mio. kr.', '464 mio. kr.', 'uændret', 'false']],
  ['F12', 353_000_000, 999_000, ['353 mio. kr.', '999.000 kr.', '-352 mio. kr.', 'true']],
  ['F07', 0, 46, ['0', '46', '+46', 'true']],
  ['F07', 4, 8, ['4', '8', '+4', 'false']],
] as const)('%s from %s to %s', (id, last, now, told) => {
  expect(change(id, last, now)).toEqual([told]);
});

test('a figure lost or gained is said to be, never a nought; one that never was is not told', () => {
  expect(change('F05', { kind: 'missing' }, 3)).toEqual([['undefined', '3', 'nyt tal', 'true']]);
  expect(change('F05', 3, { kind: 'hidden' })).toEqual([['3', 'undefined', 'ikke længere med', 'true']]);
  expect(change('F05', { kind: 'missing' }, { kind: 'missing' })).toEqual([]);
});

test('another definition or source is remarked on', () => {
  const last = { figures: [figure('F02', 10, 'LBF')], versions: { F02: '0' } };
  const [told] = sheetChanges(kommuneSheet, last, { figures: [figure('F02', 10, 'BBR')] }, 'da');
  expect(told?.remarks).toEqual([
    'Definitionen er ændret fra version 0 til 1.',
    'Kilden er ændret fra "LBF" til "BBR".',
  ]);
});
