import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Axis, BlockDefinition } from '../../../src/domain/model/table-definition.ts';
import { emptiedSteps, sensitiveRowsOf } from '../../../src/engines/protect/sensitive-rows.ts';
import { stackEditions } from '../../../src/engines/protect/stack-editions.ts';
import { axis, counting, exactTable, protectWorld, seedOf, tableOf, unitOf } from './small-world.ts';

const ids = ['0045-1', '0045-2', '0045-3'];
const units = ids.map((id) => unitOf(id));
const gates = { ...standard.gates, 1: standard.gates[0] };
const rules = (attributeShare: number) => ({ ...standard, gates, attributeShare });

function flagged(id: string, codes: readonly string[], sensitive: readonly string[], over: Partial<Axis> = {}): Axis {
  const plain = axis(id, codes, over);
  const categories = plain.categories.map((one) =>
    sensitive.includes(one.code) ? { ...one, sensitive: true as const } : one,
  );
  return { ...plain, categories };
}

/** Origin by two ages: a row is an afdeling × an age, M is sensitive. Cells: young M, young O, old M, old O. */
const origin = tableOf('T04', 1, [
  counting('oprindelse', [axis('age', ['unge', 'gamle']), flagged('menapt', ['M', 'O'], ['M'])]),
]);
const laws: BlockDefinition = {
  ...counting('lov', [axis('age', ['unge', 'gamle']), flagged('lov', ['S', 'N'], ['S', 'N'], { overlapping: true })]),
  within: 'beboere',
};
/** Charges by two ages and two laws that overlap (cells 0-3), and residents by age (cells 4-5). */
const crime = tableOf('T20', 1, [laws, counting('beboere', [axis('age', ['unge', 'gamle'])])]);

function cubeOf(definition: typeof origin, leaves: Readonly<Record<string, readonly number[]>>, share = 1, seed = 1) {
  const people = Object.fromEntries(ids.map((id) => [id, [300, 150, 200]]));
  const exact = { edition: 2026, tables: [exactTable('ANK', 2026, people), exactTable(definition.id, 2026, leaves)] };
  const edition = protectWorld(units, exact, [definition], seedOf(seed), rules(share));
  const cube = stackEditions([definition], [edition], 1).get(definition.id);
  return { heads: [...(cube?.heads ?? [])], pooled: [...(cube?.pooled?.heads ?? [])], rows: cube?.pooled?.rows };
}

describe('a row of exclusive categories', () => {
  test('is one figure where everybody in it has the sensitive trait, and as it was where not', () => {
    const cube = cubeOf(origin, { '0045-1': [40, 0, 30, 15], '0045-2': [20, 20, 0, 0], '0045-3': [5, 15, 10, 0] });
    expect(cube.heads).toEqual([0, 0, 30, 15, 20, 20, 0, 0, 5, 15, 0, 0]);
    expect(cube.pooled).toEqual([40, 0, 0, 0, 0, 10]);
    expect(cube.rows?.map(({ cells }) => cells)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('stays where everybody has a trait that is not sensitive', () => {
    const cube = cubeOf(origin, { '0045-1': [0, 40, 30, 15], '0045-2': [20, 20, 0, 0], '0045-3': [5, 15, 10, 5] });
    expect(cube.pooled).toEqual([]);
    expect(cube.heads).toEqual([0, 40, 30, 15, 20, 20, 0, 0, 5, 15, 10, 5]);
  });

  test('is pooled at 90 per cent under the strict share, others included, and not just under it', () => {
    const cube = cubeOf(origin, { '0045-1': [45, 5, 30, 15], '0045-2': [40, 5, 0, 0], '0045-3': [5, 15, 10, 5] }, 0.9);
    expect(cube.pooled).toEqual([50, 0, 0, 0, 0, 0]);
    expect(cube.heads.slice(0, 6)).toEqual([0, 0, 30, 15, 40, 5]);
  });

  test('whatever the counts: what is shown and what is not distributed add up to within n of the truth in every row', () => {
    const count = fc.nat(30);
    const some = fc.tuple(count, fc.oneof(fc.constant(0), count), count, fc.oneof(fc.constant(0), count));
    fc.assert(
      fc.property(
        fc.array(some, { minLength: 3, maxLength: 3 }),
        fc.nat(50),
        fc.constantFrom(1, 0.9),
        (world, seed, share) => {
          const { heads, pooled } = cubeOf(
            origin,
            Object.fromEntries(ids.map((id, i) => [id, world[i] ?? []])),
            share,
            seed,
          );
          world
            .flatMap((own) => [own.slice(0, 2), own.slice(2)])
            .forEach(([m = 0, o = 0], row) => {
              const shown = [heads[row * 2] ?? 0, heads[row * 2 + 1] ?? 0];
              const rest = pooled[row] ?? 0;
              const all = m + o;
              const disclosing = all > 0 && m >= share * all;
              if (rest > 0) expect(shown).toEqual([0, 0]);
              if (rest > 0) expect(Math.abs(rest - all)).toBeLessThan(standard.n);
              expect(rest > 0).toBe(disclosing && rest >= standard.n);
              // A disclosing row is pooled, or shows nobody.
              if (disclosing && rest === 0) expect(shown).toEqual([0, 0]);
            });
        },
      ),
    );
  });
});

describe('a row of overlapping categories', () => {
  test('is pooled where one of them holds everybody the row is about; residents stay', () => {
    const cube = cubeOf(crime, {
      '0045-1': [20, 5, 10, 0, 20, 40],
      '0045-2': [5, 0, 0, 0, 35, 35],
      '0045-3': [0, 0, 0, 10, 15, 10],
    });
    expect(cube.heads).toEqual([0, 0, 10, 0, 20, 40, 5, 0, 0, 0, 35, 35, 0, 0, 0, 0, 15, 10]);
    expect(cube.pooled).toEqual([20, 0, 0, 0, 0, 10]);
    expect(cube.rows).toEqual([
      { block: 'lov', cells: [0, 1], everybody: [4] },
      { block: 'lov', cells: [2, 3], everybody: [5] },
    ]);
  });

  test('must say what they are shares of', () => {
    const { within: _, ...silent } = laws;
    expect(() => sensitiveRowsOf(tableOf('T20', 1, [silent]))).toThrow('lov');
  });
});

test('the standard tables flag MENAPT, incomes, support, crime and health, and every flagged row has its people', () => {
  const found = tables
    .map((table) => [table.id, sensitiveRowsOf(table)] as const)
    .filter(([, rows]) => rows.length > 0);
  expect(found.map(([id, rows]) => [id, rows.length])).toEqual([
    ['T04', 4],
    ['T17', 2],
    ['T18', 1],
    ['T19', 2],
    ['T20', 3],
    ['T21', 3],
    ['T23', 3],
  ]);
});

test('an emptied row whose people a second step made nobody counts each cell that is n or more away', () => {
  const rows = sensitiveRowsOf(crime);
  const young = must(
    rows.findIndex(({ cells }) => cells.includes(0)),
    'the row of the young',
  );
  // Seven young people, all of them charged under S and three under N too; rounding showed nobody.
  const world = { truth: Int32Array.from([7, 3, 0, 0, 7, 40]), pooled: new Int32Array(rows.length), cellCount: 6 };
  const disclosing = [{ atom: 0, row: young, cell: 0 }];
  expect(emptiedSteps(rows, disclosing, world, 5)).toBe(1);
  expect(emptiedSteps(rows, disclosing, { ...world, pooled: world.pooled.slice().fill(5) }, 5)).toBe(0);
  expect(emptiedSteps(rows, [], world, 5)).toBe(0);
});
