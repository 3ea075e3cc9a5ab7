import type { AreaBox } from '../../../domain/model/area.ts';
import type { OgcLink } from './ogc-links.ts';

/** A collection as it is described; where and when its features are is left out of one without any. */
export interface DescribedCollection {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly extent?: {
    readonly spatial?: { readonly bbox: readonly AreaBox[]; readonly crs: string };
    readonly temporal: { readonly interval: readonly (readonly (string | null)[])[]; readonly trs: string };
  };
  readonly itemType: 'feature';
  readonly crs: readonly string[];
  readonly storageCrs: string;
  readonly links: readonly OgcLink[];
}
