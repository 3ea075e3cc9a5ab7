import { expect, test } from 'vitest';
import { hmacSha256 } from '../../../src/app/build/hmac-sha256.ts';
import { protectInWorkers } from '../../../src/app/build/protect-in-workers.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { anchorTable } from '../../../src/domain/definitions/tables/index.ts';
import { buildAtoms } from '../../../src/engines/protect/build-atoms.ts';
import { gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../../src/engines/protect/protect-edition.ts';
import { linkedTables, syntheticEdition } from '../../attack/synthetic-edition.ts';
import { directoryOf, seedOf } from '../../engines/protect/small-world.ts';

const years = [2024, 2025, 2026];
const worlds = years.map((year) => syntheticEdition(12, `workers ${year}`, year));
const units = worlds[0]?.units ?? [];
const editions = worlds.map(({ exact }) => exact);
const groupings = groupPlaces(directoryOf(units));
const counts = editions.map((exact) => gateCountsOf(exact, anchorTable));
const atoms = buildAtoms({ units, groupings, counts, gates: standard.gates });
const plan = {
  definitions: linkedTables,
  units,
  groupings,
  atoms,
  anchors: anchorTable.id,
  rounding: prepareRounding(linkedTables, anchorTable, atoms, groupings),
  rowParts: [],
  rules: standard,
  hmac: hmacSha256,
};
const seeds = new Map(years.map((year) => [String(year), seedOf(1)]));

test('editions protected in two threads are those of one thread, in the order given', async () => {
  const done: number[] = [];
  const threads = await protectInWorkers(editions, plan, seeds, {
    workers: 2,
    earlierOf: async () => undefined,
    onDone: async (_, __, count) => void done.push(count),
  });
  expect(threads).toEqual(editions.map((exact) => protectEdition(exact, plan, seeds)));
  expect(done).toEqual([1, 2, 3]);
}, 30_000);

test('a cancelled build stops its threads and says so', async () => {
  const signal = AbortSignal.abort(new Error('cancelled by the user'));
  await expect(
    protectInWorkers(editions, plan, seeds, {
      workers: 2,
      earlierOf: async () => undefined,
      onDone: async () => {},
      signal,
    }),
  ).rejects.toThrow('cancelled by the user');
}, 30_000);
