import type { RuleSet } from '../../model/rule-set.ts';

const wide = { residents: 300, households: 100, persons1664: 0 };
const widest = { residents: 1000, households: 400, persons1664: 50 };

/**
 * The rules for public pages. A strict release is computed from the standard release's protected leaves, never from
 * true values, so having both reveals nothing new.
 * @source diskretion.md section 9
 */
export const streng: RuleSet = {
  id: 'streng',
  version: '1',
  name: { da: 'Streng', en: 'Strict' },
  source: 'Hamburg, Sozialmonitoring (300); Nordirland, folketællingen 2001 (400/1.000)',
  n: 10,
  W: 5,
  gates: { 0: { residents: 0, households: 0, persons1664: 0 }, 1: wide, 2: wide, 3: widest, 4: widest },
  shareBase: 50,
  meanHeads: 10,
  p: 20,
  means: { kronerFineFrom: 50, kronerFine: 100, kronerCoarse: 1000, fulltimeParts: 100, otherParts: 10 },
  ownPercent: 80,
  ownPercentOfSum: 20,
  sumAtoms: 20,
  sigmaAtoms: 20,
  attributeShare: 0.9,
  known: ['residents', 'households', 'persons1664'],
};
