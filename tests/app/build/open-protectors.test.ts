import { Worker } from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { openProtectors } from '../../../src/app/build/open-protectors.ts';
import type { ProtectionTask } from '../../../src/app/build/protection-task.ts';
import { threadFailure } from '../../../src/app/build/thread-failure.ts';
import { hmacSha256 } from '../../../src/app/context/hmac-sha256.ts';
import { threadMemorySetting } from '../../../src/app/context/thread-memory.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { anchorTable } from '../../../src/domain/definitions/tables/index.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import { buildAtoms } from '../../../src/engines/protect/build-atoms.ts';
import { prepareAudit } from '../../../src/engines/protect/certificate/prepare-audit.ts';
import { gateCountsOf } from '../../../src/engines/protect/gate-counts.ts';
import { groupPlaces } from '../../../src/engines/protect/group-places.ts';
import { prepareRounding } from '../../../src/engines/protect/prepare-rounding.ts';
import { protectEdition } from '../../../src/engines/protect/protect-edition.ts';
import { openDuckdb } from '../../../src/storage/duckdb/open-duckdb.ts';
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

const audit = prepareAudit({
  definitions: linkedTables,
  anchors: anchorTable,
  rounding: plan.rounding,
  atoms,
  rules: standard,
});
const wish = { attacks: { seed: 'test', unions: [50], places: plan.rounding.places }, keep: 1 };
const work = { plan, seeds, audit, wish };
const tasks = editions.map(
  (exact) => async (): Promise<ProtectionTask> => ({ kind: 'protect', exact, earlier: undefined }),
);

test.each([1, 2])(
  'editions protected by %i are those of one thread, in the order given',
  async (count) => {
    const done: number[] = [];
    const protectors = openProtectors(count, work);
    const results = await protectors.run(tasks, async (_, position) => void done.push(position));
    await protectors.close();
    expect(results).toEqual(
      editions.map((exact) => ({ kind: 'protected', edition: protectEdition(exact, plan, seeds) })),
    );
    expect(done.toSorted()).toEqual([0, 1, 2]);
  },
  30_000,
);

test('a cancelled build stops its threads and says so', async () => {
  const protectors = openProtectors(2, work, AbortSignal.abort(new Error('cancelled by the user')));
  await expect(protectors.run(tasks, async () => {})).rejects.toThrow('cancelled by the user');
  await protectors.close();
}, 30_000);

test('a thread that really runs out of memory ends with a sentence, and the process goes on', async () => {
  vi.stubEnv(threadMemorySetting, '8');
  try {
    const protectors = openProtectors(2, work);
    await expect(protectors.run(tasks, async () => {})).rejects.toMatchObject({ code: 'KV-U33' });
    await protectors.close();
  } finally {
    vi.unstubAllEnvs();
  }
}, 30_000);

test('one array far too large in a thread, and DuckDB without memory, are the same sentence', async () => {
  const { promise, resolve } = Promise.withResolvers<Error>();
  new Worker('new Float64Array(2 ** 36)', { eval: true }).on('error', resolve);
  expect(threadFailure(await promise, 'protect')).toMatchObject({ code: 'KV-U33' });
  const sql = await openDuckdb({ memory: '2MB', threads: 1, temp: '' });
  const refused = await sql.rows('SELECT count(DISTINCT range) FROM range(9000000)').catch((error: unknown) => error);
  sql.close();
  expect(refused).toBeInstanceOf(Error);
  expect(threadFailure(refused, 'protect')).toMatchObject({ code: 'KV-U33' });
});

test('a thread without memory enough says so, and what to do', () => {
  const failure = threadFailure(Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), 'protect');
  expect(failure).toMatchObject({ code: 'KV-U33' });
  expect(failure instanceof Problem && failure.sentence('da')).toMatch(/\(protect\)\. .*--max-old-space-size=/);
  const other = new Error('another');
  expect(threadFailure(other, 'protect')).toBe(other);
});
