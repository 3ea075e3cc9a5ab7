import { expect, test } from 'vitest';
import type { TableAnswer } from '../../src/domain/model/answer.ts';
import type { TablePeriod } from '../../src/domain/model/period.ts';
import { lineModel } from '../../src/faces/web/chart/chart-model.ts';
import { chartSummary } from '../../src/faces/web/chart/chart-summary.ts';
import { sparkPieces } from '../../src/faces/web/place/spark-pieces.ts';
import { ask } from '../engines/query/shown.ts';
import { january, leaves, release, sexTable } from '../engines/query/small-world.ts';

const id = '0045-00001';
const years = [january(2025), january(2026)];
const world = release({
  edition: 2026,
  afdelinger: [{ id }],
  definitions: [sexTable],
  tables: [
    leaves('T01', years, {
      [id]: [
        [100, 110],
        [60, 50],
      ],
    }),
  ],
});
const yearly: TableAnswer = { ...ask(world, `afd:${id}`), lines: { ...sexTable.lines, rows: ['I_ALT'], measure: 'n' } };
const election = (period: TablePeriod, name: string, da: string): TablePeriod => ({
  ...period,
  id: name,
  label: { da, en: da },
});
const elections: TableAnswer = {
  ...yearly,
  periods: [
    election(january(2025), 'FV2022', 'Folketingsvalg 2022'),
    election(january(2026), 'KV2025', 'Kommunalvalg 2025'),
  ],
};

test('elections of different kinds are points told one by one, never a rise or a fall', () => {
  const model = lineModel(elections, 'n');
  expect(model.apart).toBe(true);
  expect(chartSummary(model, 'da')).toMatch(/^I_ALT: 210 .*\(Folketingsvalg 2022\) og 110 .*\(Kommunalvalg 2025\)\.$/);
});

test('years are a series, and its change is told', () => {
  const model = lineModel(yearly, 'n');
  expect(model.apart).toBeUndefined();
  expect(chartSummary(model, 'da')).toContain('faldt fra 210');
});

test('the small line of a key figure joins years, and no elections', () => {
  const cells = [70, 60, 80].map((value) => ({ kind: 'rounded' as const, value, band: 1 }));
  expect(sparkPieces(cells).map(({ line }) => line.split(' ').length)).toEqual([3]);
  expect(sparkPieces(cells, true).map(({ line }) => line.split(' ').length)).toEqual([1, 1, 1]);
});
