import type { Text } from '../../kernel/language.ts';

/** Key figures shown together. A sum is made only of costs that may be added up. */
interface KeyFigureGroup {
  readonly id: string;
  readonly name: Text;
  readonly figures: readonly string[];
  readonly summed: boolean;
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
];
