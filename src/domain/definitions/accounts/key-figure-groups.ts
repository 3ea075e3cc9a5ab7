import type { Text } from '../../kernel/language.ts';

/** Key figures shown together. A sum is made only of costs that may be added up. */
interface KeyFigureGroup {
  readonly id: string;
  readonly name: Text;
  readonly figures: readonly string[];
  readonly summed: boolean;
  /** Accounts that no key figure is made of, shown by themselves. */
  readonly accounts?: readonly string[];
}

/**
 * Groups of key figures in the order of an accounts form.
 * @source tvillinger.md section 7; Product decision (docs/decisions/023)
 */
export const keyFigureGroups: readonly KeyFigureGroup[] = [
  { id: 'kapital', name: { da: 'Kapitaludgifter', en: 'Capital costs' }, figures: ['R01'], summed: false },
  {
    id: 'faste',
    name: { da: 'Offentlige og andre faste udgifter', en: 'Public and other fixed costs' },
    figures: ['R02', 'R03', 'R04', 'R05', 'R06', 'R07'],
    summed: true,
  },
  {
    id: 'drift',
    name: { da: 'Drift og vedligeholdelse', en: 'Running and maintenance' },
    figures: ['R08', 'R09', 'R10', 'R11', 'R12'],
    summed: true,
  },
  {
    id: 'henlaeggelser',
    name: { da: 'Henlæggelser', en: 'Provisions' },
    figures: ['R13', 'R14'],
    summed: true,
  },
  { id: 'tab', name: { da: 'Tab', en: 'Losses' }, figures: ['R15'], summed: false },
  { id: 'indtaegter', name: { da: 'Indtægter', en: 'Income' }, figures: ['R16'], summed: false },
  {
    id: 'organisation',
    name: { da: 'Boligorganisationens regnskab', en: 'Accounts of the organisation' },
    figures: ['O01', 'O02', 'O03'],
    summed: false,
  },
  {
    id: 'oevrige-udgifter',
    name: { da: 'Udgifter uden for nøgletallene', en: 'Costs outside the key figures' },
    figures: [],
    summed: false,
    accounts: ['123', '125', '126', '127', '128', '131', '132', '133', '134'],
  },
  {
    id: 'oevrige-indtaegter',
    name: { da: 'Indtægter uden for nøgletallene', en: 'Income outside the key figures' },
    figures: [],
    summed: false,
    accounts: ['601', '602', '201.4', '201.5', '201.6', '201.7', '201.8', '202', '203', '204', '205', '206'],
  },
  {
    id: 'resultat',
    name: { da: 'Hele regnskabet', en: 'The whole accounts' },
    figures: [],
    summed: false,
    accounts: ['139', '209', '140', '210'],
  },
];
