import type { ReferenceSpan } from '../model/period.ts';
import type { ReferenceRule } from '../model/table-definition.ts';

/**
 * Days and labels of the kinds of reference a table may have. Daycare is counted in September or October, school
 * well-being is asked from 20 January to 20 March, lists are published on 1 December.
 * @source beboertabeller.md sections 2 and 4
 */
export const referenceSpans: { readonly [K in ReferenceRule['kind']]: ReferenceSpan } = {
  january: { from: '01-01', to: '01-01', label: { da: '1. januar {year}', en: '1 January {year}' } },
  october: { from: '10-01', to: '10-01', label: { da: '1. oktober {year}', en: '1 October {year}' } },
  november: { from: '11-30', to: '11-30', label: { da: 'ultimo november {year}', en: 'end of November {year}' } },
  autumn: { from: '09-01', to: '10-31', label: { da: 'efterår {year}', en: 'autumn {year}' } },
  spring: { from: '01-20', to: '03-20', label: { da: 'forår {year}', en: 'spring {year}' } },
  'calendar-year': { from: '01-01', to: '12-31', label: { da: '{year}', en: '{year}' } },
  election: { from: '01-01', to: '12-31', label: { da: '{year}', en: '{year}' } },
  list: { from: '12-01', to: '12-01', label: { da: 'liste {year}', en: 'list {year}' } },
};
