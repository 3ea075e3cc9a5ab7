import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../../src/engines/intake/public-data/public-dataset.ts';
import { pxEncoding, readPx } from '../../../../src/engines/intake/public-data/read-px.ts';
import { absent, hasSharedData, sharedBytes } from '../../../world/shared-data.ts';

const small = (extra: string, data: string) =>
  `CHARSET="ANSI";TITLE="Ta" \n"bel";STUB="a";HEADING="b";VALUES("a")="x;y","z=1";VALUES("b")="1","2";${extra}DATA=\n${data};\n`;

describe('the reading of PX', () => {
  test('signs inside quotes do not end a value; strings over lines are joined', () => {
    const table = readPx(small('', '1 2 3 4'), 'lille.px');
    expect(table.label).toBe('Tabel');
    expect(table.dimensions[0]?.categories.map((c) => c.label)).toEqual(['x;y', 'z=1']);
  });

  test('dots are missing, a dash is nil', () => {
    const table = readPx(small('', '1 2 ".." "-"'), 'lille.px');
    expect(table.values).toEqual([1, 2, null, 0]);
    expect([...table.status]).toEqual([
      [2, '..'],
      [3, '-'],
    ]);
  });

  test('rows left out of a keyed file are 0', () => {
    expect(readPx(small('KEYS("a")=VALUES;', '"z=1",5 6'), 'lille.px').values).toEqual([0, 0, 5, 6]);
  });

  test('a range of quarters is spelled out', () => {
    const table = readPx('HEADING="t";TIMEVAL("t")=TLIST(Q1,"20231"-"20241");DATA=1 2 3 4 5;', 'lille.px');
    expect(table.dimensions[0]?.categories.map((c) => c.code)).toEqual([
      '2023K1',
      '2023K2',
      '2023K3',
      '2023K4',
      '2024K1',
    ]);
    expect(table.dimensions[0]?.role).toBe('time');
  });

  test('notes split over lines are one note', () => {
    expect(readPx(small('NOTE="ab" "cd";', '1 2 3 4'), 'lille.px').notes).toEqual(['abcd']);
  });

  test('a wrong number of cells names both numbers', () => {
    expect(() => readPx(small('', '1 2 3'), 'lille.px')).toThrow(
      expect.objectContaining({ code: 'PX-CELLS', data: { file: 'lille.px', expected: 4, found: 3 } }),
    );
  });

  test('a file cut short is refused', () => {
    expect(() => readPx('TITLE="Tab', 'lille.px')).toThrow(expect.objectContaining({ code: 'KV-E1' }));
  });

  test('the encoding is what the file says', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(pxEncoding(bytes('CHARSET="ANSI";'))).toBe('windows-1252');
    expect(pxEncoding(bytes('TITLE="x";'))).toBe('ibm850');
    expect(pxEncoding(bytes('CODEPAGE="utf-8";'))).toBe('utf-8');
    expect(pxEncoding(bytes('\uFEFFCHARSET="ANSI";'))).toBe('utf-8');
  });
});

describe.skipIf(!hasSharedData)(`a published PX file${absent}`, () => {
  test('the Swedish example: 3,240 cells, sum 272,064, minimum −214, excess = in − out in every row', () => {
    const bytes = sharedBytes('formats', 'px-scb-Fotnoter.px');
    const table = readPx(new TextDecoder(pxEncoding(bytes)).decode(bytes), 'px-scb-Fotnoter.px');
    const numbers = table.values.map((v) => v ?? 0);
    expect(numbers).toHaveLength(3240);
    expect(numbers.reduce((a, b) => a + b, 0)).toBe(272064);
    expect(Math.min(...numbers)).toBe(-214);
    const at = (region: string, age: string, sex: string, period: string, type: string) =>
      valueAt(table, { region, age, sex, period, type });
    expect(at('00', '0', '1', '1997', 'BE0101F1')).toBe(192);
    expect(at('00', '0', '1', '1997', 'BE0101F2')).toBe(178);
    expect(at('01', '0', '1', '1997', 'BE0101F1')).toBe(126);
    expect(at('0114', '2', '2', '2000', 'BE0101F1')).toBe(15);
    expect(numbers.at(-1)).toBe(1);
    const rows = Array.from({ length: 360 }, (_, i) => numbers.slice(i * 9, i * 9 + 9));
    expect(rows.every(([moved, left, , , excess]) => excess === (moved ?? 0) - (left ?? 0))).toBe(true);
  });
});
