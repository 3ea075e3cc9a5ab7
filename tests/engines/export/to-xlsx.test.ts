import { readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { xlsxFormat } from '../../../src/engines/export/to-xlsx.ts';
import { context, households, partial } from './answer-world.ts';
import { protectedAnswers } from './protected-answers.ts';

const write = () => xlsxFormat.write(protectedAnswers(households), context);

test('the workbook has the sheets of the contract in order', async () => {
  const book = await readXlsx(await write());
  expect(book.sheets.map((sheet) => sheet.name)).toEqual([
    'Forside',
    'Indhold',
    'Noter',
    'Datagrundlag',
    'T05',
    'Diagram',
    'Symboler',
  ]);
});

test('another reader sees real numbers, symbols for hidden figures and statuses beside them', async () => {
  const sheets = await readExcelFile(Buffer.from(await write()));
  const table = sheets.find((sheet) => sheet.sheet === 'T05')?.data ?? [];
  const header = (table[6] ?? []) as string[];
  expect(header.slice(0, 5)).toEqual(['Kode', 'Tekst', 'Enhed nøgle', 'Enhed navn', 'Sammenligning 1']);
  expect(new Set(header).size).toBe(header.length);
  const total = Object.fromEntries(header.map((name, i) => [name, table[7]?.[i]]));
  expect(total).toMatchObject({
    Kode: 'alle',
    'Enhed navn': "'=Æblehaven",
    'Sammenligning 1': 'Herning (almene)',
    'Herning (almene) Antal (husstande)': 12200,
    '2025 Antal (husstande)': 15,
    '2025 Pct.': '..',
    '2025 Pct. status': 'b',
    '2026 Antal (husstande)': 25,
    '2026 Antal (husstande) status': 'r',
  });
});

test('each table is an Excel table under a frozen header, with a native chart bound to its range', async () => {
  const book = await readXlsx(await write());
  const sheet = book.sheets.find((s) => s.name === 'T05');
  expect(sheet?.tables?.[0]?.name).toBe('Tabel_T05');
  expect(sheet?.freezePane).toEqual({ rows: 7, columns: 4 });
  const chart = book.sheets.find((s) => s.name === 'Diagram')?.charts?.[0];
  expect(chart?.series?.[0]?.valuesRef).toMatch(/^'?T05'?!\$?N\$?9:\$?N\$?10$/);
  expect(chart?.series?.[0]?.categoriesRef).toMatch(/^'?T05'?!\$?B\$?9:\$?B\$?10$/);
});

test('a chart of rows that do not follow one another is bound to each of them', async () => {
  const apart = { ...households, bars: { ...households.bars, rows: ['alle', 'K1'] } };
  const book = await readXlsx(await xlsxFormat.write(protectedAnswers(apart), context));
  const reference = book.sheets.find((s) => s.name === 'Diagram')?.charts?.[0]?.series?.[0]?.valuesRef;
  expect(reference).toBe("('T05'!$N$8:$N$8,'T05'!$N$10:$N$10)");
});

test('the front sheet says that the data are synthetic, and nothing is hidden in the file', async () => {
  const book = await readXlsx(await write());
  expect(book.sheets[0]?.rows.flat()).toContain('SYNTETISKE DATA: ingen virkelige personer');
  expect(book.sheets.some((sheet) => sheet.rowDefs && [...sheet.rowDefs.values()].some((row) => row.hidden))).toBe(
    false,
  );
});

test('two downloads of the same release differ in the time on the front sheet only', async () => {
  const later = { ...context, madeAt: '2026-03-01T09:30:00Z' };
  const [first, second] = await Promise.all([
    readXlsx(await write()),
    readXlsx(await xlsxFormat.write(protectedAnswers(households), later)),
  ]);
  const rowsOf = (book: Awaited<ReturnType<typeof readXlsx>>) => book.sheets.slice(1).map((sheet) => sheet.rows);
  expect(rowsOf(first)).toEqual(rowsOf(second));
});

test('what is left out stands above the table, among the notes, with its comparator and in the chart', async () => {
  const book = await readXlsx(await xlsxFormat.write(protectedAnswers(partial), context));
  const sheet = book.sheets.find((s) => s.name === 'T05');
  const above = (sheet?.rows ?? []).slice(0, 6).map((row) => String(row[0] ?? ''));
  expect(above[1]).toMatch(/^Odense Kommune · kommune 461 · /);
  expect(above[4]).toMatch(/^1 af 4 afdelinger indgår\. Krageparken .* · Herning \(almene\): 1 af 4 .* · Dette ark/);
  expect(sheet?.rows[7]).toContain('Herning (almene): 39 af 40 afdelinger');
  const notes = book.sheets.find((s) => s.name === 'Noter')?.rows.flat();
  expect(notes).toContain(partial.coverage?.reason.da);
  const title = book.sheets.find((s) => s.name === 'Diagram')?.charts?.[0]?.title;
  expect(title).toBe('Husstande efter type, Odense Kommune (1 af 4 afdelinger), 1. januar 2026');
});

test('the front sheet has links that work from a desktop, and says when it was made as people do', async () => {
  const frontOf = async (lang: 'da' | 'en') => {
    const relative = {
      link: '/tabel/T05?sted=kom:461',
      rollingLink: '/tabel/T05',
      origin: 'https://kvarter.example.dk',
    };
    const bytes = await xlsxFormat.write(protectedAnswers(partial), { ...context, ...relative, lang });
    return (await readXlsx(bytes)).sheets[0]?.rows.map((row) => row[1]) ?? [];
  };
  expect(await frontOf('da')).toEqual(
    expect.arrayContaining([
      'https://kvarter.example.dk/tabel/T05?sted=kom:461',
      'https://kvarter.example.dk/tabel/T05',
      '1. februar 2026 kl. 9.00',
    ]),
  );
  expect(await frontOf('en')).toContain('1 February 2026 at 09:00 (Danish time)');
});

test('two comparators of one name still have columns of their own', async () => {
  const [first] = partial.comparators;
  const other = first ? [{ ...first, place: { ...first.place, key: 'kom:658' } }] : [];
  const twins = { ...partial, comparators: [...partial.comparators, ...other] };
  const book = await readXlsx(await xlsxFormat.write(protectedAnswers(twins), context));
  const header = book.sheets.find((s) => s.name === 'T05')?.rows[6] ?? [];
  expect(header).toContain('Herning (almene) kom:658 Antal (husstande)');
  expect(new Set(header).size).toBe(header.length);
});
