import { expect, test } from 'vitest';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import { distinctCounts } from '../../../../src/engines/protect/suppression/distinct-counts.ts';
import { publishAgain } from '../../../../src/engines/protect/suppression/publish-again.ts';
import { flatTable } from './flat-table.ts';

/** A row of one small count and two large ones; tables in which the small one is 4 by way of either large one. */
function repaired(...tables: readonly { counts: readonly number[]; values: readonly number[] }[]) {
  const table = flatTable([
    [2, 30, 40],
    [9, 50, 60],
  ]);
  const counts = distinctCounts(table, randomFrom('counts'));
  const of = (row: number, column: number): number => counts.of[row * 4 + column] ?? -1;
  const [small, thirty, forty] = [of(1, 1), of(1, 2), of(1, 3)];
  const status = new Uint8Array(table.counts.length);
  status[5] = 1;
  status[6] = 2;
  status[7] = 2;
  const pattern = new Uint8Array(table.counts.length);
  pattern[5] = 1;
  const named = tables.map(({ counts: places, values }) => ({
    counts: places.map((place) => [small, thirty, forty][place] ?? -1),
    values,
  }));
  const truth = Float64Array.from(counts.truth);
  publishAgain({
    counts,
    status,
    pattern,
    primary: [small],
    before: { lowest: truth, highest: truth.slice() },
    hidden: new Set([thirty, forty]),
    tables: named,
    width: 3,
  });
  return [...status.slice(5, 8)];
}

test('of two counts that can each make room for a small one the larger is published again', () => {
  expect(repaired({ counts: [0, 1], values: [4, 28] }, { counts: [0, 2], values: [4, 38] })).toEqual([1, 2, 0]);
});

test('what the only table with room needs stays hidden', () => {
  expect(repaired({ counts: [0, 1, 2], values: [4, 29, 39] })).toEqual([1, 2, 2]);
  expect(repaired({ counts: [0, 1], values: [3, 29] }, { counts: [0, 2], values: [1, 41] })).toEqual([1, 2, 2]);
});
