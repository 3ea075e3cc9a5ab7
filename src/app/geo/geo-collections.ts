import { areaCollections } from '../../domain/definitions/geo/collections.ts';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { type FeatureType, featureTypeOfTheme } from '../../engines/areas/features/feature-type.ts';
import { classType } from './class-layers.ts';
import { kommuneType } from './figure-layers.ts';
import { monthType } from './month-layers.ts';

/**
 * A collection of the geo services, and where its features come from: a theme of areas, the published lists, the figures of a
 * release by kommune, or the monthly figures of areas.
 */
export type GeoCollection =
  | { readonly kind: 'areas'; readonly type: FeatureType; readonly theme: number }
  | { readonly kind: 'classes'; readonly type: FeatureType }
  | { readonly kind: 'figures'; readonly type: FeatureType }
  | { readonly kind: 'months'; readonly type: FeatureType };

/** Every collection of the geo services, in the order they are listed. */
export const geoCollections: readonly GeoCollection[] = [
  ...areaCollections.map(({ id, theme, about }): GeoCollection => {
    const found = must(
      areaDefinitions.themes.find(({ code }) => code === theme),
      `theme ${theme}`,
    );
    return { kind: 'areas', type: featureTypeOfTheme(id, found, areaDefinitions, about), theme };
  }),
  { kind: 'classes', type: classType },
  { kind: 'months', type: monthType },
  { kind: 'figures', type: kommuneType },
];

/** The collection with a name. @throws Problem KV-Z3 */
export function geoCollection(id: string): GeoCollection {
  const found = geoCollections.find(({ type }) => type.id === id);
  if (found) return found;
  throw new Problem('KV-Z3', { found: id.slice(0, 60), valid: geoCollections.map(({ type }) => type.id) });
}
