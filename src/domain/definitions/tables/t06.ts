import type { TableDefinition } from '../../model/table-definition.ts';
import { hussize } from '../classifications/hussize.ts';
import { axisOf, countBlock, measuredBlock } from './define-blocks.ts';
import { axisRows, cells, count, number, perCent, percent, row, totalRow } from './define-rows.ts';
import { januaryHouseholds } from './reference-rules.ts';
import { themes } from './themes.ts';

const size = axisOf(hussize, 'antal_personer');
const all = [cells('hussize')];

/**
 * Households by number of persons, and the mean number of persons in a household.
 * @source beboertabeller.md section 3, T06
 */
export const t06: TableDefinition = {
  id: 'T06',
  version: '1',
  title: { da: 'Husstande efter størrelse', en: 'Households by size' },
  theme: themes.households,
  population: { da: 'Alle husstande', en: 'All households' },
  base: { da: 'Pct. af alle husstande', en: 'Per cent of all households' },
  source: 'Danmarks Statistik, husstande og familier (CPR)',
  tier: 1,
  reference: januaryHouseholds,
  series: 'ten-years',
  blocks: [
    countBlock('hussize', 'households', [size]),
    measuredBlock('personer', 'households', [], {
      kind: 'sum',
      column: 'antal_personer',
      heads: 'known',
      unit: 'persons',
    }),
  ],
  measures: [number, perCent],
  rows: [
    totalRow({ da: 'Husstande i alt', en: 'All households' }, { n: count(...all), pct: percent(all, all) }),
    ...axisRows(size, 1, ({ code }) => {
      const of = [cells('hussize', { hussize: [code] })];
      return { n: count(...of), pct: percent(of, all) };
    }),
    row(
      'GNS_PERSONER',
      { da: 'Personer pr. husstand', en: 'Persons per household' },
      0,
      { n: { kind: 'mean', of: [cells('personer')] } },
      { unit: { da: 'personer', en: 'persons' }, decimals: 1 },
    ),
  ],
  bars: {
    title: { da: 'Husstandenes størrelse', en: 'Size of the households' },
    rows: size.categories.map((category) => category.code),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Husstande med én person over tid', en: 'One-person households over time' },
    rows: ['1'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Tallet for personer pr. husstand er summen af personer divideret med antal husstande, aldrig et gennemsnit af gennemsnit.',
      en: 'Persons per household is the sum of persons divided by the number of households, never a mean of means.',
    },
  ],
};
