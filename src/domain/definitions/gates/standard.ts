import type { RuleSet } from '../../model/rule-set.ts';

const small = { residents: 100, households: 50, persons1664: 0 };
const socioEconomic = { residents: 100, households: 50, persons1664: 20 };

/**
 * The default rules of a release: profile `paritet`, the same residents and households for every tier and 20 persons
 * aged 16-64 for labour, income, crime and health.
 * @source beboertabeller.md 1.1; diskretion.md section 9
 */
export const standard: RuleSet = {
  id: 'standard',
  version: '1',
  name: { da: 'Standard (paritet)', en: 'Standard (parity)' },
  source: 'LBF, Beboerstatistik 2012 (100 beboere og 50 husstande); Tvillingeværktøjet (20 personer på 16-64 år)',
  n: 5,
  W: 3,
  gates: {
    0: { residents: 0, households: 0, persons1664: 0 },
    1: small,
    2: small,
    3: socioEconomic,
    4: socioEconomic,
  },
  shareBase: 20,
  meanHeads: 5,
  p: 10,
  means: { kronerFineFrom: 50, kronerFine: 100, kronerCoarse: 1000, fulltimeParts: 100, otherParts: 10 },
  ownPercent: 80,
  ownPercentOfSum: 20,
  sumAtoms: 20,
  sigmaAtoms: 20,
  attributeShare: 1,
  known: ['residents', 'households'],
};
