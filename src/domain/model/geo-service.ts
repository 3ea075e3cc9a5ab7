import type { Text } from '../kernel/language.ts';

/** A collection of the geo services that is a theme of areas. */
export interface AreaCollection {
  /** Name in addresses; never changes. */
  readonly id: string;
  readonly theme: number;
  readonly about: Text;
}

/** What the geo services take and give. */
export interface GeoServiceLimits {
  /** Features on a page at most, and where nothing is said. */
  readonly mostFeatures: number;
  readonly usualFeatures: number;
  /** Length of a filter in characters, and how deep its parts may lie inside one another. */
  readonly filter: { readonly length: number; readonly depth: number };
  /** Properties an answer can be ordered by at once. */
  readonly sortKeys: number;
}
