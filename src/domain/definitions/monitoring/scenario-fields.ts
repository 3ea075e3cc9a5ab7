import type { Text } from '../../kernel/language.ts';
import type { ScenarioQuestion } from '../../model/area-dossier.ts';

/** One thing that can happen in a scenario, as a whole number. */
export interface ScenarioField {
  readonly id: Exclude<keyof ScenarioQuestion, 'profil'>;
  /** The most of it. */
  readonly most: number;
  readonly label: Text;
}

/**
 * What can happen in a scenario, in the order of its form.
 * @source monitorering.md section 7
 */
export const scenarioFields: readonly ScenarioField[] = [
  { id: 'ud', most: 20_000, label: { da: 'Flytter ud, personer', en: 'Moving out, persons' } },
  { id: 'ind', most: 20_000, label: { da: 'Flytter ind, personer', en: 'Moving in, persons' } },
  { id: 'nye', most: 5000, label: { da: 'Nye boliger', en: 'New dwellings' } },
  {
    id: 'nedrevne',
    most: 5000,
    label: { da: 'Boliger, der tømmes og rives ned', en: 'Dwellings emptied and demolished' },
  },
  { id: 'job', most: 5000, label: { da: 'Kommer i arbejde, personer', en: 'Into work, persons' } },
  { id: 'maaneder', most: 12, label: { da: 'Måneder i arbejde i året', en: 'Months in work in the year' } },
  { id: 'udd', most: 5000, label: { da: 'Fuldfører en uddannelse, personer', en: 'Completing an education, persons' } },
  { id: 'dom', most: 500, label: { da: 'Flere dømte, personer', en: 'More convicted, persons' } },
];
