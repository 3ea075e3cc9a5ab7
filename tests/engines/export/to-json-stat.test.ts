import { expect, test } from 'vitest';
import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import { jsonStatDataset, jsonStatFormat } from '../../../src/engines/export/to-json-stat.ts';
import { context, households, partial } from './answer-world.ts';
import { protectedAnswers } from './protected-answers.ts';

test('a dataset has one value for every place, row, measure and period, hidden ones null with a status', () => {
  const dataset = jsonStatDataset(households, context);
  expect(dataset.size).toEqual([2, 3, 2, 2]);
  expect(dataset.value).toEqual([
    ...[15, 25, null, 100, 10, 10, null, 40, 5, 15, null, 60],
    ...[12000, 12200, 100, 100, 4000, 4100, 33.3, 33.6, null, 8100, null, 66.4],
  ]);
  const status = dataset.status as Record<string, string>;
  expect(status['2']).toBe('b');
  expect(status['20']).toBe('m');
  expect(status['0']).toBe('r');
  expect(dataset.dimension.sted.category.index).toEqual(['afd:0045-08501', 'kom:657:almen']);
  expect(dataset.role).toEqual({ geo: ['sted'], metric: ['maal'], time: ['periode'] });
});

test('when every figure is rounded the status is one letter for the whole dataset', () => {
  const rounded: TableAnswer = { ...households, comparators: [], periods: households.periods.slice(1) };
  const cells = households.cells.map((row) => row.slice(1));
  expect(jsonStatDataset({ ...rounded, cells }, context).status).toBe('r');
});

test('several tables become a collection of embedded datasets', async () => {
  const bytes = await jsonStatFormat.write(protectedAnswers(households, { ...households, table: 'T06' }), context);
  const whole = JSON.parse(new TextDecoder().decode(bytes));
  expect(whole.class).toBe('collection');
  expect(whole.link.item.map((item: { label: string }) => item.label)).toEqual([
    'T05 Husstande efter type',
    'T06 Husstande efter type',
  ]);
});

test('a verdict is null with its word by position', () => {
  const verdictCells = [[[{ kind: 'verdict' as const, verdict: 'unknown' as const }]]];
  const one: TableAnswer = {
    ...households,
    rows: households.rows.slice(0, 1),
    periods: households.periods.slice(0, 1),
    measures: households.measures.slice(0, 1),
    cells: verdictCells,
    comparators: [],
  };
  const dataset = jsonStatDataset(one, context);
  expect(dataset.value).toEqual([null]);
  expect(dataset.extension.kvarter.verdicts).toEqual({ '0': 'unknown' });
});

test('the dataset is as old as its release, whenever it is asked for', async () => {
  expect(jsonStatDataset(households, context).updated).toBe('2026-01-20T12:00:00Z');
  const bytes = await jsonStatFormat.write(protectedAnswers(households, households), context);
  expect(JSON.parse(new TextDecoder().decode(bytes)).updated).toBe('2026-01-20T12:00:00Z');
});

test('a place that is not wholly shown has its coverage by its id', () => {
  const { kvarter } = jsonStatDataset(partial, context).extension;
  expect(kvarter.coverage).toEqual({ 'kom:461': partial.coverage, 'kom:657:almen': partial.comparators[0]?.coverage });
});
