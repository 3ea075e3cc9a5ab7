import type { TableDefinition } from '../../model/table-definition.ts';
import { age5 } from '../classifications/age5.ts';
import { agemain } from '../classifications/agemain.ts';
import { axisOf, countBlock, measuredBlock } from './define-blocks.ts';
import { axisRows, cells, count, number, perCent, percent, row, totalRow } from './define-rows.ts';
import { januaryPopulation } from './reference-rules.ts';
import { themes } from './themes.ts';

const main = axisOf(agemain, 'alder');
const five = axisOf(age5, 'alder');
const all = [cells('agemain')];
const under18 = [cells('agemain', { agemain: ['B00_06', 'B07_17'] })];
const mainRows = axisRows(main, 1, ({ code }) => {
  const of = [cells('agemain', { agemain: [code] })];
  return { n: count(...of), pct: percent(of, all) };
});
const mainLabels = new Set(main.categories.map(({ label }) => label.da));
// A group that both divisions have must not read as the same row twice.
const fiveRows = axisRows(five, 1, ({ code }) => {
  const of = [cells('age5', { age5: [code] })];
  return { n: count(...of), pct: percent(of, all) };
}).map((five5) =>
  mainLabels.has(five5.label.da)
    ? { ...five5, label: { da: `${five5.label.da} (femårsgruppe)`, en: `${five5.label.en} (five-year group)` } }
    : five5,
);

/**
 * Residents by age, in main groups and below them in five-year groups; the mean age.
 * The two groupings are linked tables for disclosure control: their differences must pass the cell rules too.
 * @source beboertabeller.md section 3, T01
 */
export const t01: TableDefinition = {
  id: 'T01',
  version: '1',
  title: { da: 'Beboere efter alder', en: 'Residents by age' },
  theme: themes.population,
  population: { da: 'Alle beboere', en: 'All residents' },
  base: { da: 'Pct. af alle beboere', en: 'Per cent of all residents' },
  source: 'Danmarks Statistik, befolkningsstatistik (CPR)',
  tier: 1,
  reference: januaryPopulation,
  series: 'ten-years',
  blocks: [
    countBlock('agemain', 'persons', [main]),
    countBlock('age5', 'persons', [five]),
    measuredBlock('alder', 'persons', [], { kind: 'sum', column: 'alder', heads: 'known', unit: 'years' }),
  ],
  measures: [number, perCent],
  rows: [
    totalRow({ da: 'Beboere i alt', en: 'All residents' }, { n: count(...all), pct: percent(all, all) }),
    ...mainRows,
    row('UNDER_18', { da: 'Børn og unge under 18 år', en: 'Children under 18' }, 0, {
      n: count(...under18),
      pct: percent(under18, all),
    }),
    row('FEMAAR', { da: 'De samme beboere i femårsgrupper', en: 'The same residents in five-year groups' }, 0, {}),
    ...fiveRows,
    row(
      'GNS_ALDER',
      { da: 'Gennemsnitsalder', en: 'Mean age' },
      0,
      { n: { kind: 'mean', of: [cells('alder')] } },
      { unit: { da: 'år', en: 'years' }, decimals: 1 },
    ),
  ],
  bars: {
    title: { da: 'Beboernes alder', en: "The residents' age" },
    rows: mainRows.map((r) => r.code),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Aldersgruppernes andel af beboerne over tid', en: 'Age groups over time, share of residents' },
    rows: ['B00_06', 'B07_17', 'B30_59', 'B65_'],
    measure: 'pct',
  },
  map: {
    title: { da: 'Andel beboere på 65 år og derover', en: 'Share of residents aged 65 and over' },
    rows: ['B65_'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Alder er fyldte år den 1. januar. Hovedgrupper og femårsgrupper er to inddelinger af de samme beboere og må ikke lægges sammen. Antallene er afrundet hver for sig, så 60-64 år kan stå med to lidt forskellige antal.',
      en: 'Age is completed years on 1 January. Main groups and five-year groups are two divisions of the same residents and must not be added. Their counts are rounded separately, so 60-64 years may stand with two slightly different counts.',
    },
  ],
};
