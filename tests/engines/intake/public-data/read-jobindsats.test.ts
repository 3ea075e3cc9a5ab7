import { expect, test } from 'vitest';
import { jobindsatsCall } from '../../../../src/engines/intake/public-data/jobindsats-question.ts';
import { readJobindsats } from '../../../../src/engines/intake/public-data/read-jobindsats.ts';

// Answers made by hand after dst.md section 2.
const labels = ['Område', 'Periode', 'Antal personer', 'Antal personer', 'Note'];
const herning = ['Herning Kommune', '2026M05', '1.234', '12,5', 'a'];
const expected = {
  columns: ['Område', 'Periode', 'Antal personer', 'Antal personer #2', 'Note'],
  rows: [['Herning', '2026M05', 1234, 12.5, 'a']],
};

test.each([
  ['version 3', JSON.stringify({ columns: labels, rows: [herning] })],
  ['version 2', JSON.stringify([{ Variables: labels.map((Label) => ({ Label })), Data: [herning] }])],
  ['CSV', `\uFEFF${labels.join(';')}\r\n${herning.join(';')}\r\n`],
])('%s: columns by label, the second of one name numbered, Danish numbers, "Kommune" left out', (_name, text) => {
  expect(readJobindsats(text, 'ptv_a02')).toEqual(expected);
});

test('what is no figure is nothing, never 0; a number stays one; areas that are none are rows too', () => {
  const cells = ['', '-', '.', '..', 'null', null, 0, 3.5, '-2'];
  const text = JSON.stringify({ columns: ['Område', 'Tal'], rows: cells.map((cell) => ['Hele landet', cell]) });
  const numbers = readJobindsats(text, 't').rows.map(([, cell]) => cell);
  expect(numbers).toEqual([null, null, null, null, null, null, 0, 3.5, -2]);
});

test.each([
  ['<html>Vedligehold</html>', 'HTML'],
  ['Vedligehold', 'columns'],
  ['{"fejl": "nej"}', 'columns, rows / Variables, Data'],
  ['{"columns": ["a"', 'JSON'],
  ['{"columns": ["a", "b"], "rows": [[1, 2], [1]]}', '2'],
])('%s is no answer', (text, where) => {
  const read = () => readJobindsats(text, 't');
  expect(read).toThrow(expect.objectContaining({ code: 'KV-M35', data: { table: 't', where } }));
});

test('a question as each version takes it', () => {
  const select = [
    { variable: 'mgroup.ptv_a02', values: ['*'] },
    { variable: 'period.M', values: ['latest:14'] },
  ];
  expect(jobindsatsCall({ table: 'ptv_a02', select }, 3)).toEqual({
    method: 'GET',
    path: '/data/ptv_a02?mgroup.ptv_a02=*&period.M=latest:14&format=json',
  });
  const labelled = [
    { variable: 'area', values: ['*'] },
    { variable: '_kon', values: ['Kvinder', 'Mænd'] },
  ];
  expect(jobindsatsCall({ table: 'ptv_a02', select: labelled }, 2)).toEqual({
    method: 'POST',
    path: '/data/ptv_a02/json',
    body: '{"area":"*","_kon":["Kvinder","Mænd"]}',
  });
});
