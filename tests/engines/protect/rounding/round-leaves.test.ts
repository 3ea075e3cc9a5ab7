import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latticeOf } from '../../../../src/engines/protect/rounding/lattice.ts';
import { membershipsOf } from '../../../../src/engines/protect/rounding/memberships.ts';
import { roundLeaves } from '../../../../src/engines/protect/rounding/round-leaves.ts';
import { openDraw } from '../../../../src/engines/protect/seeded-draw.ts';
import { hmac, seedOf } from '../small-world.ts';

interface SmallTable {
  readonly units: number;
  readonly cells: number;
  readonly margins: readonly (readonly number[])[];
  readonly groups: readonly (readonly number[])[];
  readonly counts: readonly number[];
  readonly n: number;
  readonly held?: { readonly margins: readonly (readonly number[])[]; readonly values: readonly number[] };
}

function round(table: SmallTable, seed: number, alone = false) {
  return roundLeaves({
    ...(alone ? { alone } : {}),
    lattice: latticeOf(table.cells, table.margins),
    memberships: membershipsOf(
      table.units,
      table.groups.map((group) => ({ units: group })),
    ),
    n: table.n,
    counts: Int32Array.from(table.counts),
    drawOf: (unit) => openDraw(hmac(seedOf(seed), `${unit}`)),
    ...(table.held ? { held: { margins: table.held.margins, values: Int32Array.from(table.held.values) } } : {}),
  });
}

/** The sum of squares, written as the definition reads: every unit and group × every cell and margin. */
function squares(table: SmallTable, values: ArrayLike<number>): number {
  const places = [...Array(table.units).keys()].map((unit) => [unit]).concat(table.groups.map((group) => [...group]));
  const rows = [...Array(table.cells).keys()].map((cell) => [cell]).concat(table.margins.map((margin) => [...margin]));
  let total = 0;
  for (const place of places) {
    for (const row of rows) {
      let error = 0;
      for (const unit of place) {
        for (const cell of row)
          error += (values[unit * table.cells + cell] ?? 0) - (table.counts[unit * table.cells + cell] ?? 0);
      }
      total += error * error;
    }
  }
  return total;
}

/** All choices of neighbouring multiples. */
function choices(table: SmallTable): readonly (readonly number[])[] {
  return table.counts.reduce<readonly (readonly number[])[]>(
    (found, count) => {
      const below = count - (count % table.n);
      const both = count === below ? [below] : [below, below + table.n];
      return found.flatMap((start) => both.map((value) => [...start, value]));
    },
    [[]],
  );
}

const seeds = Array.from({ length: 40 }, (_, i) => i);

describe('two afdelinger A = (2, 3, 20) and B = (1, 4, 0) in one kommune, n = 5', () => {
  const table: SmallTable = {
    units: 2,
    cells: 3,
    margins: [[0, 1, 2]],
    groups: [[0, 1]],
    counts: [2, 3, 20, 1, 4, 0],
    n: 5,
  };

  test('the smallest sum of squares is 28, reached in exactly two ways; the next best is 48', () => {
    const all = choices(table).map((values) => ({ values, f: squares(table, values) }));
    const best = all.filter(({ f }) => f === 28).map(({ values }) => values);
    expect(best).toEqual([
      [0, 5, 20, 0, 5, 0],
      [5, 0, 20, 0, 5, 0],
    ]);
    expect([...new Set(all.map(({ f }) => f))].sort((a, b) => a - b).slice(0, 2)).toEqual([28, 48]);
  });

  test('rounding ends in one of the two, and the seed decides which', () => {
    const ends = new Set(seeds.map((seed) => [...round(table, seed).values].join()));
    expect([...ends].sort()).toEqual(['0,5,20,0,5,0', '5,0,20,0,5,0']);
  });
});

const smallTables: fc.Arbitrary<SmallTable> = fc
  .record({ n: fc.integer({ min: 3, max: 6 }), counts: fc.array(fc.nat(12), { minLength: 8, maxLength: 8 }) })
  .map(({ n, counts }) => ({
    units: 2,
    cells: 4,
    margins: [
      [0, 1],
      [2, 3],
      [0, 2],
      [1, 3],
      [0, 1, 2, 3],
    ],
    groups: [[0, 1]],
    counts,
    n,
  }));

describe('any small table', () => {
  test('every leaf is a neighbouring multiple of n, a multiple stays, and no single change would be better', () => {
    fc.assert(
      fc.property(smallTables, fc.nat(255), (table, seed) => {
        const { values, secondSteps } = round(table, seed);
        const f = squares(table, values);
        expect(secondSteps).toBe(0);
        table.counts.forEach((count, i) => {
          const value = values[i] ?? 0;
          expect(value % table.n).toBe(0);
          expect(Math.abs(value - count)).toBeLessThan(table.n);
          if (count % table.n === 0) return;
          const other = [...values];
          other[i] = value > count ? value - table.n : value + table.n;
          expect(squares(table, other)).toBeGreaterThanOrEqual(f);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the best of a few seeds is nearly as good as the best of all choices', () => {
    fc.assert(
      fc.property(smallTables, (table) => {
        const best = Math.min(...choices(table).map((values) => squares(table, values)));
        const found = Math.min(...seeds.slice(0, 12).map((seed) => squares(table, round(table, seed).values)));
        expect(found).toBeGreaterThanOrEqual(best);
        expect(found).toBeLessThanOrEqual(best + 2 * table.n * table.n);
      }),
      { numRuns: 25 },
    );
  });

  test('rounded by itself, no cell up in one afdeling and down in the other would be better', () => {
    const turned = (table: SmallTable, values: ArrayLike<number>, leaf: number) => {
      const [value = 0, count = 0] = [values[leaf], table.counts[leaf]];
      return value > count ? value - table.n : value + table.n;
    };
    fc.assert(
      fc.property(smallTables, fc.nat(255), (table, seed) => {
        const { values } = round(table, seed, true);
        for (const cell of [0, 1, 2, 3].filter((each) => values[each] !== values[each + 4])) {
          const both = [cell, cell + 4];
          if (both.some((leaf) => (table.counts[leaf] ?? 0) % table.n === 0)) continue;
          const [own = 0, other = 0] = both.map((leaf) => turned(table, values, leaf) - (values[leaf] ?? 0));
          if (own + other !== 0) continue;
          const swapped = [...values].map((value, leaf) => (both.includes(leaf) ? turned(table, values, leaf) : value));
          expect(squares(table, swapped)).toBeGreaterThanOrEqual(squares(table, values));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('rounded twice with the same seed is the same', () => {
    fc.assert(
      fc.property(smallTables, fc.nat(255), (table, seed) => {
        expect(round(table, seed).values).toEqual(round(table, seed).values);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a total already decided', () => {
  const residents: SmallTable = {
    units: 1,
    cells: 3,
    margins: [[0, 1, 2]],
    groups: [],
    counts: [2, 3, 18],
    n: 5,
  };

  test('is met by every table: 23 residents shown as 20 or as 25', () => {
    for (const total of [20, 25]) {
      for (const seed of seeds) {
        const { values, missed } = round({ ...residents, held: { margins: [[0, 1, 2]], values: [total] } }, seed);
        expect(values.reduce((sum, value) => sum + value, 0)).toBe(total);
        expect([...missed]).toEqual([0]);
      }
    }
  });

  test('that neighbouring multiples do not reach is met by one leaf going one multiple further, and counted', () => {
    const { values, secondSteps, missed } = round(
      { ...residents, counts: [5, 10, 20], held: { margins: [[0, 1, 2]], values: [40] } },
      1,
    );
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(40);
    expect(secondSteps).toBe(1);
    expect([...missed]).toEqual([0]);
  });

  test('that cannot be met at all is reported as missed, and no leaf goes 2n from the truth', () => {
    const { values, missed } = round(
      { ...residents, counts: [2, 0, 0], held: { margins: [[0, 1, 2]], values: [50] } },
      1,
    );
    expect([...values]).toEqual([10, 0, 0]);
    expect([...missed]).toEqual([1]);
  });

  test('is left alone in an afdeling where it is not held', () => {
    const table = {
      ...residents,
      units: 2,
      counts: [2, 3, 18, 2, 3, 18],
      held: { margins: [[0, 1, 2]], values: [25, -1] },
    };
    const { values, missed } = round(table, 3);
    expect((values[0] ?? 0) + (values[1] ?? 0) + (values[2] ?? 0)).toBe(25);
    expect([...missed]).toEqual([0, 0]);
  });

  test('across and down at once (age and origin): both are met in a two-way table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 9, maxLength: 9 }),
        fc.nat(255),
        (counts, seed) => {
          const rows = [0, 1, 2].map((r) => [3 * r, 3 * r + 1, 3 * r + 2]);
          const columns = [0, 1, 2].map((c) => [c, c + 3, c + 6]);
          const margins = [...rows, ...columns];
          const down = margins.map((cells) => cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0));
          const one = round(
            {
              units: 1,
              cells: 6,
              margins: [
                [0, 1, 2],
                [3, 4, 5],
              ],
              groups: [],
              counts: down,
              n: 5,
              held: {
                margins: [
                  [0, 1, 2],
                  [3, 4, 5],
                ],
                values: [halfUp(down.slice(0, 3)), halfUp(down.slice(0, 3))],
              },
            },
            seed,
          );
          const { values, missed, secondSteps } = round(
            { units: 1, cells: 9, margins, groups: [], counts, n: 5, held: { margins, values: [...one.values] } },
            seed,
          );
          expect([...missed].every((miss) => miss === 0)).toBe(true);
          expect(secondSteps).toBeLessThanOrEqual(4);
          margins.forEach((cells, m) => {
            expect(cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0)).toBe(one.values[m]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The total of some counts as a multiple of 5. */
function halfUp(counts: readonly number[]): number {
  return Math.round(counts.reduce((sum, count) => sum + count, 0) / 5) * 5;
}
