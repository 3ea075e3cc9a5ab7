import type { Text } from '../kernel/language.ts';
import type { ScenarioQuestion } from './area-dossier.ts';

/** Something that can happen in a scenario, as a whole number. */
export type ScenarioCount = Exclude<keyof ScenarioQuestion, 'profil'>;

/** What can happen in a scenario, in the order it is asked and told. */
export const scenarioLabels: { readonly [C in ScenarioCount]: Text } = {
  ud: { da: 'Flytter ud, personer', en: 'Moving out, persons' },
  ind: { da: 'Flytter ind, personer', en: 'Moving in, persons' },
  nye: { da: 'Nye boliger', en: 'New dwellings' },
  nedrevne: { da: 'Boliger, der tømmes og rives ned', en: 'Dwellings emptied and demolished' },
  job: { da: 'Kommer i arbejde, personer', en: 'Into work, persons' },
  maaneder: { da: 'Måneder i arbejde i året', en: 'Months in work in the year' },
  udd: { da: 'Fuldfører en uddannelse, personer', en: 'Completing an education, persons' },
  dom: { da: 'Flere dømte, personer', en: 'More convicted, persons' },
};
