import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { FilterGeometry, FilterTree } from '../cql2/filter-tree.ts';
import { crsUri, servedCrs } from '../crs-uris.ts';
import { elementsNamed, type XmlElement } from '../files/parse-xml.ts';
import { type CrsName, crsFromName, fromUtm32, toUtm32 } from '../project.ts';

/** A filter and the coordinate system its places are in. */
export interface PlacedFilter {
  readonly tree: FilterTree;
  readonly crs: CrsName;
}

type Points = readonly (readonly [number, number])[];

/**
 * Reads a geometry of GML 3.2 in a filter. One that does not say its coordinate system is in EPSG:25832. All places of a
 * filter are brought into the system of the first.
 * @throws Problem KV-Z5 on a coordinate system we do not have, KV-Z13 on a geometry we do not compare, KV-Z8 on numbers
 * that are none
 */
export function readPlace(geometry: XmlElement, seen: { crs?: CrsName }): FilterTree {
  const crs = crsOf(geometry);
  seen.crs ??= crs;
  const to = seen.crs;
  const points = (element: XmlElement): Points => pointsIn(element).map((point) => moved(point, crs, to));
  if (geometry.name === 'Envelope' || geometry.name === 'Box') {
    const [low, high] = cornersOf(geometry).map((point) => moved(point, crs, to));
    if (!low || !high) throw noNumbers(geometry);
    return { bbox: [...low, ...high] };
  }
  const polygon = (element: XmlElement) =>
    elementsNamed(element, 'LinearRing').map((ring) => closed(points(ring), geometry));
  switch (geometry.name) {
    case 'Point': {
      const [point] = points(geometry);
      if (!point) throw noNumbers(geometry);
      return { type: 'Point', coordinates: point };
    }
    case 'LineString':
      return { type: 'LineString', coordinates: atLeast(points(geometry), 2, geometry) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: polygon(geometry) };
    case 'MultiSurface':
    case 'MultiPolygon':
    case 'Surface': {
      const parts = ['Polygon', 'PolygonPatch'].flatMap((name) => elementsNamed(geometry, name));
      const made: FilterGeometry = { type: 'MultiPolygon', coordinates: parts.map(polygon) };
      return made;
    }
    default:
      throw new Problem('KV-Z13', {
        found: geometry.name.slice(0, 60),
        valid: ['Envelope', 'Point', 'LineString', 'Polygon', 'MultiSurface'],
      });
  }
}

function crsOf(geometry: XmlElement): CrsName {
  const name = geometry.attributes.srsName;
  if (name === undefined || name === '') return '25832';
  const crs = crsFromName(name);
  if (crs) return crs;
  throw new Problem('KV-Z5', { parameter: 'srsName', found: name.slice(0, 100), valid: servedCrs.map(crsUri) });
}

function cornersOf(envelope: XmlElement): Points {
  const [low] = elementsNamed(envelope, 'lowerCorner');
  const [high] = elementsNamed(envelope, 'upperCorner');
  if (low && high) return [...pairs(low.text, envelope), ...pairs(high.text, envelope)];
  return pointsIn(envelope);
}

function pointsIn(element: XmlElement): Points {
  const lists = [...elementsNamed(element, 'posList'), ...elementsNamed(element, 'pos')];
  const told = lists.flatMap(({ text }) => pairs(text, element));
  if (told.length > 0) return told;
  return elementsNamed(element, 'coordinates').flatMap(({ text }) => pairs(text.replaceAll(',', ' '), element));
}

function pairs(text: string, element: XmlElement): Points {
  const numbers = text.trim().split(/\s+/).map(Number);
  if (numbers.length % 2 !== 0 || !numbers.every(Number.isFinite)) throw noNumbers(element);
  return Array.from(
    { length: numbers.length / 2 },
    (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0] as const,
  );
}

function moved(point: readonly [number, number], from: CrsName, to: CrsName): readonly [number, number] {
  return from === to ? point : fromUtm32(toUtm32(point, from), to);
}

function closed(points: Points, geometry: XmlElement): Points {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) throw noNumbers(geometry);
  return atLeast(points, 4, geometry);
}

function atLeast(points: Points, least: number, geometry: XmlElement): Points {
  if (points.length >= least) return points;
  throw noNumbers(geometry);
}

function noNumbers({ name }: XmlElement): Problem<'KV-Z8'> {
  return new Problem('KV-Z8', { parameter: `gml:${name}`, found: name, why: 'numbers', crs: 'srsName' });
}
