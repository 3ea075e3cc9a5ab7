import type { CrsName } from './project.ts';

const uris: Readonly<Record<CrsName, string>> = {
  CRS84: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  '25832': 'http://www.opengis.net/def/crs/EPSG/0/25832',
  '4326': 'http://www.opengis.net/def/crs/EPSG/0/4326',
  '4258': 'http://www.opengis.net/def/crs/EPSG/0/4258',
  '3857': 'http://www.opengis.net/def/crs/EPSG/0/3857',
};

const axes: Readonly<Record<CrsName, string>> = {
  CRS84: 'lon, lat',
  '25832': 'E, N',
  '4326': 'lat, lon',
  '4258': 'lat, lon',
  '3857': 'x, y',
};

/** Coordinate systems of the geo services in the order they are listed: the one used where nothing is said first. */
export const servedCrs: readonly CrsName[] = ['CRS84', '25832', '4326', '4258', '3857'];

/** The address of a coordinate system. @source OGC 18-058r1 */
export function crsUri(crs: CrsName): string {
  return uris[crs];
}

/** The coordinate system with an address, written exactly so; undefined for another. */
export function crsOfUri(uri: string): CrsName | undefined {
  return servedCrs.find((crs) => uris[crs] === uri);
}

/** The order of the axes, for people: `lat, lon`. */
export function axesOf(crs: CrsName): string {
  return axes[crs];
}
