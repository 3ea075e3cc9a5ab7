import type { RuleSet } from '../../model/rule-set.ts';
import { standard } from './standard.ts';

/**
 * The gates rise with how sensitive a table is: 200 residents for labour and income, 300 for crime and health.
 * @source beboertabeller.md 1.1, profile `lagdelt` (after the forerunner product's 100/200/300 residents)
 */
export const lagdelt: RuleSet = {
  ...standard,
  id: 'lagdelt',
  name: { da: 'Lagdelt', en: 'Layered' },
  source: 'bl.dk, Statistiske nøgletal 2009 (100/200/300 beboere efter tabellens følsomhed)',
  gates: {
    ...standard.gates,
    3: { residents: 200, households: 50, persons1664: 20 },
    4: { residents: 300, households: 50, persons1664: 20 },
  },
};
