import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criteria } from '../../../src/domain/definitions/criteria/index.ts';
import { tables, totalsTable } from '../../../src/domain/definitions/tables/index.ts';
import type { ProtectedTable } from '../../../src/domain/model/leaf.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import type { TableDefinition } from '../../../src/domain/model/table-definition.ts';
import { ask, word } from './shown.ts';
import { january, leaves, release } from './small-world.ts';

// The 24 standard tables over made-up leaves of three afdelinger: what every table must do, whatever its rows.

const ids = ['0045-08501', '0045-08502', '0101-00001'];
const definitions = [totalsTable, ...tables];
const years = [january(2025), january(2026)];

function cellsOf(definition: TableDefinition): { readonly count: number; readonly sums: readonly number[] } {
  const sums: number[] = [];
  let count = 0;
  for (const block of definition.blocks) {
    const size = block.axes.reduce((n, axis) => n * axis.categories.length, 1);
    if (block.measure.kind === 'sum') sums.push(...Array.from({ length: size }, (_, i) => count + i));
    count += size;
  }
  return { count, sums };
}

/** Leaves that follow from a seed: multiples of five, each sum its heads times a whole mean. */
function cube(definition: TableDefinition, seed: number): ProtectedTable {
  const { count, sums } = cellsOf(definition);
  const headsAt = (atom: number, year: number, cell: number): number =>
    ((seed + atom * 7 + year * 3 + cell * 5) % 13) * 5;
  const years2 = years.map((_, y) => y);
  const heads = Object.fromEntries(
    ids.map((id, a) => [id, years2.map((y) => Array.from({ length: count }, (_, c) => headsAt(a, y, c)))]),
  );
  const value = ids.flatMap((_, a) => years2.flatMap((y) => sums.map((c) => headsAt(a, y, c) * (1 + (c % 3)))));
  const own = new Uint8Array(value.length).fill(1);
  const held = { cells: Int32Array.from(sums), value: Float64Array.from(value), own };
  return leaves(definition.id, years, heads, sums.length > 0 ? { sums: held } : {});
}

const worldOf = (seed: number): ReleaseContent =>
  release({
    edition: 2026,
    afdelinger: ids.map((id) => ({ id })),
    definitions,
    tables: definitions.map((d) => cube(d, seed)),
  });

/** Figures that add: counts and sums, as they stand in the answer. */
function addable(content: ReleaseContent, definition: TableDefinition, sted: string): readonly number[] {
  const { cells } = ask(content, sted, { table: definition.id });
  return definition.rows.flatMap((row, r) =>
    definition.measures.flatMap((measure, m) => {
      const kind = row.values[measure.id]?.kind;
      if (kind !== 'count' && kind !== 'sum') return [];
      return years.flatMap((_, p) => Number(word(cells[r]?.[p]?.[m])));
    }),
  );
}

test('in every standard table the sum of three afdelinger is the sum of their figures', () => {
  fc.assert(
    fc.property(fc.nat(1000), (seed) => {
      const content = worldOf(seed);
      for (const definition of tables) {
        const parts = ids.map((id) => addable(content, definition, `afd:${id}`));
        const sum = addable(content, definition, ids.map((id) => `afd:${id}`).join(','));
        expect(sum).toEqual(sum.map((_, i) => parts.reduce((total, part) => total + (part[i] ?? 0), 0)));
      }
    }),
    { numRuns: 5 },
  );
});

test('the order of the terms never changes an answer', () => {
  const content = worldOf(1);
  for (const definition of tables) {
    const [a, b, c] = ids;
    const one = ask(content, `afd:${a},afd:${b},-afd:${c}`, { table: definition.id });
    expect(ask(content, `-afd:${c},afd:${b},afd:${a}`, { table: definition.id })).toEqual(one);
  }
});

test('every total row shows a figure, and every per cent of all is between 0 and its band above 100', () => {
  const content = worldOf(2);
  for (const definition of tables) {
    const { cells, rows } = ask(content, 'org:0045', { table: definition.id, criteria });
    const total = rows.findIndex((row) => row.total);
    expect([definition.id, cells[total]?.[1]?.[0]?.kind]).toEqual([definition.id, 'rounded']);
    for (const figure of cells.flat(2)) if (figure.kind === 'rounded') expect(figure.band).toBeGreaterThanOrEqual(0);
  }
});

test('the criteria table has a line for every criterion but those whose national figure is not delivered', () => {
  const list = { ...january(2026), start: '2026-12-01', end: '2026-12-01' };
  const plain = worldOf(3);
  const withLists = (references: ReleaseContent['references']): ReleaseContent => {
    const t24 = plain.tables.get('T24');
    const dated = t24 && { ...t24, periods: [january(2025), list] };
    return { ...plain, references, tables: dated ? new Map([...plain.tables, ['T24', dated]]) : plain.tables };
  };
  const lines = (content: ReleaseContent) => {
    const { cells, rows, measures } = ask(content, 'org:0045', { table: 'T24', criteria });
    const at = measures.findIndex((m) => m.id === 'graense');
    return Object.fromEntries(rows.map((row, r) => [row.code, word(cells[r]?.[1]?.[at])]));
  };
  expect(lines(withLists([]))).toEqual({
    size: 1000,
    labour: 40,
    convicted: 'not-delivered',
    education: 60,
    income: 55,
    origin: 50,
  });
  const national = {
    key: 'doemte_pct_land_2aar',
    area: '000',
    period: '2025',
    value: 0.725,
    unit: 'pct',
    source: 'DST',
  };
  expect(lines(withLists([national])).convicted).toBe(2.18);
});

// Cells that come again are kept with a release; what was asked before must never show in an answer.
test('an answer is the same whatever its release was asked before', () => {
  const places = [...ids.map((id) => `afd:${id}`), `afd:${ids[0]},afd:${ids[1]}`, 'land:000'];
  const answersOf = (content: ReleaseContent, asked: readonly string[]) =>
    new Map(asked.map((sted) => [sted, tables.map(({ id }) => ask(content, sted, { table: id, criteria }).cells)]));
  fc.assert(
    fc.property(fc.nat(12), fc.shuffledSubarray(places, { minLength: places.length }), (seed, order) => {
      const used = worldOf(seed);
      answersOf(used, order);
      const again = answersOf(used, order);
      for (const sted of places) expect(again.get(sted)).toEqual(answersOf(worldOf(seed), [sted]).get(sted));
    }),
    { numRuns: 4 },
  );
});

// Series of the common kinds are made by loops of their own, and last year's figure one by one: they must agree.
test('last year told this year is last year, in every figure of the standard tables', () => {
  const toldLater = (definition: TableDefinition): TableDefinition => ({
    ...definition,
    rows: definition.rows.map(({ step: _, ...row }) => ({
      ...row,
      values: Object.fromEntries(
        Object.entries(row.values).map(([measure, of]) => [measure, { kind: 'previous', of } as const]),
      ),
    })),
  });
  const unstepped = ({ rows, ...definition }: TableDefinition): TableDefinition => ({
    ...definition,
    rows: rows.map(({ step: _, ...row }) => row),
  });
  for (const seed of [2, 5, 9]) {
    const plain = worldOf(seed);
    for (const definition of tables.filter(({ id }) => id !== 'T24')) {
      const figures = (asked: TableDefinition, sted: string, year: number) =>
        ask({ ...plain, definitions: definitions.map((d) => (d.id === asked.id ? asked : d)) }, sted, {
          table: asked.id,
        }).cells.map((row) => row[year]);
      for (const sted of [`afd:${ids[0]}`, 'land:000']) {
        expect(figures(toldLater(definition), sted, 1)).toEqual(figures(unstepped(definition), sted, 0));
      }
    }
  }
});
