import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needRelease } from './bench-data.ts';
import { type Benchmark, type BenchRow, quantile } from './bench-row.ts';
import { serveBy } from './served.ts';

const nextStarts = 3;

/** What a newcomer waits for: `npm start` with nothing made yet, and `npm start` again. */
export const firstStart: Benchmark = async (setup) => {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-bench-'));
  const scale = setup.scale === 'full' ? 'default' : setup.scale;
  try {
    const web = join(folder, 'web');
    const start = async (data: string): Promise<number> => {
      const served = await serveBy(['start', '--scale', scale], data, web);
      await served.stop();
      return served.startSeconds;
    };
    setup.say(`first start, ${scale} scale`);
    const first = await start(join(folder, 'data'));
    const rows: BenchRow[] = [
      {
        what: `first start, ${scale} scale`,
        measured: first,
        unit: 's',
        target: 90,
        how: 'web pages, demo, intake, build and server, from nothing',
      },
      await again(scale, () => start(join(folder, 'data'))),
    ];
    if (setup.scale !== 'full') return rows;
    const app = await needRelease(setup);
    return [...rows, await again('full', () => start(app))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function again(scale: string, start: () => Promise<number>): Promise<BenchRow> {
  const times: number[] = [];
  for (let i = 0; i < nextStarts; i++) times.push(await start());
  const how = `median of ${nextStarts}; the release is verified and read before the server says it runs`;
  return { what: `next start, ${scale} scale`, measured: quantile(times, 0.5), unit: 's', target: 5, how };
}
