import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanRecords } from '../../../src/engines/intake/scan-records.ts';

function linesOf(text: string, pieceSize = 1000, separator: ';' | ',' = ';'): readonly (number | string)[] {
  const found: (number | string)[] = [];
  const scanner = scanRecords(separator, (line, empty) => void found.push(empty ? `${line} tom` : line));
  const bytes = new TextEncoder().encode(text);
  for (let i = 0; i < bytes.length; i += pieceSize) scanner.push(bytes.subarray(i, i + pieceSize));
  scanner.end();
  return found;
}

test.each([
  ['one row a line', 'a;b\n1;2\n3;4\n', [1, 2, 3]],
  ['no break at the end', 'a;b\n1;2', [1, 2]],
  ['a break inside a field', 'a;b\n1;"x\ny"\n3;4\n', [1, 2, 4]],
  ['an empty line', 'a;b\n\n1;2\n', [1, '2 tom', 3]],
  ['Windows breaks count once, inside fields too', 'a;b\r\n1;"x\r\n\r\ny"\r\n3;4\r\n', [1, 2, 5]],
  ['old Mac breaks', 'a;b\r1;2\r', [1, 2]],
  ['a doubled quotation mark stays inside the field', 'a;b\n1;"x ""y""\nz"\n3;4\n', [1, 2, 4]],
  ['inches are no quotation', 'a;b\n1;rør 5"\n3;4\n', [1, 2, 3]],
  ['a quoted name after a BOM', '\ufeff"a\nb";c\n1;2\n', [1, 3]],
  ['another separator', 'a;"b\n1;2\n', [1, 2]],
])('%s', (name, text, lines) => {
  expect(linesOf(text, 1000, name === 'another separator' ? ',' : ';')).toEqual(lines);
});

test('where the pieces of a file are cut never changes its lines', () => {
  const text = fc
    .array(fc.constantFrom('a', ';', '"', '\n', '\r\n', '\r', 'ø'), { maxLength: 60 })
    .map((t) => t.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 9 }), (t, size) => {
      expect(linesOf(t, size)).toEqual(linesOf(t));
    }),
  );
});
