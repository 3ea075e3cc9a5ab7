import { describe, expect, test } from 'vitest';
import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import { pxFormat } from '../../../src/engines/export/to-px.ts';
import type { PublicDataset } from '../../../src/engines/intake/public-data/public-dataset.ts';
import { pxStatements } from '../../../src/engines/intake/public-data/px-keywords.ts';
import { pxEncoding, readPx } from '../../../src/engines/intake/public-data/read-px.ts';
import { context, households, partial } from './answer-world.ts';
import { protectedAnswers } from './protected-answers.ts';

async function text(lang: 'da' | 'en', ...answers: TableAnswer[]): Promise<string> {
  const bytes = await pxFormat.write(protectedAnswers(...answers), { ...context, lang });
  return new TextDecoder(pxEncoding(bytes)).decode(bytes);
}

async function opened(...answers: TableAnswer[]): Promise<PublicDataset> {
  return readPx(await text('da', ...answers), 'T05.px');
}

const values = (file: string, keyword: string, lang = '', key?: string) =>
  pxStatements(file, 'px').statements.find(
    (s) => s.keyword === keyword && s.lang === lang && (key === undefined || s.keys[0] === key),
  )?.values;

describe('one table', () => {
  test('is opened again by the reader of public statistics with every figure, code and text', async () => {
    const px = await opened(households);
    expect(px.dimensions.map(({ label, categories }) => [label, categories.map(({ code }) => code)])).toEqual([
      ['Sted', ['afd:0045-08501', 'kom:657:almen']],
      ['Række', ['alle', 'M0', 'K1']],
      ['Mål', ['n', 'pct']],
      ['Periode', ['2025', '2026']],
    ]);
    expect(px.values).toEqual([
      ...[15, 25, null, 100, 10, 10, null, 40, 5, 15, null, 60],
      ...[12000, 12200, 100, 100, 4000, 4100, 33.3, 33.6, null, 8100, null, 66.4],
    ]);
    expect(px.dimensions.at(-1)?.role).toBe('time');
    expect(px.source).toBe('CPR');
    expect(px.updated).toBe('20260120 12:00');
  });

  test('has two dots where a figure is hidden and three where it was not delivered, each with its word', async () => {
    const px = await opened(households);
    expect(px.status.get(2)).toBe('..');
    expect(px.status.get(20)).toBe('...');
    const file = await text('da', households);
    expect(values(file, 'DATASYMBOL2')).toEqual(['Vises ikke af hensyn til diskretion, se noten til tallet']);
    expect(values(file, 'DATASYMBOL3')).toEqual(['Foreligger ikke']);
    const notes = pxStatements(file, 'px').statements.filter((s) => s.keyword === 'CELLNOTE' && s.lang === '');
    expect(notes.map(({ keys, values: word }) => [...keys, ...word])).toContainEqual([
      '=Æblehaven',
      'Husstande i alt',
      'Pct.',
      '1. januar 2025',
      'For lille grundlag',
    ]);
  });

  test('tells the rounding and that the figures are made up', async () => {
    const { notes } = await opened(households);
    expect(notes).toContain('SYNTETISKE DATA: ingen virkelige personer');
    expect(notes).toContain('r');
    expect((await opened({ ...households, synthetic: false, roundedTo: 1 })).notes).not.toContain('r');
  });

  test('has both languages, that of the download first', async () => {
    const danish = await text('da', households);
    expect(values(danish, 'LANGUAGES')).toEqual(['da', 'en']);
    expect(values(danish, 'VALUES', '', 'Mål')).toEqual(['Antal', 'Pct.']);
    expect(values(danish, 'VALUES', 'en', 'Measure')).toEqual(['Number', 'Per cent']);
    const english = await text('en', households);
    expect(values(english, 'VALUES', '', 'Measure')).toEqual(['Number', 'Per cent']);
    expect(values(english, 'VALUES', 'da', 'Mål')).toEqual(['Antal', 'Pct.']);
  });

  test('says how much of a place its figures are about', async () => {
    const file = await text('da', partial);
    expect(values(file, 'VALUENOTE', '', 'Sted')?.join('')).toMatch(/^1 af 4 afdelinger indgår/);
  });

  test('a quotation mark and a long text do not break the file, nor a line of 256 signs', async () => {
    const long = `"${'meget lang '.repeat(60)}"`;
    const file = await text('da', { ...households, title: { da: long, en: long }, notes: [{ da: long, en: long }] });
    expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(256);
    expect(readPx(file, 'px').notes).toContain(long.replaceAll('"', "'"));
  });
});

test('where all of a row is hidden one note says so, with a star for every period and measure', async () => {
  const hidden = { kind: 'hidden', rule: 'hidden_base', nextStep: { kind: 'see-counts' } } as const;
  const cells = households.cells.map((row, r) => (r === 1 ? row.map((period) => period.map(() => hidden)) : row));
  const file = await text('da', { ...households, cells });
  const notes = pxStatements(file, 'px').statements.filter((s) => s.keyword === 'CELLNOTE' && s.lang === '');
  expect(notes.map(({ keys }) => keys)).toContainEqual(['=Æblehaven', 'Enlig mand uden børn', '*', '*']);
});

test('a verdict is four dots with its word in a note', async () => {
  const verdict = { kind: 'verdict', verdict: 'unknown' } as const;
  const cells = households.cells.map((row) => row.map((period) => period.map(() => verdict)));
  const file = await text('da', { ...households, cells, comparators: [] });
  expect(readPx(file, 'px').status.get(0)).toBe('....');
  expect(values(file, 'CELLNOTE')).toEqual(['kan ikke afgøres']);
});

test('several tables are one cube, rows told apart by table, and what a table lacks cannot occur', async () => {
  const other = { ...households, table: 'T06', periods: households.periods.slice(1), comparators: [] };
  const px = await opened(households, { ...other, cells: households.cells.map((row) => row.slice(1)) });
  expect(px.dimensions[1]?.categories.map(({ code }) => code)).toEqual([
    ...['T05:alle', 'T05:M0', 'T05:K1', 'T06:alle', 'T06:M0', 'T06:K1'],
  ]);
  expect(px.values.slice(12, 16)).toEqual([null, 25, null, 100]);
  expect(px.status.get(12)).toBe('.');
});
