import proj4 from 'proj4';
import type { AreaShape, Position } from '../../domain/model/area.ts';
import { mapPositions } from './measure-shape.ts';

/**
 * A coordinate system and the order its numbers stand in: CRS84 longitude first, EPSG:4326 and EPSG:4258 latitude first.
 * ETRS89 and WGS 84 are taken as equal, which is right to within a metre.
 */
export type CrsName = '25832' | 'CRS84' | '4326' | '4258' | '3857';

/** Coordinate systems that can be read and written; areas are kept in the first. */
export const crsNames: readonly CrsName[] = ['25832', 'CRS84', '4326', '4258', '3857'];

const utm32 = proj4.Proj('+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs');
const degrees = proj4.Proj('EPSG:4326');
const mercator = proj4.Proj('EPSG:3857');
const fromDegrees = proj4(degrees, utm32);
const fromMercator = proj4(mercator, utm32);

const metreDecimals = 3;
const degreeDecimals = 7;

/** A position of another coordinate system in metres of EPSG:25832, to the millimetre. */
export function toUtm32(position: Position, from: CrsName): Position {
  switch (from) {
    case '25832':
      return rounded(position, metreDecimals);
    case 'CRS84':
      return rounded(pair(fromDegrees.forward([position[0], position[1]])), metreDecimals);
    case '4326':
    case '4258':
      return rounded(pair(fromDegrees.forward([position[1], position[0]])), metreDecimals);
    case '3857':
      return rounded(pair(fromMercator.forward([position[0], position[1]])), metreDecimals);
  }
}

/** A position in metres of EPSG:25832 in another coordinate system: metres to three decimals, degrees to seven. */
export function fromUtm32(position: Position, to: CrsName): Position {
  switch (to) {
    case '25832':
      return rounded(position, metreDecimals);
    case 'CRS84':
      return rounded(pair(fromDegrees.inverse([position[0], position[1]])), degreeDecimals);
    case '4326':
    case '4258': {
      const [lon, lat] = rounded(pair(fromDegrees.inverse([position[0], position[1]])), degreeDecimals);
      return [lat, lon];
    }
    case '3857':
      return rounded(pair(fromMercator.inverse([position[0], position[1]])), metreDecimals);
  }
}

/** A shape of another coordinate system in EPSG:25832. */
export function shapeToUtm32(shape: AreaShape, from: CrsName): AreaShape {
  return mapPositions(shape, (position) => toUtm32(position, from));
}

/** A shape in EPSG:25832 in another coordinate system. */
export function shapeFromUtm32(shape: AreaShape, to: CrsName): AreaShape {
  return mapPositions(shape, (position) => fromUtm32(position, to));
}

/**
 * The coordinate system a file names: `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, the URI forms, CRS84. An EPSG:4326
 * named in an old way (without `urn` or URI) has longitude first, as old programs write it.
 * @returns undefined for one we do not read
 */
export function crsFromName(name: string): CrsName | undefined {
  const text = name.trim();
  if (/CRS:?84$/i.test(text)) return 'CRS84';
  const code = /(?:^|[:/#])(\d{4,5})$/.exec(text)?.[1];
  const found = crsNames.find((known) => known === code);
  if (!found) return undefined;
  const latitudeFirst = /^(urn:|https?:.*\/def\/crs\/)/i.test(text);
  return (found === '4326' || found === '4258') && !latitudeFirst ? 'CRS84' : found;
}

function pair(numbers: readonly number[]): Position {
  return [numbers[0] ?? Number.NaN, numbers[1] ?? Number.NaN];
}

function rounded(position: Position, decimals: number): Position {
  const factor = 10 ** decimals;
  return [Math.round(position[0] * factor) / factor, Math.round(position[1] * factor) / factor];
}
