import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AreaShape } from '../../domain/model/area.ts';
import type { FilterGeometry } from './cql2/filter-tree.ts';
import { isGeometryWord, parseGeometry } from './cql2/parse-wkt.ts';
import { TokenReader } from './cql2/token-reader.ts';
import { positionFrom } from './files/area-file.ts';
import { readShapeText } from './shape-text.ts';

const limits = { length: 2_000_000, depth: 10 };
const shortest = 60;

/**
 * A border as somebody typed or pasted it: lines of corners (`readShapeText`), or well-known text as desktop GIS copies it.
 * @throws Problem KV-G46 when it is neither
 */
export function shapeOfText(text: string): AreaShape {
  const [word = ''] = /^\s*[A-Za-z]+/.exec(text) ?? [];
  if (!isGeometryWord(word.trim())) {
    const read = readShapeText(text);
    if ('shape' in read) return read.shape;
    throw new Problem('KV-G46', read);
  }
  const geometry = wellKnown(text);
  if (geometry?.type === 'Polygon') return [polygonFrom(geometry.coordinates)];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates.map(polygonFrom);
  throw new Problem('KV-G46', { line: 1, found: text.trim().slice(0, shortest) });
}

type Polygon = readonly (readonly (readonly number[])[])[];

function polygonFrom(polygon: Polygon): AreaShape[number] {
  return polygon.map((ring) => ring.map(positionFrom));
}

function wellKnown(text: string): FilterGeometry | undefined {
  try {
    const tokens = new TokenReader(text.trim(), limits);
    const read = parseGeometry(tokens);
    if (tokens.peek().kind !== 'end') return undefined;
    return typeof read === 'object' && 'type' in read ? (read as FilterGeometry) : undefined;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
