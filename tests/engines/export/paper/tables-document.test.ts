import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../../src/domain/model/answer.ts';
import type { Document, TableBlock } from '../../../../src/domain/model/document.ts';
import { tablesDocument } from '../../../../src/engines/export/paper/tables-document.ts';
import { context, households } from '../answer-world.ts';

const tablesOf = (document: Document): TableBlock[] =>
  document.blocks.flatMap((block) => (block.kind === 'table' && block.caption !== undefined ? [block] : []));
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The same table over ten years: too wide for one page. */
const tenYears: TableAnswer = {
  ...households,
  comparators: [],
  periods: years(2017, 2026).map((year) => ({
    id: String(year),
    edition: year,
    label: { da: `1. januar ${year}`, en: `1 January ${year}` },
    start: `${year}-01-01`,
    end: `${year}-01-01`,
  })),
  cells: households.rows.map(() =>
    years(2017, 2026).map((year) => [
      { kind: 'rounded', value: year * 1000, band: 4 },
      { kind: 'rounded', value: 12.5, band: 1 },
    ]),
  ),
};

test('a table for two years is one upright table: heads on two levels, Danish numbers, a sign where a figure is hidden', () => {
  const document = tablesDocument([households], context);
  const [table] = tablesOf(document);
  expect(document).toMatchObject({
    title: 'T05 Husstande efter type',
    subtitle: '=Æblehaven · afdeling 0045-08501',
    lang: 'da',
    date: '2026-01-20T12:00:00Z',
    synthetic: true,
    orientation: 'portrait',
  });
  expect(table?.head).toEqual([
    [{ text: '' }, { text: '1. januar 2025', span: 2 }, { text: '1. januar 2026', span: 2 }],
    [{ text: '' }, { text: 'Antal' }, { text: 'Pct.' }, { text: 'Antal' }, { text: 'Pct.' }],
  ]);
  expect(table?.rows[0]).toEqual({ cells: ['Husstande i alt', '15', '..', '25', '100,0'], depth: 0, total: true });
  expect(table?.signs).toContainEqual({ sign: '..', meaning: 'For lille grundlag' });
});

test('ten years of two measures lie across the page on as many tables as needed, all periods once and in order', () => {
  const document = tablesDocument([tenYears], context);
  const tables = tablesOf(document);
  expect(document.orientation).toBe('landscape');
  expect(tables.map((table) => table.caption)).toEqual([
    '1. januar 2017 – 1. januar 2021',
    '1. januar 2022 – 1. januar 2026',
  ]);
  expect(tables.flatMap((table) => table.head[0]?.slice(1).map((cell) => cell.text))).toEqual(
    years(2017, 2026).map((year) => `1. januar ${year}`),
  );
  for (const { columns } of tables) {
    expect(columns.reduce((sum, { width = 0 }) => sum + width, 0)).toBeLessThanOrEqual(267);
  }
});

test('what it is compared with stands beside it for the newest period', () => {
  const tables = tablesOf(tablesDocument([households], context));
  const compared = tables.filter((table) => table.caption?.startsWith('Sammenligning, 1. januar 2026'));
  expect(compared).toHaveLength(households.comparators.length > 0 ? 1 : 0);
  expect(compared[0]?.head[0]?.slice(1).map((cell) => cell.text)).toEqual([
    '=Æblehaven',
    ...households.comparators.map((comparator) => expect.stringContaining(comparator.place.name.da)),
  ]);
});

test('a table that is hidden says why in place of figures', () => {
  const hidden: TableAnswer = {
    ...households,
    rows: [],
    cells: [],
    hidden: { rule: 'hidden_gate', nextStep: { kind: 'more-afdelinger' }, missing: ['Æblehaven 2'] },
  };
  const { blocks } = tablesDocument([hidden], context);
  expect(blocks).toContainEqual({
    kind: 'notice',
    text: 'Tabellen kan ikke vises for enheden. Mangler i udvalget: Æblehaven 2',
  });
  expect(blocks.some((block) => block.kind === 'table' && block.caption !== undefined)).toBe(false);
});

test('several tables have a list of contents, a page and a heading each, and one list of data dates', () => {
  const document = tablesDocument([households, tenYears], context);
  const headings = document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  );
  expect(document.contents).toBe(true);
  expect(headings).toEqual([
    'T05 Husstande efter type',
    'T05 Husstande efter type',
    'Datagrundlag',
    'Tegn og beskyttelse',
    'Om filen',
  ]);
});
