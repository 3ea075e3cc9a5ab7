import type { FilterGeometry, FilterTree } from './filter-tree.ts';
import type { TokenReader } from './token-reader.ts';

type Position = readonly number[];
type Reader<T> = (tokens: TokenReader) => T;

const words = ['POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON', 'GEOMETRYCOLLECTION'];

/** Whether a word begins a geometry or a box. */
export function isGeometryWord(word: string): boolean {
  return word.toUpperCase() === 'BBOX' || words.includes(word.toUpperCase());
}

/** Reads a geometry written as well-known text, or a box. @throws Problem KV-Y1 */
export function parseGeometry(tokens: TokenReader): FilterTree {
  if (!tokens.takes('BBOX')) return geometry(tokens);
  const bbox = several(number)(tokens);
  if (bbox.length !== 4 && bbox.length !== 6) throw tokens.wrong('4 or 6 numbers in the BBOX before this');
  return { bbox };
}

function geometry(tokens: TokenReader): FilterGeometry {
  const word = words.find((one) => tokens.takes(one));
  if (word === undefined) throw tokens.wrong('POINT, LINESTRING, POLYGON or a MULTI of them');
  tokens.takes('Z');
  switch (word) {
    case 'POINT': {
      const [coordinates = [], ...more] = several(position)(tokens);
      if (more.length > 0) throw tokens.wrong('one position in the POINT before this');
      return { type: 'Point', coordinates };
    }
    case 'LINESTRING':
      return { type: 'LineString', coordinates: several(position)(tokens) };
    case 'POLYGON':
      return { type: 'Polygon', coordinates: several(several(position))(tokens) };
    case 'MULTIPOINT':
      return { type: 'MultiPoint', coordinates: several(pointOfMany)(tokens) };
    case 'MULTILINESTRING':
      return { type: 'MultiLineString', coordinates: several(several(position))(tokens) };
    case 'MULTIPOLYGON':
      return { type: 'MultiPolygon', coordinates: several(several(several(position)))(tokens) };
    default:
      return { type: 'GeometryCollection', geometries: several(geometry)(tokens) };
  }
}

/** Parts in parentheses, parted by commas; one at least. */
function several<T>(part: Reader<T>): Reader<readonly T[]> {
  return (tokens) =>
    tokens.deeper(() => {
      tokens.expect('(');
      const parts: T[] = [];
      do parts.push(part(tokens));
      while (tokens.takes(','));
      tokens.expect(')');
      return parts;
    });
}

function position(tokens: TokenReader): Position {
  const numbers = [number(tokens), number(tokens)];
  const hasHeight = tokens.peek().kind === 'number' || tokens.is('-') || tokens.is('+');
  return hasHeight ? [...numbers, number(tokens)] : numbers;
}

/** A point of a MULTIPOINT, with or without parentheses of its own. */
function pointOfMany(tokens: TokenReader): Position {
  if (!tokens.takes('(')) return position(tokens);
  const found = position(tokens);
  tokens.expect(')');
  return found;
}

function number(tokens: TokenReader): number {
  const factor = tokens.takes('-') ? -1 : 1;
  tokens.takes('+');
  if (tokens.peek().kind !== 'number') throw tokens.wrong('a number');
  return factor * Number(tokens.take().text);
}
