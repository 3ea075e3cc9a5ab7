import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../../src/domain/kernel/invariant.ts';
import type { ExactEdition, ExactTable } from '../../../src/domain/model/leaf.ts';
import type { Formula, RowDefinition, TableDefinition } from '../../../src/domain/model/table-definition.ts';
import { gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { rowPartsOf } from '../../../src/engines/protect/row-errors.ts';
import { roundToBase } from '../../../src/engines/protect/seeded-draw.ts';
import { stackEditions } from '../../../src/engines/protect/stack-editions.ts';
import { anchors, axis, counting, exactTable, protectWorld, seedOf, tableOf, unitOf } from './small-world.ts';

const units = ['0045-1', '0045-2'].map((id) => unitOf(id));
const people = (year: number) => exactTable('ANK', year, { '0045-1': [200, 90, 120], '0045-2': [300, 140, 190] });

const row = (code: string, values: RowDefinition['values']): RowDefinition => ({
  code,
  label: { da: code, en: code },
  depth: 1,
  values,
});
const incomes = { block: 'indkomst' };

/** A table of counted persons and of their income, one sum cell an age group. */
function incomeTable(rows: readonly RowDefinition[] = []): TableDefinition {
  return tableOf(
    'T18',
    3,
    [
      counting('personer'),
      {
        id: 'indkomst',
        view: 'persons',
        axes: [axis('age', ['unge', 'gamle'])],
        measure: { kind: 'sum', column: 'personindkomst', heads: 'known', unit: 'kroner' },
      },
    ],
    rows,
  );
}

/** Every person earns the same in a cell, so magnitudes follow from heads. */
function incomesOf(year: number, leaves: Readonly<Record<string, readonly number[]>>, each: number): ExactTable {
  const table = exactTable('T18', year, leaves);
  const heads = Float64Array.from(table.units.flatMap((_, u) => [...table.heads.subarray(u * 3 + 1, u * 3 + 3)]));
  const sum = heads.map((count) => count * each);
  const largest = heads.map((count) => (count > 0 ? each : 0));
  const second = heads.map((count) => (count > 1 ? each : 0));
  return { ...table, magnitudes: { cells: Int32Array.from([1, 2]), sum, absolute: sum, largest, second } };
}

const edition = (year: number, each = 200_000): ExactEdition => ({
  edition: year,
  tables: [people(year), incomesOf(year, { '0045-1': [120, 70, 3], '0045-2': [190, 100, 90] }, each)],
});

describe('a table of incomes through two years', () => {
  const definition = incomeTable([row('SUM', { vaerdi: { kind: 'sum', of: [incomes] } })]);
  const years = [2026, 2025].map((year) => protectWorld(units, edition(year, year * 100), [definition], seedOf(3)));
  const cube = stackEditions([definition], years, 1).get('T18');

  test('holds protected heads times the mean, by afdeling, year and cell', () => {
    const sums = cube?.sums;
    const width = sums?.cells.length ?? 0;
    expect([...(sums?.cells ?? [])]).toEqual([1, 2]);
    cube?.alive.forEach((_, leaf) => {
      const year = leaf % 2 === 0 ? 2025 : 2026;
      for (let i = 0; i < width; i++) {
        const heads = cube.heads[leaf * cube.cellCount + i + 1] ?? 0;
        const own = sums?.own[leaf * width + i];
        const mean = heads === 0 ? 0 : (sums?.value[leaf * width + i] ?? 0) / heads;
        // A borrowed mean comes from the row above in the same afdeling, where everybody earns the same too.
        expect(mean).toBe(heads === 0 ? 0 : year * 100);
        // Three old in the first afdeling: the young join them, so that the three are not what is left of all.
        expect(own).toBe(leaf < 2 ? 0 : 1);
      }
    });
  });

  test('measures the error of a sum in kroner', () => {
    const errors = years.flatMap((year) => {
      const heads = year.tables[0]?.heads ?? new Int32Array(0);
      const total = (atom: number) => (heads[atom * 3 + 1] ?? 0) + (heads[atom * 3 + 2] ?? 0);
      return [total(0) - 73, total(1) - 190].map((error) => error * year.edition * 100);
    });
    const rms = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    expect(cube?.sigma.SUM).toBeCloseTo(rms, 1);
  });
});

test('a year in which nothing but counts was delivered has sums of 0 that are nobody’s own', () => {
  const definition = incomeTable();
  const { magnitudes: _, ...counted } = incomesOf(2025, { '0045-1': [120, 70, 3] }, 1);
  const years = [edition(2026), { edition: 2025, tables: [people(2025), counted] }].map((exact) =>
    protectWorld(units, exact, [definition], seedOf(3)),
  );
  const sums = stackEditions([definition], years, 1).get('T18')?.sums;
  expect([...(sums?.value.subarray(0, 2) ?? [])]).toEqual([0, 0]);
  expect([...(sums?.own.subarray(0, 2) ?? [])]).toEqual([0, 0]);
});

describe('the cells whose errors make a row’s band', () => {
  const other = tableOf('T02', 2, [counting('herkomst', [axis('herkomst3', ['5', '4', '3'])])]);

  function partsOf(values: RowDefinition['values']) {
    const parts = rowPartsOf([incomeTable([row('R', values)]), other]).filter((part) => part.row === 'R');
    return parts.map(({ table, cells, part }) => ({ table, cells, part }));
  }
  const young: Formula = { kind: 'mean', of: [{ block: 'indkomst', where: { age: ['unge'] } }] };
  const share: Formula = { kind: 'share', of: [incomes], base: [{ block: 'personer' }], part: 'sum' };

  test.each<[string, RowDefinition['values'], readonly unknown[]]>([
    [
      'are those counted',
      { n: { kind: 'count', of: [incomes] }, pct: share },
      [{ table: 'T18', cells: [1, 2], part: 'heads' }],
    ],
    ['are the heads of a mean', { vaerdi: young }, [{ table: 'T18', cells: [1], part: 'heads' }]],
    ['are the part of a share', { pct: share }, [{ table: 'T18', cells: [1, 2], part: 'sum' }]],
    [
      'are the sum of a rate',
      { vaerdi: { kind: 'rate', of: [incomes], base: [] } },
      [{ table: 'T18', cells: [1, 2], part: 'sum' }],
    ],
    [
      'are found inside what is made from another figure, and in another table',
      {
        graense: { kind: 'threshold', criterion: 'x' },
        afstand: {
          kind: 'distance',
          criterion: 'x',
          in: 'points',
          of: { kind: 'count', of: [{ table: 'T02', block: 'herkomst', where: { herkomst3: ['4'] } }, incomes] },
        },
      },
      [
        { table: 'T02', cells: [1], part: 'heads' },
        { table: 'T18', cells: [1, 2], part: 'heads' },
      ],
    ],
    ['are none for a row with a limit only', { graense: { kind: 'threshold', criterion: 'x' } }, []],
    ['are none for a heading', {}, []],
  ])('%s', (_, values, expected) => {
    expect(partsOf(values)).toEqual(expected);
  });

  test('of two tables add their variances', () => {
    const both = row('R', { n: { kind: 'count', of: [{ block: 'personer' }, { table: 'T02', block: 'herkomst' }] } });
    const only = (of: string) =>
      row(of, {
        n: { kind: 'count', of: of === 'A' ? [{ block: 'personer' }] : [{ table: 'T02', block: 'herkomst' }] },
      });
    const definitions = [incomeTable([both, only('A'), only('B')]), other];
    const exact = edition(2026);
    const origins = exactTable('T02', 2026, { '0045-1': [151, 27, 22], '0045-2': [251, 28, 21] });
    const shown = protectWorld(units, { ...exact, tables: [...exact.tables, origins] }, definitions, seedOf(6));
    const sigma = stackEditions(definitions, [shown], 1).get('T18')?.sigma ?? {};
    expect(sigma.R).toBeCloseTo(Math.hypot(sigma.A ?? 0, sigma.B ?? 0), 3);
  });
});

describe('what cannot come from a counted table is a bug, never rounded away', () => {
  test.each([-1, 1.5, Number.NaN])('a count of %d', (count) => {
    expect(() => roundToBase(count, 5, 0)).toThrow(InvariantError);
  });

  test('an edition without anchors', () => {
    expect(() => gateCountsOf({ edition: 2026, tables: [] }, anchors)).toThrow(InvariantError);
  });
});
