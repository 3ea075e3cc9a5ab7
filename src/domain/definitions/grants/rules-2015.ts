import type { GrantRules } from '../../model/grant-rules.ts';
import { rules2019 } from './rules-2019.ts';

/**
 * The period before: 232.5 million kroner a year and no line of its own between candidates and the rest. What is not
 * publicly told is as in the period after.
 * @source Landsbyggefonden, Boligsociale indsatser (Rammer)
 */
export const rules2015: GrantRules = {
  ...rules2019,
  id: '2015-2018',
  name: { da: 'Boligsociale midler 2015-2018', en: 'Social effort grants 2015-2018' },
  source: 'Almenboligloven § 91 a; Landsbyggefonden, Rammer',
  years: [2015, 2018],
  settings: { ...rules2019.settings, frame: 232_500_000 },
};
