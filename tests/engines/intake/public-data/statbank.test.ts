import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../../src/engines/intake/public-data/public-dataset.ts';
import { readStatbankCsv } from '../../../../src/engines/intake/public-data/read-statbank-csv.ts';
import { statbankPeriod } from '../../../../src/engines/intake/public-data/statbank-period.ts';
import { absent, hasSharedData, sharedText } from '../../../world/shared-data.ts';

describe('periods of StatBank', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2023K1', '2023-01-01', '2023-03-31'],
    ['2023Q1', '2023-01-01', '2023-03-31'],
    ['2025M02', '2025-02-01', '2025-02-28'],
    ['2024H2', '2024-07-01', '2024-12-31'],
    ['2020U53', '2020-12-28', '2021-01-03'],
    ['2021U01', '2021-01-04', '2021-01-10'],
    ['1977M01D03', '1977-01-03', '1977-01-03'],
    ['2021:2025', '2021-01-01', '2025-12-31'],
    ['2023/2024', '2023-01-01', '2024-12-31'],
  ])('%s is %s to %s', (code, start, end) => {
    expect(statbankPeriod(code)).toEqual({ start, end });
  });

  test.each(['2024M13', '2024K5', '2023U54', '1977M02D30', 'AUG - DEC 2019'])('%s has no dates', (code) => {
    expect(statbankPeriod(code)).toBeUndefined();
  });
});

describe('answers of StatBank', () => {
  test('Danish answers have a decimal comma; two dots are withheld, never 0', () => {
    const table = readStatbankCsv('\uFEFFOMRÅDE;TID;INDHOLD\r\n101;2023;37,7\r\n657;2023;..\r\n', {
      table: 'X',
      lang: 'da',
    });
    expect(valueAt(table, { OMRÅDE: '101' })).toBe(37.7);
    expect(valueAt(table, { OMRÅDE: '657' })).toBeNull();
    expect(table.status.get(1)).toBe('..');
  });

  test('a 0 that may be a withheld value keeps the doubt', () => {
    const table = readStatbankCsv('TID;INDHOLD\n2023;0\n2024;12\n', { table: 'X', lang: 'da', suppressed: '0' });
    expect(table.values).toEqual([0, 12]);
    expect([...table.status]).toEqual([[0, '0_or_suppressed']]);
  });

  test.each([
    ['a decimal point in a Danish answer', 'TID;INDHOLD\n2023;37.7\n', 'KV-E3'],
    ['a thousands point', 'TID;INDHOLD\n2023;5.932.654\n', 'KV-E3'],
    ['no value column', 'TID;VALUE\n2023;1\n', 'KV-E1'],
    ['a row with a field too many', 'TID;INDHOLD\n2023;1;2\n', 'KV-E1'],
  ])('%s is refused', (_, text, code) => {
    expect(() => readStatbankCsv(text, { table: 'X', lang: 'da' })).toThrow(expect.objectContaining({ code }));
  });

  test('the order of rows never matters', () => {
    const [a, b] = ['2023;1\n2024;2\n', '2024;2\n2023;1\n'].map((rows) =>
      readStatbankCsv(`TID;INDHOLD\n${rows}`, { table: 'X', lang: 'da' }),
    );
    expect([2023, 2024].map((y) => a && valueAt(a, { TID: String(y) }))).toEqual([1, 2]);
    expect([2023, 2024].map((y) => b && valueAt(b, { TID: String(y) }))).toEqual([1, 2]);
  });
});

describe.skipIf(!hasSharedData)(`recorded answers of StatBank${absent}`, () => {
  test('FOLK1A 2023: men and women add up to the total in every quarter', () => {
    const table = readStatbankCsv(sharedText('dst', 'folk1a-2023.csv'), { table: 'FOLK1A', lang: 'da' });
    expect(table.values).toHaveLength(12);
    expect(table.values).toContain(5932654);
    expect(table.values).toContain(5959464);
  });

  test('a BULK answer: no byte-order mark, decimal comma, weeks with a gap', () => {
    const table = readStatbankCsv(sharedText('dst', 'metrox1.bulk.da.csv'), { table: 'METROX1', lang: 'da' });
    expect(table.values).toContain(37.7);
    const weeks = table.dimensions.find((d) => d.role === 'time')?.categories.map((c) => c.code) ?? [];
    expect(weeks.every((week) => statbankPeriod(week) !== undefined)).toBe(true);
  });
});
