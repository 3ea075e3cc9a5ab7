import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaShape, FieldValues, Position } from '../../../domain/model/area.ts';

/** What a file says of where a feature is: polygons (none = no geometry), or a geometry that is no polygon. */
export type ReadGeometry = { readonly shape: AreaShape; readonly heights: boolean } | { readonly found: string };

/** One row of a file: its number as a reader would find it, its fields under the names of the file, its geometry. */
export interface ReadFeature {
  readonly row: number;
  readonly values: FieldValues;
  readonly geometry: ReadGeometry;
}

/** A layer as it stands in a file, nothing judged yet. */
export interface ReadLayer {
  /** Coordinate system as the file names it; absent = it does not say. */
  readonly crs?: string;
  /** The format has a rule for the direction of rings. */
  readonly ringRule?: true;
  readonly features: readonly ReadFeature[];
}

/** A column of a file written by us. */
export interface FileColumn {
  readonly name: string;
  /** At most ten characters, for Shape. */
  readonly shortName: string;
  readonly type: 'int' | 'decimal' | 'text' | 'uuid' | 'date' | 'timestamp';
  readonly length?: number;
}

/** Areas to write: metres in EPSG:25832. `name` is the view's name. */
export interface AreaTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly { readonly values: FieldValues; readonly shape: AreaShape }[];
}

/** No geometry at all. */
export const noGeometry: ReadGeometry = { shape: [], heights: false };

/** Refuses a file that is not what it claims to be. @throws Problem KV-G20 */
export function notA(format: string, file: string, detail: Text): never {
  throw new Problem('KV-G20', { file, format, detail });
}

/** A position without its height, from the numbers of a file. Anything but two numbers becomes NaN, which G01 tells. */
export function positionFrom(numbers: readonly unknown[]): Position {
  const [x, y] = numbers;
  return [typeof x === 'number' ? x : Number.NaN, typeof y === 'number' ? y : Number.NaN];
}
