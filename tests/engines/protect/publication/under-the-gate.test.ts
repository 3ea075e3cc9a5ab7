import { afterAll, expect, test } from 'vitest';
import { standard } from '../../../../src/domain/definitions/gates/index.ts';
import { yearly } from '../../../../src/domain/definitions/publication/index.ts';
import { randomFrom } from '../../../../src/domain/kernel/random.ts';
import type { ExactTable } from '../../../../src/domain/model/leaf.ts';
import { protectPublication } from '../../../../src/engines/protect/publication/protect-publication.ts';
import { publishPattern } from '../../../../src/engines/protect/publication/publish-pattern.ts';
import { openHighsPool } from '../../../../src/storage/solver/highs-pool.ts';
import { directoryOf, unitOf } from '../small-world.ts';
import { period, table as ungated } from './two-afdelinger.ts';

const pool = openHighsPool(1);
afterAll(() => pool.close());

// Tables of tier 0 have no gate.
const table = { ...ungated, tier: 1 as const };

test('a kommune under the gate cannot be had as the region less the others, though none of its counts is small', async () => {
  const units = ['101', '102', '103', '104'].map((kommune, k) => unitOf(`0001-${10000 + k}`, kommune));
  const ids = units.map(({ id }) => id);
  const heads = Int32Array.from([12, 20, 8, 210, 330, 95, 180, 275, 120, 240, 310, 85]);
  const exact: ExactTable = { table: table.id, period, units: ids, cellCount: 3, heads };
  const large = Int32Array.of(40, 900, 900, 900);
  const input = {
    definition: { ...yearly, tables: [table.id], levels: ['reg', 'kom'] as const },
    ...{ directory: directoryOf(units), rules: standard, tables: [{ table, exact }] },
    counts: { edition: 2026, units: ids, counts: { residents: large, households: large, persons1664: large } },
  };
  const job = { pool, random: randomFrom('gate'), progress: () => undefined, rounded: [] };
  const made = await protectPublication(input, job);
  const published = publishPattern(input, made).tables[0];
  const rows = 4;
  const counts = [...(published?.counts ?? [])];
  expect(counts).toHaveLength(5 * rows);
  // Row by row: the region first, then the kommuner, the one under the gate first of them.
  for (let row = 0; row < rows; row++) {
    const [region = -1, gated = -1, ...others] = [0, 1, 2, 3, 4].map((place) => counts[place * rows + row] ?? -1);
    expect(gated).toBeLessThan(0);
    expect(region < 0 || others.some((count) => count < 0)).toBe(true);
  }
  expect(made.determined).toBe(0);
});
