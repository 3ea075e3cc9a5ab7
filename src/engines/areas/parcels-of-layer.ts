import type { FieldValues } from '../../domain/model/area.ts';
import type { Parcel } from '../../domain/model/parcel.ts';
import type { ReadLayer } from './files/area-file.ts';
import { counterClockwise } from './files/geojson.ts';
import { shapeAreaM2 } from './measure-shape.ts';
import { type CrsName, shapeToUtm32 } from './project.ts';

/** Names of the two columns that tell parcels apart, in lower case. */
export interface ParcelColumns {
  readonly ejerlav: readonly string[];
  readonly matrikelnummer: readonly string[];
}

/** What a parcel is called. */
export type ParcelName = Pick<Parcel, 'ejerlav' | 'matrikelnummer'>;

/** Parcels of a file in its order, in EPSG:25832: rows with a number of both kinds and ground. */
export function parcelsOfLayer({ features }: ReadLayer, crs: CrsName, columns: ParcelColumns): readonly Parcel[] {
  return features.flatMap(({ values, geometry }): readonly Parcel[] => {
    if (!('shape' in geometry) || geometry.shape.length === 0) return [];
    const name = parcelName(values, columns);
    if (!name) return [];
    const shape = counterClockwise(shapeToUtm32(geometry.shape, crs));
    return [{ ...name, shape, m2: Math.round(shapeAreaM2(shape)) }];
  });
}

/** Parcels a table names, without ground of their own: what is to be chosen among parcels that have it. */
export function parcelNamesOfLayer({ features }: ReadLayer, columns: ParcelColumns): readonly ParcelName[] {
  return features.flatMap(({ values }) => parcelName(values, columns) ?? []);
}

/** Where the parcels of a list stand among those with ground, and which are not there. Numbers are alike in any case of letters. */
export function findParcels(
  parcels: readonly Parcel[],
  names: readonly ParcelName[],
): { readonly chosen: readonly number[]; readonly missing: readonly ParcelName[] } {
  const markOf = ({ ejerlav, matrikelnummer }: ParcelName): string => `${ejerlav} ${matrikelnummer.toLowerCase()}`;
  const places = new Map(parcels.map((parcel, at) => [markOf(parcel), at]));
  const found = names.map((name) => ({ name, at: places.get(markOf(name)) }));
  return {
    chosen: [...new Set(found.flatMap(({ at }) => at ?? []))].sort((a, b) => a - b),
    missing: found.flatMap(({ name, at }) => (at === undefined ? [name] : [])),
  };
}

function parcelName(values: FieldValues, columns: ParcelColumns): ParcelName | undefined {
  const named = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
  const of = (names: readonly string[]) => names.map((name) => named.get(name)).find((value) => value != null);
  const [ejerlav, matrikelnummer] = [Number(of(columns.ejerlav)), of(columns.matrikelnummer)];
  if (!Number.isInteger(ejerlav) || matrikelnummer === undefined) return undefined;
  return { ejerlav, matrikelnummer: `${matrikelnummer}`.replaceAll(' ', '') };
}
