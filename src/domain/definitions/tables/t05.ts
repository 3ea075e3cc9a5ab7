import type { TableDefinition } from '../../model/table-definition.ts';
import { hustype } from '../classifications/hustype.ts';
import { axisOf, countBlock } from './define-blocks.ts';
import { axisRows, cells, count, number, perCent, percent, totalRow } from './define-rows.ts';
import { januaryHouseholds } from './reference-rules.ts';
import { themes } from './themes.ts';

const type = axisOf(hustype, 'hustype');
const all = [cells('hustype')];

/**
 * Households by type and whether children under 18 live there.
 * @source beboertabeller.md section 3, T05
 */
export const t05: TableDefinition = {
  id: 'T05',
  version: '1',
  title: { da: 'Husstande efter type', en: 'Households by type' },
  theme: themes.households,
  population: { da: 'Alle husstande', en: 'All households' },
  base: { da: 'Pct. af alle husstande', en: 'Per cent of all households' },
  source: 'Danmarks Statistik, husstande og familier (CPR)',
  tier: 1,
  reference: januaryHouseholds,
  series: 'ten-years',
  blocks: [countBlock('hustype', 'households', [type])],
  measures: [number, perCent],
  rows: [
    totalRow({ da: 'Husstande i alt', en: 'All households' }, { n: count(...all), pct: percent(all, all) }),
    ...axisRows(type, 1, ({ code }) => {
      const of = [cells('hustype', { hustype: [code] })];
      return { n: count(...of), pct: percent(of, all) };
    }),
  ],
  bars: {
    title: { da: 'Husstandenes sammensætning', en: 'Composition of the households' },
    rows: type.categories.map((category) => category.code),
    measure: 'pct',
  },
  lines: {
    title: {
      da: 'Enlige med børn, andel af husstandene over tid',
      en: 'Single parents, share of households over time',
    },
    rows: ['M1', 'K1'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'En husstand er alle, der er registreret på samme adresse. Husstande med flere familier deles ikke efter børn.',
      en: 'A household is everyone registered at the same address. Households with several families are not split by children.',
    },
  ],
};
