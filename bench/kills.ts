import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersOf, needDeliveries, needRelease } from './bench-data.ts';
import type { Benchmark, BenchSetup } from './bench-row.ts';
import { killAndLook, type WritePath } from './kills/kill-and-look.ts';

// Five hundred in all: the quick paths often, those that take seconds as often as an afternoon allows.
const kills: Readonly<Record<WritePath, { readonly count: number; readonly longestMs: number }>> = {
  state: { count: 240, longestMs: 200 },
  shelf: { count: 160, longestMs: 400 },
  accept: { count: 40, longestMs: 3_000 },
  build: { count: 40, longestMs: 15_000 },
  publish: { count: 20, longestMs: 3_000 },
};
const mostLines = 12;

/** Processes killed at random moments of every path that writes: nothing acknowledged is lost, nothing half is there. */
export const killRuns: Benchmark = async (setup) => {
  const small: BenchSetup = { ...setup, scale: 'small', dataDir: join(foldersOf(setup).app, '../../small') };
  const built = await needRelease(small);
  const deliveries = await needDeliveries(small);
  const [first = ''] = (await readdir(deliveries)).sort();
  const root = await mkdtemp(join(tmpdir(), 'kvarter-kills-'));
  let [killed, acknowledged, wrong] = [0, 0, 0];
  try {
    for (const path of Object.keys(kills) as WritePath[]) {
      const { count, longestMs } = kills[path];
      setup.say(`${count} kills of ${path}`);
      const folder = join(root, path);
      const fresh = async (): Promise<void> => {
        await rm(folder, { recursive: true, force: true });
        if (path !== 'accept') await cp(built, folder, { recursive: true });
      };
      await fresh();
      for (let i = 0; i < count; i++) {
        if (path === 'accept' || i % 20 === 19) await fresh();
        const lines = path === 'state' || path === 'shelf' ? Math.floor(Math.random() * mostLines) : 1;
        const when = { afterLines: lines, afterMs: Math.random() * longestMs };
        const outcome = await killAndLook({ path, folder, name: `k${i}`, argument: join(deliveries, first), ...when });
        killed += outcome.killed ? 1 : 0;
        acknowledged += outcome.acknowledged;
        wrong += outcome.wrong.length;
        for (const what of outcome.wrong) setup.say(`${path}: ${what}`);
      }
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  const total = Object.values(kills).reduce((sum, { count }) => sum + count, 0);
  const how = `${killed} killed of ${total} runs at random moments, ${acknowledged} writes acknowledged and looked for`;
  return [{ what: 'killed processes: writes lost or half', measured: wrong, unit: 'writes', target: 0, how }];
};
