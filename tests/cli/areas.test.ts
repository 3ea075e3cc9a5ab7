import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let folder: string;

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(...args: readonly string[]): Promise<Result> {
  const options = {
    env: { PATH: process.env.PATH, KVARTER_DATA: join(folder, 'data'), LANG: 'da_DK.UTF-8' },
    encoding: 'utf8' as const,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [kvarter, 'areas', ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

const crs = { type: 'name', properties: { name: 'EPSG:25832' } };

async function fileOf(name: string, ...corners: readonly (readonly (readonly [number, number])[])[]): Promise<string> {
  const features = corners.map((ring, i) => {
    const points = ring.map(([x, y]) => [498_000 + x, 6_221_000 + y]);
    return {
      type: 'Feature',
      properties: { noegle: `B-${i + 1}`, cvr_kode: 29189919, prog_distrikt_nr: i + 1, prog_distrikt_type_kode: 11 },
      geometry: { type: 'Polygon', coordinates: [[...points, ...points.slice(0, 1)]] },
    };
  });
  const path = join(folder, name);
  await writeFile(path, JSON.stringify({ type: 'FeatureCollection', crs, features }));
  return path;
}

const square = (x: number) =>
  [
    [x, 0],
    [x + 100, 0],
    [x + 100, 100],
    [x, 100],
  ] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-areas-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('a file with faults is refused with places and remedies, and nothing is changed', async () => {
  const bow = [
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ] as const;
  const path = await fileOf('fejl.geojson', bow, square(500));
  const { code, out, err } = await run('import', path, '--theme', '5713');
  expect(code).toBe(1);
  expect(out).toContain(
    'fejl G01-CROSS række 1: 1: grænsen krydser sig selv ved 498050.000 øst, 6221050.000 nord (EPSG:25832). Flyt punkterne, eller få den rettet automatisk (»Ret grænserne automatisk« på siden, --repair på kommandolinjen).',
  );
  expect(err).toContain('Intet er ændret.');
  expect((await run('list')).out).toBe('');
});

test('import, list, history and export, in Danish and in English', async () => {
  const path = await fileOf('gode.geojson', square(0), square(200));
  expect((await run('check', path, '--theme', '5713')).out).toBe(
    'gode.geojson: 2 områder, 0 med fejl. Intet er ændret.\n',
  );
  const reason = ['--reason', 'Kommunens distrikter 2026'];
  const imported = await run('import', path, '--theme', 't_5713_prog_stat_dis', ...reason);
  expect(imported).toMatchObject({ code: 0, out: 'gode.geojson: 2 nye, 0 ændrede, 0 uændrede, 0 udeladte.\n' });
  const again = await run('import', path, '--theme', '5713', '--lang', 'en');
  expect(again.out).toBe('gode.geojson: 0 new, 0 changed, 2 as before, 0 left out.\n');
  const listed = await run('list', '--theme', '5713', '--kommune', '657');
  expect(listed.out.trim().split('\n')).toHaveLength(2);
  expect(listed.out).toContain('1,00 ha');
  expect(listed.err).toBe('Alle områder i installationen. (all)\n');
  const id = listed.out.split(' ')[0] ?? '';
  expect((await run('history', id)).out).toContain('insert  cli  Kommunens distrikter 2026');
  const out = join(folder, 'ud.25832.geojson');
  expect((await run('export', '--theme', '5713', '--out', out)).code).toBe(0);
  expect(JSON.parse(await readFile(out, 'utf8')).features).toHaveLength(2);
});

test('a question that cannot be understood is exit code 2; one that cannot be answered is 1', async () => {
  const path = await fileOf('a.geojson', square(0));
  expect((await run('slet')).code).toBe(2);
  expect((await run('import', path)).code).toBe(2);
  expect((await run('check', path, '--theme', '5713', '--crs', '4711')).code).toBe(2);
  expect((await run('export', '--theme', '5713', '--out', join(folder, 'a.wfs-t.xml'), '--user', 'x')).code).toBe(2);
  const unknown = await run('check', path, '--theme', '6300');
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('»6300« er ikke et områdetema. Vælg 5701 Lokalområder');
  expect((await run('list', '--day', '2026-13-01')).err).toContain('er ikke en dato');
  expect((await run('history', 'ukendt')).code).toBe(1);
});
