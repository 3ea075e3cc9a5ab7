import { expect, test } from 'vitest';
import { kommuneComparison } from '../../../../src/domain/definitions/factsheets/kommune-comparison.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { SheetFigure, SheetValue } from '../../../../src/domain/model/factsheet.ts';
import { type ComparedPlaces, comparePlaces, ratioOf } from '../../../../src/engines/reports/sheets/compare-places.ts';
import { herningFigures } from './herning.ts';

const figure = (id: string, value: SheetValue, year = '2024'): SheetFigure => ({ id, value, year, source: 'Kilde' });
const share = (numerator: number, denominator: number): SheetValue => ({
  kind: 'value',
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
});
const herning: ComparedPlaces = { key: 'kom:657', name: 'Herning', members: [herningFigures] };
const of = (columns: readonly ComparedPlaces[], id: string) => {
  const shown = comparePlaces(kommuneComparison, columns, 2024, 'da');
  const row = shown.rows.find((one) => one.id === id);
  return { cells: row?.cells.map(({ text }) => text), notes: shown.notes, ids: shown.rows.map((one) => one.id) };
};
const column = (key: string, ...members: readonly (readonly SheetFigure[])[]): ComparedPlaces => ({
  key,
  name: key,
  members,
});

test('Herning: 13.6, 79.7 and 6.6 per cent by type; 1.53 residents a dwelling', () => {
  expect(['S02', 'S03', 'S04', 'S05'].flatMap((id) => of([herning], id).cells ?? [])).toEqual([
    '1,53',
    '13,6',
    '79,7',
    '6,6',
  ]);
});

test('a region is a sum over a sum, never a mean of shares', () => {
  const small = [figure('F09', share(50, 100))];
  const large = [figure('F09', share(100, 1_000))];
  expect(of([column('own', small), column('reg', small, large)], 'S08').cells).toEqual(['50,0', '13,6']);
});

test('a kommune that has not told a figure is left out of the sum, and that is said', () => {
  const known = [figure('F09', share(20, 100))];
  const unknown = [figure('F09', { kind: 'missing' })];
  const { cells, notes } = of([column('own', known), column('Region X', known, unknown)], 'S08');
  expect(cells).toEqual(['20,0', '20,0']);
  expect(notes).toEqual([
    'Almen andel af boligmassen: Region X omfatter 1 af 2 kommuner; de øvrige har ikke oplyst tallet.',
  ]);
});

test('missing, hidden and of another year are signs, never nought; a figure nobody has is no row', () => {
  const columns = [
    column('own', [figure('F09', share(20, 100))]),
    column('missing', [figure('F09', { kind: 'missing' })]),
    column('hidden', [figure('F09', { kind: 'hidden' })]),
    column('other year', [figure('F09', share(20, 100), '2023')]),
  ];
  expect(of(columns, 'S08').cells).toEqual(['20,0', '...', '..', '...']);
  expect(of(columns, 'S08').ids).toEqual(['S08']);
});

test('rent is set against the dwellings it is about, not all there are', () => {
  const rent: SheetValue = { kind: 'value', value: 6_000_000, dwellings: 100, m2: 7_500, covers: 90 };
  expect(of([column('own', [figure('F10', rent, '2023')])], 'S09').cells).toEqual(['60.000']);
  expect(of([column('own', [figure('F10', rent, '2023')])], 'S10').cells).toEqual(['800']);
});

test('a ratio without one of its parts is none', () => {
  const ratio = must(
    kommuneComparison.ratios.find(({ id }) => id === 'S02'),
    'S02',
  );
  expect(ratioOf(ratio, herningFigures)).toBeCloseTo(12_200 / 7_971, 10);
  expect(
    ratioOf(
      ratio,
      herningFigures.filter(({ id }) => id !== 'F04'),
    ),
  ).toBeUndefined();
});
