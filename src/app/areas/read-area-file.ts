import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { textOfBytes } from '../../domain/kernel/text-of-bytes.ts';
import type { ReadLayer } from '../../engines/areas/files/area-file.ts';
import { notA } from '../../engines/areas/files/area-file.ts';
import { readCsv } from '../../engines/areas/files/csv.ts';
import { readFlatgeobuf } from '../../engines/areas/files/flatgeobuf.ts';
import { readGeofaAnswer } from '../../engines/areas/files/geofa.ts';
import { readGeojson } from '../../engines/areas/files/geojson.ts';
import { readGeometryBlob } from '../../engines/areas/files/geopackage.ts';
import { readGml } from '../../engines/areas/files/gml.ts';
import { readShapeFiles } from '../../engines/areas/files/shape-file.ts';
import { readTopojson } from '../../engines/areas/files/topojson.ts';
import { readGeopackage } from '../../storage/geopackage/geopackage-file.ts';
import { demandModestZip } from '../trouble/demand-modest-zip.ts';

type Reading = (path: string, layer?: string) => Promise<ReadLayer>;

// Larger files unpacked would not fit beside everything else.
const largestUnpacked = 1_000_000_000;

const readers: Readonly<Record<string, Reading>> = {
  '.topojson': async (path) => readTopojson(await textOf(path), basename(path)),
  '.geojson': async (path) => readGeojson(await textOf(path), basename(path)),
  '.json': readJson,
  '.gpkg': readPackage,
  '.shp': readShape,
  '.zip': readZippedShape,
  '.fgb': async (path) => readFlatgeobuf(await readFile(path), basename(path)),
  '.gml': async (path) => readGml(await textOf(path), basename(path)),
  '.xml': async (path) => readGml(await textOf(path), basename(path)),
  '.csv': async (path) => readCsv(await textOf(path), basename(path)),
};

/**
 * Reads a file of areas by its ending: GeoJSON, TopoJSON, an answer of GeoFA's SQL API, GeoPackage, Shape (with its
 * sisters beside it, or zipped), FlatGeobuf, GML or a WFS answer, CSV.
 * @param layer - Of a GeoPackage with several.
 * @throws Problem KV-G21 for another ending, KV-G20, KV-G22, KV-G24, KV-G25, KV-G26, KV-G40 for what is wrong with it
 */
export async function readAreaFile(path: string, layer?: string): Promise<ReadLayer> {
  const file = basename(path);
  const ending = /\.[a-z]+$/.exec(file.toLowerCase())?.[0] ?? '';
  const read = readers[ending];
  if (!read) throw new Problem('KV-G21', { file, valid: Object.keys(readers) });
  try {
    return await read(path, layer);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return notA(ending.slice(1), file, { da: 'filen findes ikke', en: 'the file does not exist' });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

const textOf = async (path: string): Promise<string> => textOfBytes(await readFile(path));

// GeoFA's answers have rows under `data`, or features beside the statement that was run.
async function readJson(path: string): Promise<ReadLayer> {
  const [text, file] = [await textOf(path), basename(path)];
  if (/^\s*\{\s*"type"\s*:\s*"Topology"/.test(text)) return readTopojson(text, file);
  const isAnswer = /"(auth_check|success|affected_rows)"\s*:/.test(text) && !/"crs"\s*:\s*\{/.test(text.slice(0, 400));
  return isAnswer ? readGeofaAnswer(text, file) : readGeojson(text, file);
}

async function readPackage(path: string, layer?: string): Promise<ReadLayer> {
  const file = basename(path);
  const { crs, rows } = await readGeopackage(path, layer);
  const features = rows.map(({ values, geometry: bytes }, at) => {
    const geometry = readGeometryBlob(bytes);
    if (!geometry) {
      const [da, en] = [`geometrien i række ${at + 1} er beskadiget`, `the geometry of row ${at + 1} is damaged`];
      return notA('GeoPackage', file, { da, en });
    }
    return { row: at + 1, values, geometry };
  });
  return { crs, features };
}

async function readShape(path: string): Promise<ReadLayer> {
  const sister = async (ending: string) => await readFile(path.replace(/\.shp$/i, ending)).catch(() => undefined);
  const [shp, dbf, prj, cpg] = [await readFile(path), await sister('.dbf'), await sister('.prj'), await sister('.cpg')];
  return shapeFrom(basename(path), { shp, dbf, prj, cpg });
}

async function readZippedShape(path: string): Promise<ReadLayer> {
  const file = basename(path);
  const wanted = /\.(shp|dbf|prj|cpg)$/i;
  let size = 0;
  const parts = unzipped(await readFile(path), file, ({ name, originalSize }) => {
    if (!wanted.test(name)) return false;
    size += originalSize;
    return size <= largestUnpacked;
  });
  const part = (ending: string) => Object.entries(parts).find(([name]) => name.toLowerCase().endsWith(ending))?.[1];
  return shapeFrom(file, { shp: part('.shp'), dbf: part('.dbf'), prj: part('.prj'), cpg: part('.cpg') });
}

function unzipped(
  bytes: Uint8Array,
  file: string,
  filter: (entry: { readonly name: string; readonly originalSize: number }) => boolean,
): Readonly<Record<string, Uint8Array>> {
  demandModestZip(bytes, file);
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return notA('Shape', file, { da: 'zip-filen er beskadiget', en: 'the zip file is damaged' });
  }
}

interface ShapeParts {
  readonly shp: Uint8Array | undefined;
  readonly dbf: Uint8Array | undefined;
  readonly prj: Uint8Array | undefined;
  readonly cpg: Uint8Array | undefined;
}

function shapeFrom(file: string, { shp, dbf, prj, cpg }: ShapeParts): ReadLayer {
  if (!shp || !dbf) return notA('Shape', file, { da: '.shp eller .dbf mangler', en: 'the .shp or .dbf is missing' });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return readShapeFiles({ shp, dbf, ...(prj ? { prj: text(prj) } : {}), ...(cpg ? { cpg: text(cpg) } : {}) }, file);
}
