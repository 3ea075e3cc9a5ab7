import type { GrantRules } from '../../model/grant-rules.ts';

/**
 * Money for social efforts 2019-2026: 140 million kroner a year. The frame, the order of the classes and "full" are
 * public; factors, cut-offs and the rate are defaults that an officer may set.
 * @source Landsbyggefonden, Boligsociale indsatser; almenboligloven §§ 61 a, 91 a; prioritering.md sections 1, 3, 6
 */
export const rules2019: GrantRules = {
  id: '2019-2026',
  version: '2',
  name: { da: 'Boligsociale midler 2019-2026', en: 'Social effort grants 2019-2026' },
  source: 'Almenboligloven § 91 a; parallelsamfundsaftalen 2018',
  years: [2019, 2026],
  settings: {
    frame: 140_000_000,
    rate: 700,
    coFinancing: '0.25',
    factors: { K1: '1', K2: '0.75', K3: '0.25', K4: '0.25', K5: '0' },
    cutOff: 1,
    edge: 0.25,
    sharing: 'trin',
    method: 'fire-domaener',
  },
  roundDownTo: 1000,
  criteria: {
    profile: 'udsat',
    of: ['labour', 'convicted', 'education', 'income'],
    required: 2,
    margin: '0.10',
  },
  residents: { line: 1000, near: 900 },
  lists: {
    full: ['udsat', 'parallelsamfund', 'omdannelse', 'ghetto'],
    prevention: ['forebyggelse'],
    leftWithin: 2,
  },
  universe: { residents: 200 },
  lineShift: 0.1,
  attach: { metres: 500, flowShare: '0.05', flowYears: 3, topShare: 0.25, needed: 2 },
  mostPaymentYears: 4,
  unused: 'next-year',
  localMoney: 'confirmed',
  reasonLength: 20,
};
