/** Questions to the geo services: filters and their parts. */
export interface GeoProblems {
  /** A filter that cannot be read: where it stops, what stands there, what could. */
  'KV-Y1': { readonly at: number; readonly found: string; readonly expected: string };
  /** A filter longer or deeper than the service takes. */
  'KV-Y2': { readonly what: 'length' | 'depth'; readonly most: number };
}
