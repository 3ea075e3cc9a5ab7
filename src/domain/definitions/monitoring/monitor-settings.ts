import { dec } from '../../kernel/decimal.ts';
import type { FamilyDwellingRule, MonitorSettings } from '../../model/monitor-rules.ts';

/**
 * What monitoring decides by beside the law.
 * @source monitorering.md sections 6 (på vippen), 8 (forecast), 10 (alerts) and 15 (months)
 */
export const monitorSettings: MonitorSettings = {
  nearPersons: 10,
  distanceBands: [2, 5],
  tiltPersons: 25,
  incomeChange: 100_000,
  personsPerDwelling: dec('1.9'),
  fewResidents: { warn: 1050, line: 1000 },
  monthDueDay: 10,
  alerts: {
    z: { warning: 1.96, alarm: 3.09 },
    tails: { warning: 0.025, alarm: 0.001 },
    // Below 10 the rule asks for exact tails; its own example of 19.6 expected has them too.
    smallest: 20,
    falseDiscovery: 0.1,
    // Most boligområder are unlike their kommune: only what is far out, by criteria that somebody can act on.
    funnel: { level: 'alarm', criteria: ['labour', 'convicted', 'education'] },
  },
  forecast: {
    changes: 3,
    damping: dec('0.5'),
    draws: 2000,
    fewestPersons: 100,
    poolYears: 5,
    worseThanNaive: 0.05,
  },
};

/**
 * Almene familieboliger at most 40 per cent of all dwellings of a transformation area before 2030.
 * @source almenboligloven § 168 a; kriterier.md section 7 (floor of the area's total is a default, not publicly told)
 */
export const familyDwellingRule: FamilyDwellingRule = {
  goal: dec('0.40'),
  m2PerDwelling: 75,
  before: '2030-01-01',
  source: 'Almenboligloven § 168 a',
};
