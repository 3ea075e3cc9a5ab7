import type { FactRules } from '../model/query-plan.ts';

/**
 * How delivered rows become the facts that tables count: household types split by children under 18, household
 * income over fully taxable members aged 18 or more, moves without births, deaths and corrections.
 * @source beboertabeller.md section 2 (hustype, modpart), T10-T13, T18; persondata.md 4.1-4.3
 */
export const factRules: FactRules = {
  restPrefix: 'rest@',
  partMark: '@',
  incomeFromAge: 18,
  typesSplitByChildren: ['M', 'K', 'PAR', 'PA'],
  withChildren: '1',
  withoutChildren: '0',
  criterionProxy: ['ft_a', 'ft_b', 'ft_c', 'ft_d', 'ft_e'],
  outsideLabourMarket: ['ft_a', 'ft_b', 'ft_c', 'ft_d', 'ft_e'],
  moveKinds: ['flytning', 'indvandret', 'udvandret'],
  counterpart: {
    sameOrganisation: 'P1',
    almenInKommune: 'P2',
    otherInKommune: 'P3',
    otherKommune: 'P4',
    abroad: 'P5',
  },
};
