import type { Text } from '../../kernel/language.ts';

/** The themes tables are grouped by in menus, the workbook's contents and the reference. */
export const themes = {
  population: { da: 'Beboere og alder', en: 'Residents and age' },
  origin: { da: 'Herkomst', en: 'Origin' },
  households: { da: 'Husstande', en: 'Households' },
  children: { da: 'Børn og unge', en: 'Children and young people' },
  moves: { da: 'Flytninger', en: 'Moves' },
  education: { da: 'Uddannelse', en: 'Education' },
  labour: { da: 'Beskæftigelse og forsørgelse', en: 'Employment and support' },
  income: { da: 'Indkomst', en: 'Income' },
  crime: { da: 'Kriminalitet', en: 'Crime' },
  elections: { da: 'Valg', en: 'Elections' },
  health: { da: 'Sundhed', en: 'Health' },
  criteria: { da: 'Kriterier for boligområder', en: 'Area criteria' },
  anchors: { da: 'Forankring', en: 'Anchors' },
} satisfies { readonly [theme: string]: Text };
