import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anchorTable, tables, totalsTable } from '../../../src/domain/definitions/tables/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import { openTestDuckdb } from '../../storage/duckdb/write-layout.ts';
import { naiveCells } from './naive-count.ts';
import { afdelinger, randomWorld } from './random-world.ts';
import { cellsOf, tabulateWorld } from './tabulate-world.ts';

let engine: SqlEngine;
let folder: string;
beforeAll(async () => {
  ({ engine, folder } = await openTestDuckdb());
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});

const all = [anchorTable, totalsTable, ...tables];

test('the leaves of every table equal a count of every row for every cell', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const leaves = await tabulateWorld(engine, folder, { ...world, afdelinger }, all);
      for (const [i, table] of all.entries()) {
        const exact = must(leaves[i], table.id);
        for (const unit of exact.units)
          expect([table.id, unit, cellsOf(exact, unit)]).toEqual([table.id, unit, naiveCells(table, unit, world)]);
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('the order of delivered rows never changes a leaf', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const turned = {
        ...world,
        personer: world.personer.toReversed(),
        husstande: world.husstande.toReversed(),
        flytninger: world.flytninger.toReversed(),
      };
      const once = await tabulateWorld(engine, folder, { ...world, afdelinger }, all);
      expect(await tabulateWorld(engine, folder, { ...turned, afdelinger }, all)).toEqual(once);
    }),
    { numRuns: 3 },
  );
}, 60_000);
