import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import type { ExactEdition, ExactTable } from '../../../src/domain/model/leaf.ts';
import type { RuleSet } from '../../../src/domain/model/rule-set.ts';
import { stackEditions } from '../../../src/engines/protect/stack-editions.ts';
import { anchors, axis, counting, exactTable, protectWorld, seedOf, tableOf, unitOf, yearOf } from './small-world.ts';

const open: RuleSet = {
  ...standard,
  gates: { ...standard.gates, 1: standard.gates[0], 2: standard.gates[0], 3: standard.gates[0], 4: standard.gates[0] },
};
const units = ['0045-1', '0045-2', '0045-3'].map((id) => unitOf(id));
const origin = tableOf('T02', 1, [counting('herkomst', [axis('herkomst3', ['5', '4', '3'])])]);

function editionOf(table: ExactTable): ExactEdition {
  const people = Object.fromEntries(table.units.map((unit) => [unit, [300, 150, 200]]));
  return { edition: table.period.edition, tables: [exactTable('ANK', table.period.edition, people), table] };
}

function protectedHeads(leaves: Readonly<Record<string, readonly number[]>>, seed = 1, rules = open, year = 2026) {
  const edition = editionOf(exactTable('T02', year, leaves));
  const table = protectWorld(units, edition, [origin], seedOf(seed), rules).tables[0];
  return table ? [...table.heads] : [];
}

const count = fc.nat(400);
const leaves = fc.tuple(count, count, count, count, count, count).map(([a, b, c, d, e, f]) => ({
  '0045-1': [a, b, c],
  '0045-2': [d, e, f],
}));

describe('every leaf', () => {
  test('is a multiple of n less than n from the truth, and a true multiple stays', () => {
    fc.assert(
      fc.property(leaves, fc.nat(255), fc.integer({ min: 3, max: 20 }), (world, seed, n) => {
        const truth = Object.values(world).flat();
        protectedHeads(world, seed, { ...open, n }).forEach((shown, i) => {
          const exact = truth[i] ?? 0;
          expect(shown % n).toBe(0);
          expect(Math.abs(shown - exact)).toBeLessThan(n);
          if (exact % n === 0) expect(shown).toBe(exact);
        });
      }),
    );
  });

  test('is as often too high as too low: over many afdelinger the errors are 0 on average', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `0045-${100 + i}`);
    const world = Object.fromEntries(ids.map((id, i) => [id, [(i * 7) % 23, (i * 11) % 17, (i * 5) % 31]]));
    const people = Object.fromEntries(ids.map((id) => [id, [300, 150, 200]]));
    const tables = [exactTable('ANK', 2026, people), exactTable('T02', 2026, world)];
    const shown = protectWorld(
      ids.map((id) => unitOf(id)),
      { edition: 2026, tables },
      [origin],
      seedOf(1),
      open,
    ).tables[0];
    const truth = Object.values(world).flat();
    const error = truth.reduce((sum, exact, i) => sum + (shown?.heads[i] ?? 0) - exact, 0);
    expect(Math.abs(error) / truth.length).toBeLessThan(0.1);
  });

  test('is the same when protected twice, and chosen anew with another seed or in another year', () => {
    const world = { '0045-1': [2, 2, 3], '0045-2': [12, 12, 13], '0045-3': [22, 22, 23] };
    expect(protectedHeads(world, 7)).toEqual(protectedHeads(world, 7));
    const others = Array.from({ length: 20 }, (_, i) => protectedHeads(world, i + 8).join());
    expect(new Set(others).size).toBeGreaterThan(3);
    const years = Array.from({ length: 20 }, (_, i) => protectedHeads(world, 7, open, 2000 + i).join());
    expect(new Set(years).size).toBeGreaterThan(3);
  });
});

test('an election keeps its figures when a later edition brings it again', () => {
  const election = { ...yearOf(2022), id: 'FV2022' };
  const leaves = { '0045-1': [3, 7, 11], '0045-2': [1, 2, 4] };
  const [once, again] = [2023, 2024].map((year) => {
    const table = exactTable('T02', year, leaves, { period: { ...election, edition: year } });
    return protectWorld(units, editionOf(table), [origin], seedOf(4), open).tables[0]?.heads;
  });
  expect(again).toEqual(once);
});

test('the order of the afdelinger, in the list and in the table, never matters', () => {
  const table = exactTable('T02', 2026, { '0045-1': [1, 2, 3], '0045-2': [11, 12, 13], '0045-3': [21, 22, 24] });
  const backwards: ExactTable = {
    ...table,
    units: [...table.units].reverse(),
    heads: Int32Array.from([21, 22, 24, 11, 12, 13, 1, 2, 3]),
  };
  const once = protectWorld(units, editionOf(table), [origin], seedOf(3), open);
  const again = protectWorld([...units].reverse(), editionOf(backwards), [origin], seedOf(3), open);
  expect(again.tables[0]?.heads).toEqual(once.tables[0]?.heads);
});

describe('an afdeling under the gate', () => {
  const people = exactTable('ANK', 2026, { '0045-1': [60, 30, 40], '0045-2': [80, 45, 50], '0045-3': [300, 150, 200] });
  const table = exactTable('T02', 2026, { '0045-1': [2, 0, 0], '0045-2': [3, 5, 0], '0045-3': [100, 0, 0] });
  const edition = { edition: 2026, tables: [people, table] };

  test('is added to the others of its atom before rounding: 2 and 3 make 5, exactly', () => {
    const shown = protectWorld(units, edition, [origin], seedOf(1)).tables[0];
    expect(shown?.atoms.map((atom) => atom.id)).toEqual(['0045-1+0045-2', '0045-3']);
    expect([...(shown?.heads ?? [])]).toEqual([5, 5, 0, 100, 0, 0]);
  });

  test('stands alone in a table that any afdeling may appear in', () => {
    const totals = tableOf('T00', 0, [counting('residents')]);
    const exact = { edition: 2026, tables: [people, exactTable('T00', 2026, { '0045-1': [60], '0045-2': [80] })] };
    const shown = protectWorld(units, exact, [totals], seedOf(1)).tables[0];
    expect(shown?.atoms.map((atom) => atom.id)).toEqual(['0045-1', '0045-2', '0045-3']);
    expect([...(shown?.heads ?? [])]).toEqual([60, 80, 0]);
  });
});

test('the anchors never come out', () => {
  const edition = editionOf(exactTable('T02', 2026, { '0045-1': [1, 2, 3] }));
  expect(protectWorld(units, edition, [origin], seedOf(1)).tables.map((table) => table.table)).toEqual(['T02']);
  expect(anchors.id).toBe('ANK');
});

describe('several years as one cube', () => {
  const years = [2026, 2024, 2025].map((year) =>
    protectWorld(
      units,
      editionOf(exactTable('T02', year, { '0045-1': [year - 2020, 0, 50], '0045-3': [5, 10, 15] })),
      [origin],
      seedOf(1),
      open,
    ),
  );

  test('periods stand in order of time, leaves by afdeling, period and cell', () => {
    const cube = stackEditions([origin], years, standard.sigmaAtoms).get('T02');
    expect(cube?.periods.map((period) => period.id)).toEqual(['2024', '2025', '2026']);
    expect(cube?.atoms.map((atom) => atom.id)).toEqual(['0045-1', '0045-2', '0045-3']);
    expect(cube?.heads.length).toBe(3 * 3 * 3);
    expect([...(cube?.heads.subarray(3, 6) ?? [])]).toEqual([5, 0, 50]);
    expect([...(cube?.heads.subarray(18, 27) ?? [])]).toEqual([5, 10, 15, 5, 10, 15, 5, 10, 15]);
  });

  test('an afdeling is alive from when it was built, which is public', () => {
    const built = [
      unitOf('0045-1', '101', { validFrom: '2025-06-01' }),
      unitOf('0045-3', '101', { validTo: '2024-12-31' }),
    ];
    const two = [2025, 2026].map((year) =>
      protectWorld(built, editionOf(exactTable('T02', year, { '0045-1': [5, 0, 0] })), [origin], seedOf(1), open),
    );
    expect([...(stackEditions([origin], two, 20).get('T02')?.alive ?? [])]).toEqual([0, 1, 0, 0]);
  });

  test('an election delivered with two editions is taken from the newest', () => {
    const election = { ...yearOf(2022), id: 'FV2022' };
    const two = [2023, 2024].map((year) => {
      const table = exactTable(
        'T02',
        year,
        { '0045-1': [year === 2024 ? 10 : 5, 0, 0] },
        { period: { ...election, edition: year } },
      );
      return protectWorld(units, editionOf(table), [origin], seedOf(1), open);
    });
    const cube = stackEditions([origin], two, 20).get('T02');
    expect(cube?.periods.map((period) => period.id)).toEqual(['FV2022']);
    expect(cube?.heads[0]).toBe(10);
  });
});

describe('sigma', () => {
  const rows = [
    {
      code: '4',
      label: { da: '', en: '' },
      depth: 1 as const,
      values: { n: { kind: 'count' as const, of: [{ block: 'herkomst', where: { herkomst3: ['4'] } }] } },
    },
    { code: 'OVERSKRIFT', label: { da: '', en: '' }, depth: 0 as const, values: {} },
  ];
  const table = tableOf('T02', 1, origin.blocks, rows);
  const exact = { '0045-1': [2, 5, 0], '0045-2': [0, 0, 0], '0045-3': [0, 0, 0] };

  test('is the root mean square error of a row over the living afdelinger', () => {
    const edition = protectWorld(units, editionOf(exactTable('T02', 2026, exact)), [table], seedOf(1), open);
    const error = (edition.tables[0]?.heads[0] ?? 0) - 2;
    const sigma = stackEditions([table], [edition], 1).get('T02')?.sigma;
    expect(sigma).toEqual({ I_ALT: expect.closeTo(Math.sqrt((error * error) / 3), 3), 4: 0 });
  });

  test('of a table with few atoms is pooled with the total row', () => {
    const edition = protectWorld(units, editionOf(exactTable('T02', 2026, exact)), [table], seedOf(1), open);
    const pooled = stackEditions([table], [edition], 20).get('T02')?.sigma;
    const alone = stackEditions([table], [edition], 1).get('T02')?.sigma;
    expect(pooled?.['4']).toBeCloseTo((alone?.I_ALT ?? 0) / Math.SQRT2, 3);
  });
});

test('a known seed gives a known release, to the last leaf', () => {
  const world = { '0045-1': [2, 2, 3], '0045-2': [12, 12, 13], '0045-3': [22, 22, 23] };
  expect(protectedHeads(world, 9)).toEqual([0, 0, 5, 15, 10, 10, 20, 25, 25]);
});
