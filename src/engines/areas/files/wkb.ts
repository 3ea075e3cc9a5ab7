import type { AreaShape, Position } from '../../../domain/model/area.ts';
import type { ReadGeometry } from './area-file.ts';

const polygonType = 3;
const multiPolygonType = 6;
const heightFlag = 0x80000000;
const measureFlag = 0x40000000;
const idFlag = 0x20000000;
const names = ['Geometry', 'Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'];

/** A shape as well-known binary: a little-endian MultiPolygon. */
export function writeWkb(shape: AreaShape): Uint8Array {
  const points = shape.reduce((sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length, 0), 0);
  const rings = shape.reduce((sum, polygon) => sum + polygon.length, 0);
  const bytes = new Uint8Array(9 + shape.length * 9 + rings * 4 + points * 16);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const head = (type: number, count: number) => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  head(multiPolygonType, shape.length);
  for (const polygon of shape) {
    head(polygonType, polygon.length);
    for (const ring of polygon) {
      view.setUint32(at, ring.length, true);
      at += 4;
      for (const [x, y] of ring) {
        view.setFloat64(at, x, true);
        view.setFloat64(at + 8, y, true);
        at += 16;
      }
    }
  }
  return bytes;
}

/**
 * Reads well-known binary, ISO or extended, either end first. Heights and measures are dropped.
 * @throws RangeError when the bytes end too early
 */
export function readWkb(bytes: Uint8Array): ReadGeometry {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  const { type, extra, little } = readHead(reader);
  if (type === polygonType) return { shape: [readPolygon(reader, extra, little)], heights: extra > 0 };
  if (type !== multiPolygonType) return { found: names[type] ?? `type ${type}` };
  const count = readCount(reader, little, 9);
  const shape = Array.from({ length: count }, () => {
    const part = readHead(reader);
    return readPolygon(reader, part.extra, part.little);
  });
  return { shape, heights: extra > 0 };
}

interface Reader {
  readonly view: DataView;
  at: number;
}

function readHead(reader: Reader): { readonly type: number; readonly extra: number; readonly little: boolean } {
  const little = reader.view.getUint8(reader.at) === 1;
  const code = reader.view.getUint32(reader.at + 1, little);
  reader.at += 5;
  if ((code & idFlag) !== 0) reader.at += 4;
  const plain = code & 0xffff;
  const iso = Math.floor(plain / 1e3);
  const flagged = Number((code & heightFlag) !== 0) + Number((code & measureFlag) !== 0);
  return { type: plain % 1e3, extra: flagged + (iso === 3 ? 2 : Number(iso > 0)), little };
}

function readPolygon(reader: Reader, extra: number, little: boolean): readonly (readonly Position[])[] {
  return Array.from({ length: readCount(reader, little, 4) }, () =>
    Array.from({ length: readCount(reader, little, 16) }, (): Position => {
      const x = reader.view.getFloat64(reader.at, little);
      const y = reader.view.getFloat64(reader.at + 8, little);
      reader.at += 16 + extra * 8;
      return [x, y];
    }),
  );
}

// A count the bytes left cannot hold is a broken file, not a reason to ask for memory.
function readCount(reader: Reader, little: boolean, bytesEach: number): number {
  const count = reader.view.getUint32(reader.at, little);
  reader.at += 4;
  if (count * bytesEach > reader.view.byteLength - reader.at) throw new RangeError('count beyond the end');
  return count;
}
