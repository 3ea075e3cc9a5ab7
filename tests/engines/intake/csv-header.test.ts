import { expect, test } from 'vitest';
import { readCsvHeader } from '../../../src/engines/intake/csv-header.ts';

test.each([
  ['a;b;c\n1;2;3', ['a', 'b', 'c']],
  ['\ufeffa;b\r\n1;2', ['a', 'b']],
  ['"a";"b;c";"d""e"\n', ['a', 'b;c', 'd"e']],
  ['"a\nb";c\n', ['a\nb', 'c']],
  ['a', ['a']],
])('the first line of %j is taken apart', (text, names) => {
  expect(readCsvHeader(text, ';')).toEqual(names);
});
