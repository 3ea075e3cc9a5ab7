import type { Axis, BlockDefinition, Condition, RowDefinition, TableDefinition } from '../../model/table-definition.ts';
import { trivsel } from '../classifications/trivsel.ts';
import { trivselsbaand } from '../classifications/trivselsbaand.ts';
import { axisOf, countBlock, measuredBlock } from './define-blocks.ts';
import { cells, count, nestedCode, number, perCent, percent, row, totalRow } from './define-rows.ts';
import { pupils } from './populations.ts';
import { springWellbeing } from './reference-rules.ts';
import { themes } from './themes.ts';

const columnOf = (indicator: string): string => `triv_${indicator.toLowerCase()}`;
const bandBlock = (indicator: string): string => `baand_${indicator}`;
const scoreBlock = (indicator: string): string => `score_${indicator}`;
const bandsOf = (indicator: string): Axis => axisOf(trivselsbaand, columnOf(indicator));
const allPupils = [cells('elever')];

function blocksOf(indicator: string): readonly BlockDefinition[] {
  const column = columnOf(indicator);
  const answered: Condition = { kind: 'all', of: [pupils, { kind: 'known', column }] };
  return [
    countBlock(bandBlock(indicator), 'persons', [bandsOf(indicator)], answered),
    measuredBlock(
      scoreBlock(indicator),
      'persons',
      [],
      { kind: 'sum', column, heads: 'known', unit: 'score' },
      answered,
    ),
  ];
}

function rowsOf(indicator: string, label: RowDefinition['label']): readonly RowDefinition[] {
  const answered = [cells(bandBlock(indicator))];
  const bands = bandsOf(indicator).categories.map((band) => {
    const of = [cells(bandBlock(indicator), { trivselsbaand: [band.code] })];
    return row(nestedCode(indicator, band.code), band.label, 1, { n: count(...of), pct: percent(of, answered) });
  });
  return [
    row(indicator, label, 0, { n: count(...answered), pct: percent(answered, answered) }),
    ...bands,
    row(
      nestedCode(indicator, 'GNS'),
      { da: `${label.da}, gennemsnit (1-5)`, en: `${label.en}, mean (1-5)` },
      1,
      { n: { kind: 'mean', of: [cells(scoreBlock(indicator))] } },
      { unit: { da: 'point', en: 'points' }, decimals: 1 },
    ),
    row(
      nestedCode(indicator, 'SVAR'),
      { da: `${label.da}, besvarelser (pct. af alle elever)`, en: `${label.en}, answers (per cent of all pupils)` },
      1,
      { n: count(...answered), pct: percent(answered, allPupils) },
    ),
  ];
}

const indicators = trivsel.categories;

/**
 * Well-being of resident pupils in folkeskole grades 4-9: five indicators in four bands, mean score and answer rate.
 * The total row counts all resident pupils; each indicator's own row counts those who answered it.
 * @source beboertabeller.md section 3, T09
 */
export const t09: TableDefinition = {
  id: 'T09',
  version: '1',
  title: { da: 'Trivsel i folkeskolens 4.-9. klasse', en: 'School well-being, grades 4-9' },
  theme: themes.children,
  population: {
    da: 'Elever i folkeskolens 4.-9. klasse, der har besvaret målingen',
    en: 'Pupils in folkeskole grades 4-9 who answered the survey',
  },
  base: { da: 'Pct. af elever, der har besvaret indikatoren', en: 'Per cent of pupils who answered the indicator' },
  source: 'Børne- og Undervisningsministeriet, den nationale trivselsmåling',
  tier: 3,
  reference: springWellbeing,
  series: 'ten-years',
  blocks: [countBlock('elever', 'persons', [], pupils), ...indicators.flatMap(({ code }) => blocksOf(code))],
  measures: [number, perCent],
  rows: [
    totalRow(
      { da: 'Elever i 4.-9. klasse i alt', en: 'All pupils in grades 4-9' },
      { n: count(...allPupils), pct: percent(allPupils, allPupils) },
    ),
    ...indicators.flatMap(({ code, label }) => rowsOf(code, label)),
  ],
  bars: {
    title: { da: 'Gennemsnitlig trivsel pr. indikator', en: 'Mean well-being by indicator' },
    rows: indicators.map(({ code }) => nestedCode(code, 'GNS')),
    measure: 'n',
  },
  lines: {
    title: { da: 'Gennemsnitlig trivsel over tid', en: 'Mean well-being over time' },
    rows: indicators.map(({ code }) => nestedCode(code, 'GNS')),
    measure: 'n',
  },
  notes: [
    {
      da: 'Skalaen går fra 1 til 5, hvor 5 er bedst. Rækkerne med besvarelser har antallet af svar og svarprocenten: elever, der har besvaret indikatoren, af alle beboende elever i 4.-9. klasse.',
      en: 'The scale is 1 to 5, 5 best. The rows of answers hold the number of answers and the answer rate: pupils who answered the indicator of all resident pupils in grades 4-9.',
    },
  ],
};
