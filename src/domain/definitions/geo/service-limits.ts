import type { GeoServiceLimits } from '../../model/geo-service.ts';

/**
 * What the geo services take and give.
 * @source geo-api.md sections 2 and 4
 */
export const serviceLimits: GeoServiceLimits = {
  mostFeatures: 10_000,
  usualFeatures: 10,
  filter: { length: 8000, depth: 20 },
  sortKeys: 8,
};
