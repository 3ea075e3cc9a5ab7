import type { AreaPolygon, AreaRing, AreaShape, Position } from '../../../domain/model/area.ts';
import { groupRings } from '../group-rings.ts';
import { boxOf } from '../measure-shape.ts';
import { type AreaTable, noGeometry, notA, type ReadFeature, type ReadGeometry, type ReadLayer } from './area-file.ts';
import { readDbf, writeDbf } from './dbf.ts';
import { counterClockwise } from './geojson.ts';
import type { ShapeLoss } from './shape-loss.ts';

/** The files of one Shape layer, by ending. */
export interface ShapeFiles {
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array;
  readonly shx?: Uint8Array;
  readonly prj?: string;
  readonly cpg?: string;
}

const fileCode = 9994;
const version = 1e3;
const polygonType = 5;
const headBytes = 100;
const typeNames: Readonly<Record<number, string>> = { 1: 'Point', 3: 'LineString', 8: 'MultiPoint' };
// PolygonZ and PolygonM: the same with more numbers after it.
const withHeights = 15;
const withMeasures = 25;

/**
 * Reads a Shape layer of polygons. Rings that run clockwise begin a polygon, the others are holes of the one around.
 * @throws Problem KV-G20 when the files are broken or belong to different layers
 */
export function readShapeFiles(files: ShapeFiles, file: string): ReadLayer {
  const { shp } = files;
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (shp.length < headBytes || view.getInt32(0) !== fileCode) {
    notA('Shape', file, { da: 'filen begynder ikke som en .shp', en: 'it does not begin as a .shp' });
  }
  const geometries = geometriesIn(view, file);
  const rows = readDbf(files.dbf, files.cpg, file);
  if (rows.length !== geometries.length) {
    const [da, en] = ['.shp og .dbf har ikke lige mange rækker', '.shp and .dbf differ in rows'];
    notA('Shape', file, { da, en });
  }
  const crs = files.prj === undefined ? undefined : crsOfPrj(files.prj);
  const features = geometries.map((geometry, at): ReadFeature => ({ row: at + 1, values: rows[at] ?? {}, geometry }));
  return { ...(crs === undefined ? {} : { crs }), features };
}

// A projection file has no code as a rule: the zone and the datum tell.
function crsOfPrj(prj: string): string {
  const code = /AUTHORITY\["EPSG","(\d+)"\]\s*\]?\s*$/i.exec(prj.trim())?.[1];
  if (code !== undefined) return `EPSG:${code}`;
  if (/ETRS.?(19)?89.*UTM.*32/i.test(prj)) return 'EPSG:25832';
  return /^GEOGCS/i.test(prj.trim()) ? 'EPSG:4326' : prj.slice(0, 60);
}

function geometriesIn(view: DataView, file: string): readonly ReadGeometry[] {
  const found: ReadGeometry[] = [];
  let at = headBytes;
  try {
    while (at + 8 < view.byteLength) {
      const bytes = view.getInt32(at + 4) * 2;
      found.push(geometryAt(view, at + 8));
      at += 8 + bytes;
      if (bytes <= 0) break;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    notA('Shape', file, { da: `række ${found.length + 1} er afbrudt`, en: `row ${found.length + 1} is cut off` });
  }
  return found;
}

function geometryAt(view: DataView, at: number): ReadGeometry {
  const type = view.getInt32(at, true);
  if (type === 0) return noGeometry;
  if (type !== polygonType && type !== polygonType + 10 && type !== withMeasures) {
    return { found: typeNames[type % 10] ?? `type ${type}` };
  }
  const parts = view.getInt32(at + 36, true);
  const points = view.getInt32(at + 40, true);
  const starts = Array.from({ length: parts }, (_, i) => view.getInt32(at + 44 + i * 4, true));
  const first = at + 44 + parts * 4;
  const rings = starts.map((start, i): AreaRing => {
    const end = starts[i + 1] ?? points;
    return Array.from({ length: Math.max(0, end - start) }, (_, k): Position => {
      const place = first + (start + k) * 16;
      return [view.getFloat64(place, true), view.getFloat64(place + 8, true)];
    });
  });
  return { shape: groupRings(rings, 'clockwise'), heights: type === withHeights };
}

const prj25832 =
  'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0],AUTHORITY["EPSG","25832"]]';

/** Areas as a Shape layer in EPSG:25832 with the short names, and what the format could not hold. */
export function writeShapeFiles(table: AreaTable): {
  readonly files: Required<ShapeFiles>;
  readonly losses: readonly ShapeLoss[];
} {
  const records = table.rows.map(({ shape }) => recordOf(shape));
  const total = records.reduce((sum, record) => sum + record.length + 8, headBytes);
  const box = boxOf(table.rows.flatMap((row) => row.shape));
  const [shp, shx] = [new Uint8Array(total), new Uint8Array(headBytes + records.length * 8)];
  writeHead(shp, box);
  writeHead(shx, box);
  const [shapes, index] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  let at = headBytes;
  records.forEach((record, i) => {
    shapes.setInt32(at, i + 1);
    shapes.setInt32(at + 4, record.length / 2);
    shp.set(record, at + 8);
    index.setInt32(headBytes + i * 8, at / 2);
    index.setInt32(headBytes + i * 8 + 4, record.length / 2);
    at += 8 + record.length;
  });
  const { bytes: dbf, losses } = writeDbf(table);
  return { files: { shp, shx, dbf, prj: prj25832, cpg: 'UTF-8' }, losses };
}

function writeHead(bytes: Uint8Array, [west, south, east, north]: readonly [number, number, number, number]): void {
  const view = new DataView(bytes.buffer);
  view.setInt32(0, fileCode);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, version, true);
  view.setInt32(32, polygonType, true);
  [west, south, east, north].forEach((value, i) => {
    view.setFloat64(36 + i * 8, Number.isFinite(value) ? value : 0, true);
  });
}

function recordOf(shape: AreaShape): Uint8Array {
  if (shape.length === 0) return new Uint8Array(4);
  // Shape runs its outer rings clockwise.
  const rings = counterClockwise(shape).flatMap((polygon: AreaPolygon) => polygon.map((ring) => [...ring].reverse()));
  const points = rings.flat();
  const bytes = new Uint8Array(44 + rings.length * 4 + points.length * 16);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, polygonType, true);
  boxOf(shape).forEach((value, i) => {
    view.setFloat64(4 + i * 8, value, true);
  });
  view.setInt32(36, rings.length, true);
  view.setInt32(40, points.length, true);
  let start = 0;
  rings.forEach((ring, i) => {
    view.setInt32(44 + i * 4, start, true);
    start += ring.length;
  });
  points.forEach(([x, y], i) => {
    view.setFloat64(44 + rings.length * 4 + i * 16, x, true);
    view.setFloat64(52 + rings.length * 4 + i * 16, y, true);
  });
  return bytes;
}
