/** Questions to the geo services: filters and their parts. */
export interface GeoProblems {
  /** A filter that cannot be read: where it stops, what stands there, what could. */
  'KV-Y1': { readonly at: number; readonly found: string; readonly expected: string };
  /** A filter longer or deeper than the service takes. */
  'KV-Y2': { readonly what: 'length' | 'depth'; readonly most: number };
  /** A property the layer does not have. */
  'KV-Y3': { readonly property: string; readonly valid: readonly string[] };
  /** A part of a filter that the layer does not offer. */
  'KV-Y4': { readonly op: string };
  /** Two values that cannot be compared. */
  'KV-Y5': { readonly op: string; readonly kinds: readonly string[] };
  /** A day or moment that is none. */
  'KV-Y6': { readonly found: string };
  'KV-Y7': { readonly op: string };
}
