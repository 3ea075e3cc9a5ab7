import type { AreaTolerances } from '../../model/area-theme.ts';

/**
 * Numbers the area rules are checked with.
 * @source geofa.md sections 1 and 4
 */
export const tolerances: AreaTolerances = {
  widthM: 0.01,
  sliverM2: 1,
  denmark: [420_000, 6_040_000, 900_000, 6_410_000],
  extent: [-370_000, 5_200_000, 1_777_483.999, 7_347_483.999],
  insideShare: 0.99,
  uncoveredShare: 0.001,
  gapM2: 1000,
  snapM: 1,
};
