import type { Condition, TableDefinition } from '../../model/table-definition.ts';
import { hindk6 } from '../classifications/hindk6.ts';
import { axisOf, countBlock, measuredBlock } from './define-blocks.ts';
import { axisRows, cells, count, meanKroner, number, perCent, percent, row, totalRow } from './define-rows.ts';
import { incomeYear } from './reference-rules.ts';
import { themes } from './themes.ts';

const bands = axisOf(hindk6, 'hindkomst');
const all = [cells('hindk6')];
const mean = meanKroner([cells('hindkomst')]);
const taxable: Condition = {
  kind: 'all',
  of: [
    { kind: 'between', column: 'skattepligtige_18', from: '1' },
    { kind: 'known', column: 'hindkomst' },
  ],
};

/**
 * Household income: the sum over fully taxable members aged 18 and over, for households with at least one.
 * @source beboertabeller.md section 3, T18
 */
export const t18: TableDefinition = {
  id: 'T18',
  version: '1',
  title: { da: 'Husstandsindkomst', en: 'Household income' },
  theme: themes.income,
  population: {
    da: 'Husstande med mindst én fuldt skattepligtig beboer på 18 år og derover',
    en: 'Households with at least one fully taxable resident aged 18 and over',
  },
  base: { da: 'Pct. af disse husstande', en: 'Per cent of these households' },
  source: 'Danmarks Statistik, personindkomster (PERINDKIALT_13) summeret pr. husstand',
  tier: 3,
  reference: incomeYear,
  series: 'ten-years',
  blocks: [
    countBlock('hindk6', 'households', [bands], taxable),
    measuredBlock(
      'hindkomst',
      'households',
      [],
      { kind: 'sum', column: 'hindkomst', heads: 'known', unit: 'kroner' },
      taxable,
    ),
  ],
  measures: [number, perCent],
  rows: [
    totalRow({ da: 'Husstande i alt', en: 'All households' }, { n: count(...all), pct: percent(all, all) }),
    ...axisRows(bands, 1, ({ code }) => {
      const of = [cells('hindk6', { hindk6: [code] })];
      return { n: count(...of), pct: percent(of, all) };
    }),
    row(
      'GNS',
      { da: 'Gennemsnitlig husstandsindkomst', en: 'Mean household income' },
      0,
      { n: mean.formula },
      mean.shown,
    ),
  ],
  bars: {
    title: { da: 'Husstandsindkomst i bånd', en: 'Household income in bands' },
    rows: bands.categories.map(({ code }) => code),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Gennemsnitlig husstandsindkomst over tid', en: 'Mean household income over time' },
    rows: ['GNS'],
    measure: 'n',
  },
  notes: [
    {
      da: 'Løbende kroner. Husstanden er den, der bor på adressen 1. januar i udgaveåret.',
      en: 'Current kroner. The household is the one living at the address on 1 January of the edition year.',
    },
  ],
};
