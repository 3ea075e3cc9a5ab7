import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import type { ReadLayer } from '../../../../src/engines/areas/files/area-file.ts';
import { readCsv, writeCsv } from '../../../../src/engines/areas/files/csv.ts';
import { readFlatgeobuf, writeFlatgeobuf } from '../../../../src/engines/areas/files/flatgeobuf.ts';
import { readGeojson, writeGeojson } from '../../../../src/engines/areas/files/geojson.ts';
import { readGeometryBlob, writeGeopackage } from '../../../../src/engines/areas/files/geopackage.ts';
import { readGml, writeGml } from '../../../../src/engines/areas/files/gml.ts';
import { readShapeFiles, writeShapeFiles } from '../../../../src/engines/areas/files/shape-file.ts';
import { shapeAreaM2, shapeEdgeM } from '../../../../src/engines/areas/measure-shape.ts';
import { readGeopackage, writeSqlite } from '../../../../src/storage/geopackage/geopackage-file.ts';
import { problemOf } from '../../../world/problem-of.ts';
import { expected, readAs, table, versions } from './file-world.ts';

const formats: readonly (readonly [string, () => ReadLayer | Promise<ReadLayer>])[] = [
  ['GeoJSON in CRS84', () => readGeojson(writeGeojson(table, 'CRS84'), 'f')],
  ['GeoJSON in EPSG:25832', () => readGeojson(writeGeojson(table, '25832'), 'f')],
  ['Shape', () => readShapeFiles(writeShapeFiles(table).files, 'f')],
  ['GML', () => readGml(writeGml(table), 'f')],
  ['FlatGeobuf', () => readFlatgeobuf(writeFlatgeobuf(table), 'f')],
  ['GeoPackage', throughGeopackage],
];

async function throughGeopackage(): Promise<ReadLayer> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-gpkg-'));
  const path = join(folder, 'a.gpkg');
  await writeSqlite(path, writeGeopackage(table, '2026-01-01T00:00:00.000Z'));
  const { crs, rows } = await readGeopackage(path);
  await rm(folder, { recursive: true });
  const features = rows.map(({ values, geometry }, at) => {
    return { row: at + 1, values, geometry: must(readGeometryBlob(geometry), 'geometry') };
  });
  return { crs, features };
}

describe('what is written is read back', () => {
  test.each(formats)('%s: same identities, fields, holes, and coordinates to the millimetre', async (name, trip) => {
    const { areas, findings } = readAs(await trip());
    expect(findings).toEqual([]);
    expect(areas.map(({ draft }) => draft)).toMatchObject(expected);
    expect(areas.map(({ versionsId }) => versionsId)).toEqual(versions.map(({ versionsId }) => versionsId));
    areas.forEach(({ draft }, at) => {
      const original = versions[at]?.shape ?? [];
      expect(draft.shape.map((polygon) => polygon.length).sort()).toEqual(original.map((p) => p.length).sort());
      const tolerance = name === 'GeoJSON in CRS84' ? 0.02 * shapeEdgeM(original) : 0.001;
      expect(Math.abs(shapeAreaM2(draft.shape) - shapeAreaM2(original))).toBeLessThan(tolerance);
    });
  });

  test('CSV: the fields, in a form Danish spreadsheets open', () => {
    const text = writeCsv(table, true);
    expect(text.startsWith('\uFEFFtemakode;')).toBe(true);
    expect(text).toContain('MULTIPOLYGON (((498000 6221000, ');
    const { features } = readCsv(text, 'f');
    expect(features.map(({ row }) => row)).toEqual([2, 3]);
    expect(features[0]?.values).toMatchObject({ noegle: 'BASIS-657-014', note: 'Æblehaven; "syd" & <nord>' });
    expect(writeCsv({ ...table, rows: [{ values: { note: '=1+1' }, shape: [] }] }, false)).toContain("'=1+1");
  });

  test('the texts of codes are filled in, as GeoFA serves them', () => {
    expect(table.rows[0]?.values).toMatchObject({
      ...{ oprindelse: 'Matrikelkort', status: 'Gældende / Vedtaget', offentlig: 'Synlig for alle' },
      ...{
        cvr_navn: 'Herning Kommune',
        prog_distrikt_type: 'Basisdistrikt',
        temanavn: 'Prognose- og statistikdistrikter',
      },
    });
  });
});

describe('the traps of formats', () => {
  test('Shape has ten characters: what is cut and what is empty is told, and the long forms are read', () => {
    const long = { ...table, rows: [{ values: { note: 'æ'.repeat(200) }, shape: versions[1]?.shape ?? [] }] };
    const { files, losses } = writeShapeFiles(long);
    expect(losses).toContainEqual({ row: 1, field: 'note', loss: 'cut' });
    expect(losses).toContainEqual({ row: 1, field: 'cvr_kode', loss: 'null' });
    expect(readShapeFiles(files, 'f').features[0]?.values.note).toBe('æ'.repeat(127));
    for (const name of ['pro_di_tyk', 'pro_di_ty_k', 'PRO_DI_TY_', 'prog_distrikt_type_kode']) {
      const read = readAs({
        crs: 'EPSG:25832',
        features: [{ row: 1, values: { [name]: '11' }, geometry: { shape: [], heights: false } }],
      });
      expect(read.areas[0]?.draft.fields).toEqual({ prog_distrikt_type_kode: 11 });
    }
  });

  test('a Shape without .prj does not say where it is; one of degrees says so; old letters are read', async () => {
    const { prj: _, cpg: __, ...rest } = writeShapeFiles(table).files;
    expect(await problemOf(() => readAs(readShapeFiles(rest, 'f')))).toBe('KV-G22');
    expect(readShapeFiles({ ...rest, prj: 'GEOGCS["WGS 84"]' }, 'f').crs).toBe('EPSG:4326');
    const dbf = rest.dbf.slice();
    const at = new TextDecoder('latin1').decode(dbf).indexOf('RÃ¸nne');
    dbf.set([0x52, 0xf8, 0x6e, 0x6e, 0x65, 0x20, 0x20], at);
    expect(readShapeFiles({ ...rest, dbf }, 'f').features[0]?.values.pro_dis_na).toMatch(/^Rønne/);
    expect(readShapeFiles({ ...rest, dbf, cpg: 'windows-1252' }, 'f').features[0]?.values.pro_dis_na).toMatch(/^Rønne/);
  });

  test('broken Shape files are refused', async () => {
    const { files } = writeShapeFiles(table);
    const read = (change: object) => problemOf(() => readShapeFiles({ ...files, ...change }, 'f'));
    expect(await read({ shp: new Uint8Array(10) })).toBe('KV-G20');
    expect(await read({ shp: files.shp.slice(0, 180) })).toBe('KV-G20');
    expect(await read({ dbf: files.dbf.slice(0, 200) })).toBe('KV-G20');
    expect(await read({ dbf: writeShapeFiles({ ...table, rows: [] }).files.dbf })).toBe('KV-G20');
  });

  test('a GeoPackage without its mark, a damaged one, an unknown layer and a text are refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kvarter-gpkg-'));
    const path = join(folder, 'a.gpkg');
    const script = writeGeopackage(table, '2026-01-01T00:00:00.000Z');
    await writeSqlite(path, script);
    expect(await problemOf(() => readGeopackage(path, 'ukendt'))).toBe('KV-G24');
    expect((await readGeopackage(path, 't_5713_prog_stat_dis')).rows).toHaveLength(2);
    await writeSqlite(path, { ...script, applicationId: 0 });
    expect(await problemOf(() => readGeopackage(path))).toBe('KV-G20');
    const unplaced = { sql: 'UPDATE gpkg_contents SET srs_id = 0', rows: [[]] };
    await writeSqlite(path, { ...script, statements: [...script.statements, unplaced] });
    expect(await problemOf(() => readGeopackage(path))).toBe('KV-G22');
    await writeFile(path, 'ikke SQLite, men en tekst, der er lang nok til at ligne en fil '.repeat(20));
    expect(await problemOf(() => readGeopackage(path))).toBe('KV-G20');
    expect(await problemOf(() => readGeopackage(join(folder, 'findes-ikke.gpkg')))).toBe('KV-G20');
    await rm(folder, { recursive: true });
  });

  test('geometries of other programs: big-endian, with heights, empty, of points, none at all', () => {
    const header = [0x47, 0x50, 0, 1, 0, 0, 0x64, 0xe8];
    const withWkb = (...wkb: readonly number[]) => readGeometryBlob(Uint8Array.from([...header, ...wkb]));
    const wkb = new DataView(new ArrayBuffer(1 + 4 + 4 + 4 + 4 * 24));
    wkb.setUint32(1, 1003);
    wkb.setUint32(5, 1);
    wkb.setUint32(9, 4);
    [0, 0, 9, 1, 0, 9, 1, 1, 9, 0, 0, 9].forEach((value, i) => {
      wkb.setFloat64(13 + i * 8, value);
    });
    expect(withWkb(...new Uint8Array(wkb.buffer))).toEqual({
      shape: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ],
      heights: true,
    });
    expect(withWkb(1, 1, 0, 0, 0)).toEqual({ found: 'Point' });
    expect(withWkb(1, 6, 0, 0, 0, 0xff, 0xff, 0xff, 0xff)).toBeUndefined();
    expect(readGeometryBlob(null)).toEqual({ shape: [], heights: false });
    expect(readGeometryBlob(Uint8Array.from([0x47, 0x50, 0, 0b1_0001]))).toEqual({ shape: [], heights: false });
    expect(readGeometryBlob(Uint8Array.from([1, 2, 3, 4]))).toBeUndefined();
    expect(readGeometryBlob(Uint8Array.from([0x47, 0x50, 0, 0b1110]))).toBeUndefined();
  });

  test('FlatGeobuf: what is none is refused', async () => {
    expect(await problemOf(() => readFlatgeobuf(Uint8Array.from([1, 2, 3]), 'f'))).toBe('KV-G20');
  });
});
