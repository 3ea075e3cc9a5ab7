import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localInstallation } from '../src/app/access/readers.ts';
import { findTheme } from '../src/app/areas/area-definitions.ts';
import { exportAreas } from '../src/app/areas/export-areas.ts';
import type { AppContext } from '../src/app/context/app-context.ts';
import { openApp } from '../src/app/start/open-app.ts';
import type { AreaDraft, Position } from '../src/domain/model/area.ts';
import type { StateStore } from '../src/domain/model/ports.ts';
import { insertArea } from '../src/engines/areas/area-versions.ts';
import { buildServer } from '../src/faces/http/server/build-server.ts';
import { askElsewhere, type Elsewhere } from './ask-elsewhere.ts';
import { type Benchmark, type BenchRow, quantile } from './bench-row.ts';
import { memoryOf } from './process-memory.ts';

const features = 100_000;
const parishes = 2148;
const columns = 400;
const side = 500;
const corners = 12;
const asked = 40;

/** The geo services on loopback, the client in a process of its own: pages, a box with a filter, and a long stream. */
export const geoServices: Benchmark = async ({ say }) => {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-bench-geo-'));
  const app = await openApp(folder);
  say(`keeping ${features} areas`);
  await keepAreas(app.state, 9001, features, 5);
  await keepAreas(app.state, 5713, parishes, 60);
  const onBug = (_: string, error: unknown): never => {
    throw error;
  };
  const server = await buildServer(app, { webDir: join(folder, 'dist'), onBug });
  const base = `${await server.listen({ host: '127.0.0.1', port: 0 })}/geo`;
  say('reading the layers');
  const client = askElsewhere();
  const cold = await took(`${base}/collections/boligomraader/items?limit=1`, client);
  const rows: BenchRow[] = [
    {
      what: `first answer from ${features} areas after a change`,
      measured: cold.cpu,
      unit: 'ms',
      how: 'read from the database, shapes projected, index made',
    },
    await pages(base, client),
    await filters(base, client),
    ...(await geopackages(app, folder)),
    ...(await streams(base, client)),
  ];
  client.close();
  await server.close();
  await app.state.close();
  await rm(folder, { recursive: true });
  return rows;
};

async function pages(base: string, client: Elsewhere): Promise<BenchRow> {
  const url = `${base}/collections/distrikter-5713/items?limit=1000`;
  await took(url, client);
  const times: Took[] = [];
  for (let i = 0; i < asked; i++) times.push(await took(`${url}&offset=${i}`, client));
  const how = `${parishes} areas of 60 corners, ${asked} different pages, 95 of 100; ${clock(times)}`;
  return { what: 'items?limit=1000', measured: processor(times), unit: 'ms', target: 50, how };
}

async function filters(base: string, client: Elsewhere): Promise<BenchRow> {
  const times: Took[] = [];
  for (let i = 0; i < asked; i++) {
    const filter = `omraade_type_kode = 2 AND omraade_navn LIKE '%${i}%' AND S_INTERSECTS(geometri,POLYGON((8.9 55.9,9.6 55.9,9.3 56.3,8.9 55.9)))`;
    times.push(
      await took(
        `${base}/collections/boligomraader/items?bbox=8.8,55.8,9.5,56.4&filter=${encodeURIComponent(filter)}`,
        client,
      ),
    );
  }
  const how = `box over a part, kind, name and a polygon; ${asked} different filters, 95 of 100; ${clock(times)}`;
  return {
    what: `bbox and CQL2 over ${features} areas`,
    measured: processor(times),
    unit: 'ms',
    target: 100,
    how,
  };
}

// All areas of a theme from the store to a file, as `kvarter areas export` writes it.
async function geopackages(app: AppContext, folder: string): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { code, count, target } of [
    { code: 5713, count: parishes, target: 1 },
    { code: 9001, count: features, target: undefined },
  ]) {
    const theme = findTheme(`${code}`);
    const before = process.cpuUsage();
    const begun = performance.now();
    await exportAreas(app, localInstallation, theme, { path: join(folder, `${code}.gpkg`), theme: code });
    const wall = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(before);
    rows.push({
      what: `GeoPackage of ${count} areas`,
      measured: (user + system) / 1e6,
      unit: 's',
      ...(target === undefined ? {} : { target }),
      how: `from the store to a file; time of one processor, ${wall.toFixed(2)} s by the clock`,
    });
  }
  return rows;
}

async function streams(base: string, client: Elsewhere): Promise<readonly BenchRow[]> {
  const url = `${base}/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=kv:kv_9001_boligomraade&count=${features}`;
  const first = await took(url, client);
  await took(url, client);
  const before = (await memoryOf('self'))?.now ?? Number.NaN;
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss() / 1e6);
  }, 20);
  for (let i = 0; i < 4; i++) await took(url, client);
  clearInterval(watch);
  const after = (await memoryOf('self'))?.now ?? Number.NaN;
  return [
    { what: `${features} areas as GML`, measured: first.cpu / 1000, unit: 's', how: 'one WFS answer, read to its end' },
    {
      what: 'memory after four more',
      measured: after - before,
      unit: 'MB',
      target: 50,
      how: `at most ${(highest - before).toFixed(0)} MB above while they were written`,
    },
  ];
}

// Of the processor, since other programs on the machine only make the clock longer.
function processor(times: readonly Took[]): number {
  return quantile(
    times.map(({ cpu }) => cpu),
    0.95,
  );
}

function clock(times: readonly Took[]): string {
  const wall = times.map((time) => time.wall);
  return `time of one processor; by the clock ${quantile(wall, 0.5).toFixed(0)} ms median, ${quantile(wall, 0.95).toFixed(0)} ms 95 of 100`;
}

interface Took {
  /** Milliseconds of the clock, and of the processor for the server alone. */
  readonly wall: number;
  readonly cpu: number;
}

async function took(url: string, { ask }: Elsewhere): Promise<Took> {
  const begun = performance.now();
  const before = process.cpuUsage();
  await ask(url);
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

const atOnce = 1000;

async function keepAreas(state: StateStore, theme: number, count: number, points: number): Promise<void> {
  const stamp = { at: '2026-01-01T00:00:00.000Z', user: 'bench', reason: 'bench', newId: randomUUID };
  for (let from = 0; from < count; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => area(theme, from + i, points));
    await state.keepAreas(some.map((draft) => insertArea(draft, [], stamp)));
  }
}

function area(theme: number, at: number, points: number): AreaDraft {
  const center: Position = [450_000 + (at % columns) * side, 6_100_000 + Math.floor(at / columns) * side];
  const ring = Array.from({ length: Math.max(points, corners) }, (_, i, all = Math.max(points, corners)): Position => {
    const turn = (2 * Math.PI * (i % all)) / all;
    const reach = side * (0.4 + 0.1 * Math.sin(5 * turn));
    return [
      Math.round((center[0] + reach * Math.cos(turn)) * 1000) / 1000,
      Math.round((center[1] + reach * Math.sin(turn)) * 1000) / 1000,
    ];
  });
  const [first] = ring;
  const fields = {
    omraade_nr: at + 1,
    omraade_navn: `Område ${at}`,
    omraade_type_kode: 1 + (at % 3),
    prog_distrikt_nr: at + 1,
    prog_distrikt_navn: `Sogn ${at}`,
  };
  const head = { cvrKode: 29189919, kommunekode: 657, oprindkode: 2, statuskode: 3, offKode: 1 };
  return { theme, ...head, fields, shape: [[first ? [...ring, first] : ring]], gyldigFra: '2020-01-01' };
}
