import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ChosenParcels, readParcels } from '../../../src/app/areas/read-parcels.ts';
import type { AreaTable } from '../../../src/engines/areas/files/area-file.ts';
import { writeFlatgeobuf } from '../../../src/engines/areas/files/flatgeobuf.ts';
import { writeGeojson } from '../../../src/engines/areas/files/geojson.ts';
import { writeGeopackage } from '../../../src/engines/areas/files/geopackage.ts';
import { writeGml } from '../../../src/engines/areas/files/gml.ts';
import { writeShapeFiles } from '../../../src/engines/areas/files/shape-file.ts';
import { writeSqlite } from '../../../src/storage/geopackage/geopackage-file.ts';
import { square } from '../../engines/areas/area-world.ts';
import { problemOf } from '../../world/problem-of.ts';

const none: ChosenParcels = { parcels: [], chosen: [], source: '' };
const table: AreaTable = {
  name: 'jordstykke',
  title: 'Jordstykker',
  columns: [
    { name: 'landsejerlavskode', shortName: 'landsejerl', type: 'int' },
    { name: 'matrikelnummer', shortName: 'matrikelnu', type: 'text', length: 7 },
  ],
  rows: ['14gf', '14gg', '2a'].map((matrikelnummer, at) => ({
    values: { landsejerlavskode: 2000173, matrikelnummer },
    shape: square(at * 100, 0, 100),
  })),
};

async function geopackage(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-parcels-'));
  await writeSqlite(join(folder, 'a.gpkg'), writeGeopackage(table, '2026-01-01T00:00:00.000Z'));
  const bytes = await readFile(join(folder, 'a.gpkg'));
  await rm(folder, { recursive: true });
  return bytes;
}

function shape(): Uint8Array {
  const { files } = writeShapeFiles(table);
  return zipSync({ 'j.shp': files.shp, 'j.dbf': files.dbf, 'j.prj': strToU8(files.prj), 'j.cpg': strToU8(files.cpg) });
}

test.each([
  ['25832.geojson', () => strToU8(writeGeojson(table, '25832'))],
  ['.gml', () => strToU8(writeGml(table))],
  ['.fgb', () => writeFlatgeobuf(table)],
  ['.zip', shape],
  ['.gpkg', geopackage],
])('parcels of a %s: their names, their ground, none chosen', async (ending, bytes) => {
  const read = await readParcels({ name: `C:\\mine\\../j ${ending}`, bytes: await bytes() }, none);
  expect(read.parcels.map(({ ejerlav, matrikelnummer, m2 }) => [ejerlav, matrikelnummer, m2])).toEqual([
    [2000173, '14gf', 10_000],
    [2000173, '14gg', 10_000],
    [2000173, '2a', 10_000],
  ]);
  expect(read.chosen).toEqual([]);
  expect(read.source).not.toMatch(/[\\/]/);
});

test('a list chooses among the parcels read; one that is not there chooses nothing and is named', async () => {
  const before = await readParcels({ name: 'j.25832.geojson', bytes: strToU8(writeGeojson(table, '25832')) }, none);
  const list = (rows: string) =>
    readParcels({ name: 'liste.csv', bytes: strToU8(`Ejerlavskode;Matrikelnr\n${rows}`) }, before);
  expect(await list('2000173;2A\n2000173;14 gf\n2000173;2a')).toEqual({ ...before, chosen: [0, 2] });
  expect(await problemOf(() => list('2000173;14gf\n2000174;14gf'))).toBe('KV-G50');
  expect(await problemOf(() => list('x;'))).toBe('KV-G48');
});

test('a file that holds no parcels, or is no file of areas, is refused', async () => {
  const read = (name: string, text: string) => problemOf(() => readParcels({ name, bytes: strToU8(text) }, none));
  expect(await read('a.geojson', '{"type":"FeatureCollection","features":[]}')).toBe('KV-G48');
  expect(await read('a.gpkg', 'ikke en database')).toBe('KV-G20');
  expect(await read('a.exe', 'MZ')).toBe('KV-G21');
  expect(await read('..', 'x')).toBe('KV-G21');
});
