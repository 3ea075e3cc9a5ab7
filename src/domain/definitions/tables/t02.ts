import type { TableDefinition } from '../../model/table-definition.ts';
import { agemain } from '../classifications/agemain.ts';
import { herkomst3 } from '../classifications/herkomst3.ts';
import { axisOf, countBlock } from './define-blocks.ts';
import {
  cells,
  count,
  groupsOf,
  narrowed,
  nestedRows,
  number,
  perCent,
  perCentWithin,
  percent,
} from './define-rows.ts';
import { januaryPopulation } from './reference-rules.ts';
import { themes } from './themes.ts';

const origin = axisOf(herkomst3, 'herkomst5');
const age = axisOf(agemain, 'alder');
const all = [cells('herkomst')];

/**
 * Residents by origin and age: per cent of all residents and per cent within the origin.
 * @source beboertabeller.md section 3, T02
 */
export const t02: TableDefinition = {
  id: 'T02',
  version: '1',
  title: { da: 'Beboere efter oprindelse og alder', en: 'Residents by origin and age' },
  theme: themes.origin,
  population: { da: 'Alle beboere', en: 'All residents' },
  base: {
    da: 'Pct. af alle beboere; pct. inden for herkomstgruppen',
    en: 'Per cent of all residents; per cent within the origin group',
  },
  source: 'Danmarks Statistik, befolkningsstatistik (CPR)',
  tier: 2,
  reference: januaryPopulation,
  series: 'ten-years',
  blocks: [countBlock('herkomst', 'persons', [origin, age])],
  measures: [number, perCent, perCentWithin({ da: 'Pct. inden for herkomsten', en: 'Per cent within origin' })],
  rows: nestedRows(groupsOf(origin, { da: 'Beboere i alt', en: 'All residents' }), age, (group, category) => {
    const of = [narrowed('herkomst', group, age, category)];
    const within = [narrowed('herkomst', group, age)];
    return { n: count(...of), pct: percent(of, all), pct_inden: percent(of, within) };
  }),
  bars: {
    title: { da: 'Beboernes herkomst', en: "The residents' origin" },
    rows: ['5', '4', '3'],
    measure: 'pct',
  },
  lines: {
    title: { da: 'Indvandreres og efterkommeres andel over tid', en: 'Immigrants and descendants over time' },
    rows: ['4', '3'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Indvandrere er født i udlandet, efterkommere i Danmark, begge uden en forælder, der er både dansk statsborger og født i Danmark.',
      en: 'Immigrants are born abroad and descendants in Denmark, both without a parent who is both a Danish citizen and born in Denmark.',
    },
  ],
};
