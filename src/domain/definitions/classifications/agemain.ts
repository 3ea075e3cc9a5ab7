import type { Classification } from '../../model/classification.ts';
import { ageBand } from './age-bands.ts';

/**
 * The main age groups. 18-64 and 30-59, the ages of the law's criteria, can be formed from them; 16-64 cannot.
 * @source beboertabeller.md section 2, Age
 */
export const agemain: Classification = {
  id: 'agemain',
  version: '1',
  validFrom: '2007-01-01',
  name: { da: 'Alder i hovedgrupper', en: 'Age in main groups' },
  about: {
    da: 'Fyldte år på adressedatoen. Grupperne kan lægges sammen til 18-64 år og 30-59 år, som er aldrene i almenboligloven.',
    en: 'Completed years on the address date. The groups add up to 18-64 and 30-59, the ages used in the Social Housing Act.',
  },
  source: 'Produktbeslutning; aldersgrænser efter almenboligloven § 61 a',
  categories: [
    ageBand('B00_06', 0, 6),
    ageBand('B07_17', 7, 17),
    ageBand('B18_24', 18, 24),
    ageBand('B25_29', 25, 29),
    ageBand('B30_59', 30, 59),
    ageBand('B60_64', 60, 64),
    ageBand('B65_', 65),
  ],
};
