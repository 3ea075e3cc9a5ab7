import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorTable, tables } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ExactTable } from '../../../src/domain/model/leaf.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import type { BlockDefinition, TableDefinition } from '../../../src/domain/model/table-definition.ts';
import { openTestDuckdb } from '../../storage/duckdb/write-layout.ts';
import { smallWorld, unitOfLetter } from './small-world.ts';
import { cellsOf, tabulateWorld } from './tabulate-world.ts';

const folderOfGolden = join(import.meta.dirname, '../../golden/tables');

let engine: SqlEngine;
let folder: string;
let leaves: readonly ExactTable[];
beforeAll(async () => {
  ({ engine, folder } = await openTestDuckdb());
  leaves = await tabulateWorld(engine, folder, smallWorld, [anchorTable, ...tables]);
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

/** Lines of a golden file without remarks and without the column that names who is in the cell. */
function golden(table: string): readonly string[] {
  const text = readFileSync(join(folderOfGolden, `${table.toLowerCase()}.golden.txt`), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines
    .map((line) =>
      line
        .split('|', 5)
        .map((part) => part.trim())
        .join(' | '),
    )
    .toSorted();
}

function cellNames(block: BlockDefinition): readonly string[] {
  let names = [''];
  for (const axis of block.axes) {
    names = names.flatMap((name) => axis.categories.map(({ code }) => (name === '' ? code : `${name} x ${code}`)));
  }
  return names;
}

function counted(definition: TableDefinition): readonly string[] {
  const exact = must(
    leaves.find((table) => table.table === definition.id),
    definition.id,
  );
  const names = definition.blocks.flatMap((block) => cellNames(block).map((name) => ({ block, name })));
  return Object.entries(unitOfLetter)
    .filter(([, unit]) => exact.units.includes(unit))
    .flatMap(([letter, unit]) =>
      cellsOf(exact, unit).flatMap(({ heads, sum }, cell) => {
        const { block, name } = must(names[cell], 'cell');
        const amount = block.measure.kind === 'sum' ? String(sum) : '';
        return heads === 0 ? [] : [[letter, block.id, name, heads, amount].join(' | ')];
      }),
    )
    .toSorted();
}

describe('the small world, worked out by hand', () => {
  test.each(tables.map((table) => [table.id, table] as const))(
    '%s holds exactly the persons named in its golden file',
    (id, table) => {
      expect(counted(table)).toEqual(golden(id));
    },
  );
});

test('the person outside every afdeling and boligområde is counted nowhere', () => {
  const exact = must(leaves[0], 'anchors');
  const residents = exact.units.map((unit) => cellsOf(exact, unit)[0]?.heads ?? 0);
  expect(residents.reduce((a, b) => a + b)).toBe(40);
});

test.each([
  ['T01', 'agemain', 'age5'],
  ['T01', 'agemain', 'alder'],
  ['T05', 'hustype', undefined],
  ['T17', 'indk7', 'indkrel5'],
])('%s: %s adds up to the same persons as %s, unit by unit', (id, first, second) => {
  const definition = must(
    tables.find((t) => t.id === id),
    id,
  );
  const exact = must(
    leaves.find((t) => t.table === id),
    id,
  );
  const total = (unit: string, block: string): number => {
    const flags = definition.blocks.flatMap((b) => cellNames(b).map(() => b.id === block));
    return cellsOf(exact, unit).reduce((n, cell, i) => (flags[i] ? n + cell.heads : n), 0);
  };
  const households = new Map([
    ['0101-00001', 7],
    ['0101-00002', 5],
    ['0202-00001', 5],
  ]);
  for (const [unit, number] of households) expect(total(unit, first)).toBe(second ? total(unit, second) : number);
});
