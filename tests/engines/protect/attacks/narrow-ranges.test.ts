import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrow, type Relations, relationKinds } from '../../../../src/engines/protect/attacks/narrow-ranges.ts';

/** Relations written as lists of numbers, `-i - 1` for number i with a minus. */
function relationsOf(lists: readonly (readonly number[])[], kind: 'equal' | 'atMost' = 'equal'): Relations {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    count: lists.length,
    starts: Int32Array.from(starts),
    numbers: Int32Array.from(lists.flat(), (entry) => (entry < 0 ? -entry - 1 : entry)),
    signs: Int8Array.from(lists.flat(), (entry) => (entry < 0 ? -1 : 1)),
    kinds: new Uint8Array(lists.length).fill(relationKinds[kind]),
  };
}

const ranges = (low: readonly number[], high: readonly number[]) => ({
  low: Int32Array.from(low),
  high: Int32Array.from(high),
});

describe('ranges narrowed by what an outsider knows', () => {
  test('vector 6: 20 in all and 18 Danish, both exact, leave 2 for the third', () => {
    const known = ranges([0, 18, 20], [20, 18, 20]);
    narrow(known, relationsOf([[0, 1, -3]]));
    expect([known.low[0], known.high[0]]).toEqual([2, 2]);
  });

  test('rounded figures leave every one of them as uncertain as before', () => {
    const known = ranges([1, 11, 16], [9, 19, 24]);
    narrow(known, relationsOf([[0, 1, -3]]));
    expect([...known.low, ...known.high]).toEqual([1, 11, 16, 9, 19, 24]);
  });

  test('a part is at most the whole, and says nothing of how little it may be', () => {
    const known = ranges([0, 0], [9, 4]);
    narrow(known, relationsOf([[0, -2]], 'atMost'));
    expect([...known.low, ...known.high]).toEqual([0, 0, 4, 4]);
  });

  test('what cannot be is left aside', () => {
    const known = ranges([5, 0], [9, 4]);
    narrow(known, relationsOf([[0, -2]]));
    expect([...known.low, ...known.high]).toEqual([5, 0, 9, 4]);
  });

  test('no table that could be true is ever ruled out, and one relation is narrowed as far as brute force does', () => {
    const world = fc.record({
      truth: fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
      slack: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 7, maxLength: 7 }),
    });
    const wholes: readonly [number, number][] = [
      [0, 1],
      [2, 3],
      [0, 2],
    ];
    fc.assert(
      fc.property(world, ({ truth, slack }) => {
        const values = [...truth, ...wholes.map(([a, b]) => (truth[a] ?? 0) + (truth[b] ?? 0))];
        const low = values.map((value, i) => Math.max(0, value - (slack[i]?.[0] ?? 0)));
        const high = values.map((value, i) => value + (slack[i]?.[1] ?? 0));
        const narrowed = ranges(low, high);
        narrow(narrowed, relationsOf(wholes.map(([a, b], i) => [a, b, -(4 + i) - 1])));
        const possible = tablesWithin(low, high, wholes);
        values.forEach((value, i) => {
          const seen = possible.map((table) => table[i] ?? 0);
          expect(narrowed.low[i]).toBeLessThanOrEqual(Math.min(...seen));
          expect(narrowed.high[i]).toBeGreaterThanOrEqual(Math.max(...seen));
          expect(narrowed.low[i]).toBeLessThanOrEqual(value);
        });
        const single = ranges([low[0] ?? 0, low[1] ?? 0, low[4] ?? 0], [high[0] ?? 0, high[1] ?? 0, high[4] ?? 0]);
        const exact = tablesWithin(low, high, [[0, 1]]).map((table) => [table[0] ?? 0, table[1] ?? 0, table[4] ?? 0]);
        narrow(single, relationsOf([[0, 1, -3]]));
        [0, 1, 2].forEach((i) => {
          expect(single.low[i]).toBe(Math.min(...exact.map((table) => table[i] ?? 0)));
          expect(single.high[i]).toBe(Math.max(...exact.map((table) => table[i] ?? 0)));
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Every table of four parts whose parts and the wholes asked about lie within the ranges. */
function tablesWithin(
  low: readonly number[],
  high: readonly number[],
  wholes: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  let tables: readonly (readonly number[])[] = [[]];
  for (let i = 0; i < 4; i++) {
    const from = low[i] ?? 0;
    const numbers = Array.from({ length: (high[i] ?? 0) - from + 1 }, (_, k) => from + k);
    tables = tables.flatMap((table) => numbers.map((number) => [...table, number]));
  }
  return tables
    .map((table) => [...table, ...wholes.map(([a, b]) => (table[a] ?? 0) + (table[b] ?? 0))])
    .filter((table) => table.every((value, i) => value >= (low[i] ?? 0) && value <= (high[i] ?? 0)));
}
