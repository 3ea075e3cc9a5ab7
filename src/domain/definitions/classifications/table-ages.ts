import type { Category, Classification } from '../../model/classification.ts';
import { ageBand } from './age-bands.ts';

function ages(id: string, da: string, en: string, categories: readonly Category[]): Classification {
  return {
    id,
    version: '1',
    validFrom: '2007-01-01',
    name: { da: `Alder, ${da}`, en: `Age, ${en}` },
    about: {
      da: `Aldersgrupper i tabellerne om ${da}; fyldte år på adressedatoen (dagtilbud: ved tællingen).`,
      en: `Age groups of the tables on ${en}; completed years on the address date (daycare: at the count).`,
    },
    source: 'Produktbeslutning',
    categories,
  };
}

/** Children and adults (T04). @source beboertabeller.md section 3 */
export const ageMenapt = ages('age_menapt', 'børn og voksne', 'children and adults', [
  ageBand('G00_17', 0, 17),
  ageBand('G18_', 18),
]);

/** Ages of daycare at the autumn count (T08). @source beboertabeller.md section 3 */
export const ageDaycare = ages('age_dagtilbud', 'dagtilbud', 'daycare', [ageBand('G1_2', 1, 2), ageBand('G3_5', 3, 5)]);

/** Ages of highest completed education (T14). @source beboertabeller.md section 3 */
export const ageEducation = ages('age_udd', 'uddannelse', 'education', [
  ageBand('G15_29', 15, 29),
  ageBand('G30_59', 30, 59),
  ageBand('G60_', 60),
]);

/** Ages of ongoing education (T15). @source beboertabeller.md section 3 */
export const ageOngoing = ages('age_igang', 'igangværende uddannelse', 'ongoing education', [
  ageBand('G15_17', 15, 17),
  ageBand('G18_24', 18, 24),
  ageBand('G25_29', 25, 29),
]);

/** Ages of employment (T16). @source beboertabeller.md section 3 */
export const ageLabour = ages('age_ras', 'beskæftigelse', 'employment', [
  ageBand('G18_29', 18, 29),
  ageBand('G30_59', 30, 59),
  ageBand('G60_64', 60, 64),
]);

/** Ages of charges and convictions (T20, T21). @source beboertabeller.md section 3 */
export const ageCrime = ages('age_krim', 'kriminalitet', 'crime', [
  ageBand('G15_17', 15, 17),
  ageBand('G18_29', 18, 29),
  ageBand('G30_', 30),
]);

/** Ages of health-service contacts (T23). @source beboertabeller.md section 3 */
export const ageHealth = ages('age_sund', 'sundhed', 'health', [
  ageBand('G00_17', 0, 17),
  ageBand('G18_64', 18, 64),
  ageBand('G65_', 65),
]);
