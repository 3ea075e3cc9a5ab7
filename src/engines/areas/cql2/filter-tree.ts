/** A geometry written in a filter, as GeoJSON; coordinates in the filter's own coordinate system. */
export type FilterGeometry =
  | { readonly type: 'Point'; readonly coordinates: readonly number[] }
  | { readonly type: 'LineString' | 'MultiPoint'; readonly coordinates: readonly (readonly number[])[] }
  | {
      readonly type: 'Polygon' | 'MultiLineString';
      readonly coordinates: readonly (readonly (readonly number[])[])[];
    }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly FilterGeometry[] };

/** End of an interval: a day or moment, `..` for open, or a property or function that gives one. */
export type IntervalEnd = string | { readonly property: string } | Operation;

/** An operation of a filter: comparison, logic, arithmetic, space, time or a named function. */
export interface Operation {
  readonly op: string;
  readonly args: readonly FilterTree[];
}

/**
 * A CQL2 filter, in the very shape of CQL2 JSON, so that text, tree and JSON are one thing.
 * @source OGC 21-065r2; geo-api.md section 4
 */
export type FilterTree =
  | string
  | number
  | boolean
  | Operation
  | { readonly property: string }
  | { readonly date: string }
  | { readonly timestamp: string }
  | { readonly interval: readonly IntervalEnd[] }
  | { readonly bbox: readonly number[] }
  | FilterGeometry
  | readonly FilterTree[];

/** What a service takes of a filter. */
export interface FilterLimits {
  /** Characters of text or JSON. */
  readonly length: number;
  /** Operations, lists and parentheses inside one another. */
  readonly depth: number;
}
