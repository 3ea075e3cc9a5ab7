import { randomFrom } from '../../domain/kernel/random.ts';
import type { Progress } from '../../domain/model/progress.ts';
import { repairBounds } from '../../engines/protect/suppression/repair-bounds.ts';
import { cellStatus, suppressCells } from '../../engines/protect/suppression/suppress-cells.ts';
import { writePattern } from '../../engines/protect/suppression/write-pattern.ts';
import { type OwnTable, readOwnTable } from './own-table.ts';
import { draws, withSolvers } from './with-solvers.ts';
import { writeResult } from './write-result.ts';

/** What is asked of the hidden cells of a person's own table. */
export interface SuppressOwnTable extends OwnTable {
  readonly max: number;
  readonly singletons: boolean;
  /** Whole numbers each small count must be able to be; left out = only exact values are looked at. */
  readonly bounds: number | undefined;
  /** File the pattern is written to. */
  readonly out: string;
}

/** How many cells were hidden. */
export interface SuppressedTable {
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  readonly seconds: number;
}

// The probes decide nothing but whether two cells always move together; any seed finds the same.
const probeSeed = 'kvarter suppression probes';

/** Hides cells of a person's own table and writes the pattern; seconds are those of the choice alone. */
export async function suppressOwnTable(asked: SuppressOwnTable, progress: Progress): Promise<SuppressedTable> {
  const table = await readOwnTable(asked);
  const begun = performance.now();
  const random = randomFrom(probeSeed);
  const exact = suppressCells(table, asked, random);
  const width = asked.bounds;
  const pattern =
    width === undefined
      ? exact
      : await withSolvers((pool) => repairBounds(table, exact, { wish: { width, draws }, pool, random, progress }));
  const seconds = (performance.now() - begun) / 1000;
  await writeResult(asked.out, writePattern(table, pattern));
  const count = (status: number): number => pattern.filter((found) => found === status).length;
  return {
    cells: pattern.length,
    primary: count(cellStatus.primary),
    secondary: count(cellStatus.secondary),
    seconds,
  };
}
