import type { TableDefinition } from '../../model/table-definition.ts';
import type { TwinTableRules } from '../../model/twin-method.ts';
import { udd } from '../classifications/udd.ts';
import { countBlock, measuredBlock } from '../tables/define-blocks.ts';
import { cells, count, number, row, totalRow } from '../tables/define-rows.ts';
import { aged, taxableAdults } from '../tables/populations.ts';
import { januaryPopulation } from '../tables/reference-rules.ts';
import { themes } from '../tables/themes.ts';

const withoutEducation = ['H10', 'H90'];
const levels = udd.categories.map(({ code }) => code);

/** Aged 15 and over and not in education, who are left out of both sides of the share. */
const notStudying = {
  kind: 'all',
  of: [
    aged(15),
    {
      kind: 'any',
      of: [
        { kind: 'equals', column: 'under_uddannelse', value: 0 },
        { kind: 'unknown', column: 'under_uddannelse' },
      ],
    },
  ],
} as const;

/**
 * TV: numerators and denominators of the socio-economic twin variables, per single afdeling. Rounded and held to the
 * shared totals like every table, so tier 0; its own gate stands in `twinTableRules`. Never shown as a table.
 * @source diskretion.md section 3, "Twin variables"; tvillinger.md section 1; 001_f79c08c1773af1f3.txt, tabel 1-2
 */
export const twinTable: TableDefinition = {
  id: 'TV',
  version: '1',
  title: { da: 'Tvillingevariable', en: 'Twin variables' },
  theme: themes.population,
  population: { da: 'Alle beboere', en: 'All residents' },
  base: { da: 'Hver variabels egen nævner', en: "Each variable's own denominator" },
  source: 'LBF, Datagrundlag for Tvillingeværktøjet; Danmarks Statistik',
  tier: 0,
  reference: januaryPopulation,
  series: 'ten-years',
  blocks: [
    countBlock('beboere', 'persons', []),
    countBlock('ikke_vestlige', 'persons', [], { kind: 'in', column: 'herkomst5', values: ['25', '35'] }),
    countBlock('beboere_16_64', 'persons', [], aged(16, 64)),
    measuredBlock(
      'uden_for',
      'persons',
      [],
      { kind: 'sum', column: 'ft_udenfor', heads: 'positive', unit: 'fulltime' },
      aged(16, 64),
    ),
    measuredBlock(
      'indkomst',
      'persons',
      [],
      { kind: 'sum', column: 'personindkomst', heads: 'known', unit: 'kroner' },
      taxableAdults,
    ),
    countBlock(
      'udd',
      'persons',
      [
        {
          id: 'udd',
          name: udd.name,
          classification: 'udd',
          categories: [
            {
              code: 'UDEN',
              label: { da: 'Grundskole eller uoplyst', en: 'Basic school or not stated' },
              when: {
                kind: 'any',
                of: [
                  { kind: 'in', column: 'udd_niveau', values: withoutEducation },
                  { kind: 'unknown', column: 'udd_niveau' },
                ],
              },
            },
            {
              code: 'MED',
              label: { da: 'Anden uddannelse', en: 'Other education' },
              when: { kind: 'in', column: 'udd_niveau', values: levels.filter((c) => !withoutEducation.includes(c)) },
            },
          ],
        },
      ],
      notStudying,
    ),
  ],
  measures: [number],
  rows: [
    totalRow({ da: 'Beboere i alt', en: 'All residents' }, { n: count(cells('beboere')) }),
    row('IE', { da: 'Ikke-vestlige', en: 'Non-western' }, 0, { n: count(cells('ikke_vestlige')) }),
    row('B16_64', { da: 'Beboere på 16-64 år', en: 'Residents aged 16-64' }, 0, { n: count(cells('beboere_16_64')) }),
    row('AM', { da: 'Uden for arbejdsmarkedet', en: 'Outside the labour market' }, 0, {
      n: { kind: 'sum', of: [cells('uden_for')] },
    }),
    row('IND', { da: 'Indkomst', en: 'Income' }, 0, { n: { kind: 'sum', of: [cells('indkomst')] } }),
    row('UDD', { da: 'Uden uddannelse', en: 'Without education' }, 0, { n: count(cells('udd', { udd: ['UDEN'] })) }),
  ],
  bars: { title: { da: 'Tvillingevariable', en: 'Twin variables' }, rows: ['IE', 'UDD'], measure: 'n' },
  lines: { title: { da: 'Tvillingevariable over tid', en: 'Twin variables over time' }, rows: ['IE'], measure: 'n' },
  notes: [],
};

/**
 * The only gate of the twin variables, on public and login pages alike and under every rule set.
 * @source 001_f79c08c1773af1f3.txt, Diskretionering (mindre end 20 personer mellem 16 og 64 år)
 */
export const twinTableRules: TwinTableRules = {
  source: 'LBF, Datagrundlag for Tvillingeværktøjet, Diskretionering',
  fewest1664: 20,
};
