import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { DeliveryReport } from '../../../src/domain/model/delivery.ts';
import { makeFinding } from '../../../src/engines/intake/make-finding.ts';
import { reportAsCsv } from '../../../src/engines/intake/render-report.ts';
import { reportAsXlsx } from '../../../src/engines/intake/report-as-xlsx.ts';

const at = { file: 'personer.csv', line: 118, column: 'boligtype', count: 2 };
const found = makeFinding(
  'KV-T3',
  { ...at, shown: 'f', list: 'boligtype', valid: ['F', 'U', 'A'], nearest: 'F' },
  { ...at, lines: [118, 640], shown: 'f' },
);
const report: DeliveryReport = {
  delivery: '6f1b9d7e-2f0a-4c7e-9a55-3f0f4b8d2c11',
  accepted: true,
  files: [{ name: 'personer.csv', rows: 1000, rejected: 2 }],
  findings: [found, { ...found, shown: '=1+1' }],
};

async function sheetsOf(of: DeliveryReport, lang: 'da' | 'en') {
  return (await readXlsx(await reportAsXlsx(of, lang))).sheets;
}

test('the workbook is one sheet of findings with a head, a filter over all of it and numbers as numbers', async () => {
  const [sheet, ...others] = await sheetsOf(report, 'da');
  expect(others).toEqual([]);
  expect(sheet?.name).toBe('Bemærkninger');
  expect(sheet?.autoFilter?.range).toBe('A1:L3');
  expect(sheet?.rows[0]?.slice(0, 5)).toEqual([
    'Kode',
    'Mærke (S stop, R række, A advarsel)',
    'Fil',
    'Linje',
    'Første linjer',
  ]);
  expect(sheet?.rows[1]?.slice(0, 8)).toEqual(['KV-T3', 'R', 'personer.csv', 118, '118 640', 'boligtype', 'f', 2]);
  expect(sheet?.rows[2]?.[6]).toBe("'=1+1");
});

test('in English the heads change and both languages of every message stay', async () => {
  const [sheet] = await sheetsOf(report, 'en');
  expect(sheet?.name).toBe('Findings');
  expect(sheet?.rows[0]?.slice(8)).toEqual([
    'Message, Danish',
    'Message, English',
    'What to do, Danish',
    'What to do, English',
  ]);
  expect(sheet?.rows[1]?.slice(8)).toEqual([found.message.da, found.message.en, found.advice.da, found.advice.en]);
});

test('it holds the cells of the CSV and no other', async () => {
  const [sheet] = await sheetsOf({ ...report, findings: [found] }, 'da');
  const csv =
    reportAsCsv({ ...report, findings: [found] })
      .trimEnd()
      .split('\r\n')
      .at(-1) ?? '';
  const plain = sheet?.rows[1]?.map((cell) => String(cell)).map((cell) => cell.replaceAll('"', '""'));
  expect(plain?.map((cell) => (cell.includes('"') || cell.includes(';') ? `"${cell}"` : cell)).join(';')).toBe(csv);
});

test('a delivery without findings gives the head alone, and the same report the same bytes', async () => {
  const [sheet] = await sheetsOf({ ...report, findings: [] }, 'da');
  expect(sheet?.rows).toHaveLength(1);
  expect(await reportAsXlsx(report, 'da')).toEqual(await reportAsXlsx(report, 'da'));
});
