import type { TableDefinition } from '../../model/table-definition.ts';
import { agemain } from '../classifications/agemain.ts';
import { herkomst3 } from '../classifications/herkomst3.ts';
import { axisOf, countBlock } from './define-blocks.ts';
import { cells, count, number, row, totalRow } from './define-rows.ts';
import { aged, pupils, taxableAdults } from './populations.ts';
import { januaryPopulation } from './reference-rules.ts';
import { themes } from './themes.ts';

const counted = (block: string) => ({ n: count(cells(block)) });

/**
 * The margins that several tables share: gates are tested on them, and disclosure control holds them equal in every
 * table where they occur. Never published.
 * @source diskretion.md 4.2
 */
export const anchorTable: TableDefinition = {
  id: 'ANK',
  version: '1',
  title: { da: 'Fælles totaler', en: 'Shared totals' },
  theme: themes.anchors,
  population: { da: 'Alle beboere og husstande', en: 'All residents and households' },
  base: { da: 'Ingen procenter', en: 'No percentages' },
  source: 'Danmarks Statistik, befolkningsstatistik (CPR)',
  tier: 0,
  reference: januaryPopulation,
  series: 'ten-years',
  blocks: [
    countBlock('residents', 'persons', []),
    countBlock('agemain', 'persons', [axisOf(agemain, 'alder')]),
    countBlock('r15', 'persons', [], aged(15)),
    countBlock('r1664', 'persons', [], aged(16, 64)),
    countBlock('r1864', 'persons', [], aged(18, 64)),
    countBlock('households', 'households', []),
    countBlock('taxable18', 'persons', [], taxableAdults),
    countBlock('in_movers', 'in_moves', []),
    countBlock('out_movers', 'out_moves', []),
    countBlock('pupils', 'persons', [], pupils),
    countBlock('herkomst3', 'persons', [axisOf(herkomst3, 'herkomst5')]),
  ],
  measures: [number],
  rows: [
    totalRow({ da: 'Beboere i alt', en: 'All residents' }, counted('residents')),
    row('HUSSTANDE', { da: 'Husstande', en: 'Households' }, 0, counted('households')),
    row('R15', { da: 'Beboere på 15 år og derover', en: 'Residents aged 15 and over' }, 0, counted('r15')),
    row('R1664', { da: 'Beboere på 16-64 år', en: 'Residents aged 16-64' }, 0, counted('r1664')),
    row('R1864', { da: 'Beboere på 18-64 år', en: 'Residents aged 18-64' }, 0, counted('r1864')),
  ],
  bars: {
    title: { da: 'Fælles totaler', en: 'Shared totals' },
    rows: ['R15', 'R1664', 'R1864'],
    measure: 'n',
  },
  lines: { title: { da: 'Fælles totaler over tid', en: 'Shared totals over time' }, rows: ['R1664'], measure: 'n' },
  notes: [
    {
      da: 'Vises ikke. Bruges til at afprøve størrelsesgrænser og til at holde det samme tal ens i alle tabeller.',
      en: 'Not shown. Used to test size gates and to keep the same figure the same in all tables.',
    },
  ],
};
