import { expect, test } from 'vitest';
import { semicolonCsv } from '../../../src/domain/kernel/semicolon-csv.ts';

test('what a spreadsheet would run is text, a number with a sign is a number', () => {
  const texts = ['=1+1', "-2+3+cmd|' /C calc'!A1", '+45 12', '-afd:0045-08501', '@SUM(A1)', '-1.234,5', '+3 %', '-'];
  expect(semicolonCsv([texts])).toBe(
    "\uFEFF'=1+1;'-2+3+cmd|' /C calc'!A1;+45 12;'-afd:0045-08501;'@SUM(A1);-1.234,5;+3 %;-\r\n",
  );
});

test('separators, quotes and line ends stand inside quotes', () => {
  expect(semicolonCsv([['a;b', 'a"b', 'a\nb', 'a,b']])).toBe('\uFEFF"a;b";"a""b";"a\nb";a,b\r\n');
});
