import type { Axis, BlockMeasure, RowDefinition, TableDefinition } from '../../model/table-definition.ts';
import { outsideLabourMarket, stoette } from '../classifications/stoette.ts';
import { countBlock, measuredBlock, sharesOf } from './define-blocks.ts';
import { cells, nestedCode, row, totalCode, totalRow } from './define-rows.ts';
import { aged } from './populations.ts';
import { supportYear } from './reference-rules.ts';
import { themes } from './themes.ts';

const groups: Axis = {
  id: 'stoette',
  name: stoette.name,
  classification: 'stoette',
  overlapping: true,
  categories: stoette.categories.map(({ code, label }) => ({
    code,
    label,
    column: `ft_${code.toLowerCase()}`,
    sensitive: true,
  })),
};

interface AgeBlock {
  readonly prefix: string;
  readonly sums: string;
  readonly base: string;
  readonly ages: string;
}

const support: BlockMeasure = { kind: 'sum', heads: 'positive', unit: 'fulltime' };
const twinAges: AgeBlock = { prefix: totalCode, sums: 'ft_16_64', base: 'beboere_16_64', ages: '16-64' };
const lawAges: AgeBlock = { prefix: 'G18_64', sums: 'ft_18_64', base: 'beboere_18_64', ages: '18-64' };

function rowsOf({ prefix, sums, base, ages }: AgeBlock): readonly RowDefinition[] {
  const figures = (codes?: readonly string[]): RowDefinition['values'] => {
    const of = [cells(sums, codes ? { stoette: codes } : undefined)];
    return { n: { kind: 'sum', of }, pct: { kind: 'share', of, base: [cells(base)], part: 'sum' } };
  };
  const label = { da: `Offentligt forsørgede på ${ages} år i alt`, en: `Publicly supported aged ${ages} in total` };
  const outside = {
    da: `Uden for arbejdsmarkedet, ${ages} år (A-E)`,
    en: `Outside the labour market, aged ${ages} (A-E)`,
  };
  return [
    prefix === totalCode ? totalRow(label, figures()) : row(prefix, label, 0, figures()),
    row(nestedCode(prefix, 'UDENFOR'), outside, 1, figures(outsideLabourMarket)),
    ...groups.categories.map((group) =>
      row(
        nestedCode(prefix, group.code),
        group.label,
        outsideLabourMarket.includes(group.code) ? 2 : 1,
        figures([group.code]),
      ),
    ),
  ];
}

/**
 * Full-time persons on public support by group. A person's fractions over all groups add up to at most 1.0, so the
 * groups may be added. Surprising: 16-64 are the twins' ages and 18-64 the law's; the two never share a name.
 * @source beboertabeller.md section 3, T19
 */
export const t19: TableDefinition = {
  id: 'T19',
  version: '1',
  title: { da: 'Offentligt forsørgede', en: 'Publicly supported' },
  theme: themes.labour,
  population: { da: 'Beboere på 16-64 år og på 18-64 år', en: 'Residents aged 16-64 and aged 18-64' },
  base: {
    da: 'Fuldtidspersoner i pct. af beboerne i alderen',
    en: 'Full-time persons in per cent of residents of the age',
  },
  source: 'Danmarks Statistik, offentligt forsørgede',
  tier: 3,
  reference: supportYear,
  series: 'ten-years',
  blocks: [
    sharesOf(measuredBlock('ft_16_64', 'persons', [groups], support, aged(16, 64)), 'beboere_16_64'),
    countBlock('beboere_16_64', 'persons', [], aged(16, 64)),
    sharesOf(measuredBlock('ft_18_64', 'persons', [groups], support, aged(18, 64)), 'beboere_18_64'),
    countBlock('beboere_18_64', 'persons', [], aged(18, 64)),
  ],
  measures: [
    {
      id: 'n',
      label: { da: 'Fuldtidspersoner', en: 'Full-time persons' },
      unit: { da: 'fuldtidspersoner', en: 'full-time persons' },
      decimals: 1,
    },
    {
      id: 'pct',
      label: { da: 'Pct. af beboerne', en: 'Per cent of residents' },
      unit: { da: 'pct.', en: 'per cent' },
      decimals: 1,
    },
  ],
  rows: [...rowsOf(twinAges), ...rowsOf(lawAges)],
  bars: {
    title: { da: 'Offentlig forsørgelse, 16-64 år', en: 'Public support, aged 16-64' },
    rows: groups.categories.map(({ code }) => nestedCode(totalCode, code)),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Uden for arbejdsmarkedet over tid', en: 'Outside the labour market over time' },
    rows: ['I_ALT.UDENFOR'],
    measure: 'pct',
  },
  map: {
    title: {
      da: 'Andel uden for arbejdsmarkedet (A-E), 16-64 år',
      en: 'Share outside the labour market (A-E), aged 16-64',
    },
    rows: ['I_ALT.UDENFOR'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'En fuldtidsperson er timer på ydelsen i forhold til årets referencetimer; højst 1,0 pr. person over alle grupper. Tre måneder på kontanthjælp er 0,25 fuldtidsperson.',
      en: "A full-time person is hours on the benefit over the year's reference hours; at most 1.0 per person over all groups. Three months of cash assistance is 0.25 full-time person.",
    },
  ],
};
