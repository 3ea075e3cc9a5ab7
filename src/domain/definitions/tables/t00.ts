import type { TableDefinition } from '../../model/table-definition.ts';
import { countBlock } from './define-blocks.ts';
import { cells, count, number, row, totalRow } from './define-rows.ts';
import { januaryPopulation } from './reference-rules.ts';
import { themes } from './themes.ts';

/**
 * The two totals that may be shown for any afdeling: residents and households. Tier 0, so no gate applies.
 * @source beboertabeller.md 1.1, tier 0
 */
export const totalsTable: TableDefinition = {
  id: 'T00',
  version: '1',
  title: { da: 'Beboere og husstande i alt', en: 'Residents and households in total' },
  theme: themes.population,
  population: { da: 'Alle beboere og husstande', en: 'All residents and households' },
  base: { da: 'Ingen procenter', en: 'No percentages' },
  source: 'Danmarks Statistik, befolkningsstatistik (CPR)',
  tier: 0,
  reference: januaryPopulation,
  series: 'ten-years',
  blocks: [countBlock('residents', 'persons', []), countBlock('households', 'households', [])],
  measures: [number],
  rows: [
    totalRow({ da: 'Beboere i alt', en: 'All residents' }, { n: count(cells('residents')) }),
    row('HUSSTANDE', { da: 'Husstande i alt', en: 'All households' }, 0, { n: count(cells('households')) }),
  ],
  bars: {
    title: { da: 'Beboere og husstande', en: 'Residents and households' },
    rows: ['I_ALT', 'HUSSTANDE'],
    measure: 'n',
  },
  lines: {
    title: { da: 'Beboere og husstande over tid', en: 'Residents and households over time' },
    rows: ['I_ALT', 'HUSSTANDE'],
    measure: 'n',
  },
  notes: [
    {
      da: 'Vises for alle afdelinger uanset størrelse; tallene er beskyttet som alle andre.',
      en: 'Shown for every afdeling whatever its size; the figures are protected like all others.',
    },
  ],
};
