import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersOf, needDeliveries, needRelease } from './bench-data.ts';
import type { Benchmark, BenchSetup } from './bench-row.ts';
import { killAndLook, type WritePath } from './kills/kill-and-look.ts';

// Five hundred in all: the quick paths often, those that take seconds less often.
const kills: Readonly<Record<WritePath, { readonly count: number; readonly longestMs: number }>> = {
  state: { count: 240, longestMs: 200 },
  shelf: { count: 160, longestMs: 400 },
  accept: { count: 40, longestMs: 1_000 },
  build: { count: 40, longestMs: 8_000 },
  publish: { count: 20, longestMs: 2_000 },
};
const mostLines = 12;
// What earlier kills left is part of what is looked at, but a folder grows with each.
const killsOfAFolder = 10;
// A killed process waits for its moment most of the time, so each core has one more.
const lanes = availableParallelism();

interface KillSums {
  runs: number;
  killed: number;
  acknowledged: number;
  wrong: number;
}

interface Ground {
  /** A folder with a release, copied for every lane and path. */
  readonly built: string;
  readonly delivery: string;
  readonly root: string;
  readonly say: (line: string) => void;
}

/** Processes killed at random moments of every path that writes: nothing acknowledged is lost, nothing half is there. */
export const killRuns: Benchmark = async (setup) => {
  const small: BenchSetup = { ...setup, scale: 'small', dataDir: join(foldersOf(setup).app, '../../small') };
  const built = await needRelease(small);
  const deliveries = await needDeliveries(small);
  const [first = ''] = (await readdir(deliveries)).sort();
  const root = await mkdtemp(join(tmpdir(), 'kvarter-kills-'));
  const sums: KillSums = { runs: 0, killed: 0, acknowledged: 0, wrong: 0 };
  const begun = performance.now();
  try {
    const ground = { built, delivery: join(deliveries, first), root, say: setup.say };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => killInLane(ground, lane, sums)));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
  const how = `${sums.killed} killed of ${sums.runs} runs at random moments in ${minutes} min, ${sums.acknowledged} writes acknowledged and looked for`;
  return [{ what: 'killed processes: writes lost or half', measured: sums.wrong, unit: 'writes', target: 0, how }];
};

/** A lane's share of the kills of every path, in folders of its own. */
async function killInLane({ built, delivery, root, say }: Ground, lane: number, sums: KillSums): Promise<void> {
  for (const path of Object.keys(kills) as WritePath[]) {
    const { count, longestMs } = kills[path];
    const share = Math.floor(count / lanes) + (lane < count % lanes ? 1 : 0);
    say(`lane ${lane + 1}: ${share} kills of ${path}`);
    const folder = join(root, `${path}-${lane}`);
    for (let i = 0; i < share; i++) {
      if (path === 'accept' || i % killsOfAFolder === 0) {
        await rm(folder, { recursive: true, force: true });
        if (path !== 'accept') await cp(built, folder, { recursive: true });
      }
      const afterLines = path === 'state' || path === 'shelf' ? Math.floor(Math.random() * mostLines) : 1;
      const when = { afterLines, afterMs: Math.random() * longestMs };
      const outcome = await killAndLook({ path, folder, name: `k${lane}-${i}`, argument: delivery, ...when });
      sums.runs += 1;
      sums.killed += outcome.killed ? 1 : 0;
      sums.acknowledged += outcome.acknowledged;
      sums.wrong += outcome.wrong.length;
      for (const what of outcome.wrong) say(`${path}: ${what}`);
    }
    await rm(folder, { recursive: true, force: true });
  }
}
