import type { Classification } from '../../model/classification.ts';
import { ageBand } from './age-bands.ts';

const two = (age: number): string => String(age).padStart(2, '0');
const starts = Array.from({ length: 18 }, (_, i) => i * 5);

/**
 * Five-year age groups, completed years on the address date. The last one is open: 90 and over.
 * @source beboertabeller.md section 2, Age
 */
export const age5: Classification = {
  id: 'age5',
  version: '1',
  validFrom: '2007-01-01',
  name: { da: 'Alder i femårsgrupper', en: 'Age in five-year groups' },
  about: {
    da: 'Fyldte år på adressedatoen. Bruges til fremskrivning og til sammenligning med Danmarks Statistiks tabeller.',
    en: "Completed years on the address date. For projections and for comparison with Statistics Denmark's tables.",
  },
  source: 'Produktbeslutning; samme femårsgrupper som Danmarks Statistik, StatBank FOLK1A',
  categories: [...starts.map((from) => ageBand(`A${two(from)}_${two(from + 4)}`, from, from + 4)), ageBand('A90_', 90)],
};
