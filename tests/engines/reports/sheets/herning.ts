import type { SheetFigure, SheetValue } from '../../../../src/domain/model/factsheet.ts';
import type { SheetSubject } from '../../../../src/engines/reports/sheets/assemble-sheet.ts';

const source = 'Kilde';
const figure = (id: string, value: number | SheetValue, year: string, from = source): SheetFigure => ({
  id,
  value: typeof value === 'number' ? { kind: 'value', value } : value,
  year,
  source: from,
});
const share = (numerator: number, denominator: number): SheetValue => ({
  kind: 'value',
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
});

/** The acceptance values of faktaark.md section 9. */
export const herningFigures: readonly SheetFigure[] = [
  figure('F01', 12_200, '2024'),
  figure('F02', 1_086, '2024'),
  figure('F03', 6_355, '2024'),
  figure('F04', 530, '2024'),
  figure('F05', 0, '2021-2023'),
  figure('F06', 0, '2021-2023'),
  figure('F07', 46, '2021-2023'),
  figure('F08', share(890, 6_355), '2023'),
  figure('F09', share(7_971, 44_283), '2024'),
  figure('F10', 464_000_000, '2023'),
  figure('F11', 106_000_000, ''),
  figure('F12', 353_000_000, '2021-2023'),
  figure('N1', 25, '2024', 'Boligstat.dk'),
  figure('N2', 35, '2024', 'Epinion for BL'),
  figure('N3A', 49, '2024', 'Landsbyggefonden'),
  figure('N3B', 201_300, '2024', 'Landsbyggefonden'),
  figure('N4', 10.8, '2023', 'Landsbyggefonden'),
  figure('N5', 969_619, '2022', 'Landsbyggefonden'),
];

/** Herning Kommune with some figures changed; `undefined` takes one away. */
export function herning(changed: Readonly<Record<string, SheetValue | undefined>> = {}): SheetSubject {
  return {
    code: '657',
    name: 'Herning',
    officialName: 'Herning Kommune',
    year: 2024,
    lastYear: [],
    beside: [],
    figures: herningFigures.flatMap((one) => {
      if (!(one.id in changed)) return [one];
      const value = changed[one.id];
      return value ? [{ ...one, value }] : [];
    }),
  };
}
