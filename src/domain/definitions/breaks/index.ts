import type { SeriesBreak } from '../../model/period.ts';
import { crimeBreaks } from './crime.ts';
import { educationBreaks } from './education.ts';
import { healthBreaks } from './health.ts';
import { householdBreaks } from './households.ts';
import { supportBreaks } from './support.ts';

/** Every known break in a series. A break outside a release's periods is not drawn but stays in the reference. */
export const seriesBreaks: readonly SeriesBreak[] = [
  ...crimeBreaks,
  ...educationBreaks,
  ...healthBreaks,
  ...householdBreaks,
  ...supportBreaks,
];
