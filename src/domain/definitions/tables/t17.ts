import type { TableDefinition } from '../../model/table-definition.ts';
import { indk7 } from '../classifications/indk7.ts';
import { indkrel5 } from '../classifications/indkrel5.ts';
import { axisOf, countBlock, measuredBlock, relativeAxisOf } from './define-blocks.ts';
import { axisRows, cells, count, meanKroner, number, perCent, percent, row, totalRow } from './define-rows.ts';
import { taxableAdults } from './populations.ts';
import { incomeYear } from './reference-rules.ts';
import { themes } from './themes.ts';

const bands = axisOf(indk7, 'personindkomst');
const relative = relativeAxisOf(indkrel5, 'personindkomst', 'personindkomst_gns_land');
const all = [cells('indk7')];
const mean = meanKroner([cells('indkomst')]);

/**
 * Personal income of fully taxable adults in bands, the mean, and the mean against the country's.
 * Surprising: incomes may be negative; the relative bands need the national mean as a delivered reference value.
 * @source beboertabeller.md section 3, T17 and "Income definition"
 */
export const t17: TableDefinition = {
  id: 'T17',
  version: '1',
  title: { da: 'Personindkomst', en: 'Personal income' },
  theme: themes.income,
  population: {
    da: 'Fuldt skattepligtige beboere på 18 år og derover',
    en: 'Fully taxable residents aged 18 and over',
  },
  base: { da: 'Pct. af fuldt skattepligtige på 18+', en: 'Per cent of fully taxable residents 18+' },
  source: 'Danmarks Statistik, personindkomster (PERINDKIALT_13)',
  tier: 3,
  reference: incomeYear,
  series: 'ten-years',
  blocks: [
    countBlock('indk7', 'persons', [bands], taxableAdults),
    countBlock('indkrel5', 'persons', [relative], taxableAdults),
    measuredBlock(
      'indkomst',
      'persons',
      [],
      { kind: 'sum', column: 'personindkomst', heads: 'known', unit: 'kroner' },
      taxableAdults,
    ),
  ],
  measures: [number, perCent],
  rows: [
    totalRow(
      { da: 'Fuldt skattepligtige på 18+ i alt', en: 'All fully taxable residents 18+' },
      { n: count(...all), pct: percent(all, all) },
    ),
    ...axisRows(bands, 1, ({ code }) => {
      const of = [cells('indk7', { indk7: [code] })];
      return { n: count(...of), pct: percent(of, all) };
    }),
    row(
      'RELATIV',
      { da: 'I forhold til landsgennemsnittet (alle)', en: 'Against the national mean (everyone)' },
      0,
      {},
    ),
    ...axisRows(relative, 1, ({ code }) => {
      const of = [cells('indkrel5', { indkrel5: [code] })];
      return { n: count(...of), pct: percent(of, all) };
    }),
    row('GNS', { da: 'Gennemsnitlig personindkomst', en: 'Mean personal income' }, 0, { n: mean.formula }, mean.shown),
    row(
      'FORHOLD',
      { da: 'Gennemsnit i forhold til landsgennemsnittet (alle)', en: 'Mean against the national mean (everyone)' },
      0,
      { n: { kind: 'relative', of: mean.formula, reference: 'personindkomst_gns_land' } },
      { unit: { da: 'gange', en: 'times' }, decimals: 3 },
    ),
  ],
  bars: {
    title: { da: 'Personindkomst i bånd', en: 'Personal income in bands' },
    rows: bands.categories.map(({ code }) => code),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Gennemsnitlig personindkomst over tid', en: 'Mean personal income over time' },
    rows: ['GNS'],
    measure: 'n',
  },
  map: {
    title: {
      da: 'Personindkomst i forhold til landsgennemsnittet (alle)',
      en: 'Personal income against the national mean (everyone)',
    },
    rows: ['FORHOLD'],
    measure: 'n',
  },
  notes: [
    {
      da: 'Løbende kroner. Et gennemsnit af flere afdelinger er summen af kroner divideret med summen af personer. Indkomsten i T24 er et andet mål (bruttoindkomst, 15-64 år, mod regionen).',
      en: 'Current kroner. The mean of several afdelinger is the sum of kroner divided by the sum of persons. The income in T24 is another measure (gross income, aged 15-64, against the region).',
    },
  ],
};
