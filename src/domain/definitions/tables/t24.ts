import type { BlockDefinition, Condition, Formula, TableDefinition } from '../../model/table-definition.ts';
import { udd } from '../classifications/udd.ts';
import { uddKilde } from '../classifications/udd-kilde.ts';
import { axisOf, countBlock, measuredBlock, orUnknown } from './define-blocks.ts';
import { type CriterionRow, convictedOfAdults, criterionMeasures, criterionRow } from './define-criteria.ts';
import { cells, count, percent } from './define-rows.ts';
import { aged, allResidents } from './populations.ts';
import { listYear } from './reference-rules.ts';
import { themes } from './themes.ts';

const level = orUnknown(axisOf(udd, 'udd_niveau'), 'H90', 'udd_niveau');
const origin = orUnknown(axisOf(uddKilde, 'udd_kilde'), '9', 'udd_kilde');
const grossIncome: Condition = {
  kind: 'all',
  of: [
    aged(15, 64),
    { kind: 'equals', column: 'fuldt_skattepligtig', value: 1 },
    { kind: 'equals', column: 'studerende_krit', value: 0 },
    { kind: 'known', column: 'bruttoindkomst' },
  ],
};

const blocks: readonly BlockDefinition[] = [
  countBlock('beboere_18_64', 'persons', [], aged(18, 64)),
  measuredBlock(
    'ft_kriterium',
    'persons',
    [],
    { kind: 'sum', column: 'ft_krit', heads: 'positive', unit: 'fulltime' },
    aged(18, 64),
  ),
  countBlock('udd_30_59', 'persons', [level, origin], aged(30, 59)),
  measuredBlock(
    'bruttoindkomst',
    'persons',
    [],
    { kind: 'sum', column: 'bruttoindkomst', heads: 'known', unit: 'kroner' },
    grossIncome,
  ),
];

const labour: Formula = {
  kind: 'two-year-mean',
  of: { kind: 'share', of: [cells('ft_kriterium')], base: [cells('beboere_18_64')], part: 'sum' },
};
// Since 2018 only education taken or approved in Denmark counts; the unknown stay in the base (kriterier.md section 3).
const basicSchool = percent([cells('udd_30_59', { udd: ['H10'], udd_kilde: ['1', '2'] })], [cells('udd_30_59')]);
const income: Formula = {
  kind: 'relative',
  of: { kind: 'mean', of: [cells('bruttoindkomst')] },
  reference: 'bruttoindkomst_gns_region',
  times: 100,
};
const nonWestern = percent([{ table: 'T03', block: 'herkomst', where: { herkomst5: ['25', '35'] } }], allResidents);
const perCentUnit = { da: 'pct.', en: 'per cent' };

const specs: readonly CriterionRow[] = [
  {
    code: 'size',
    label: { da: 'Beboere', en: 'Residents' },
    criterion: 'size.size',
    value: count(...allResidents),
    unit: { da: 'personer', en: 'persons' },
    decimals: 0,
    inPersons: true,
    inPoints: false,
  },
  {
    code: 'labour',
    label: { da: 'Uden tilknytning til arbejdsmarkedet, 18-64 år (to år)', en: 'Outside work, aged 18-64 (two years)' },
    criterion: 'udsat.labour',
    value: labour,
    unit: perCentUnit,
    decimals: 1,
    inPersons: true,
    inPoints: true,
  },
  {
    code: 'convicted',
    label: { da: 'Dømte på 18 år og derover (to år)', en: 'Convicted, aged 18 and over (two years)' },
    criterion: 'udsat.convicted',
    value: { kind: 'two-year-mean', of: convictedOfAdults },
    unit: perCentUnit,
    decimals: 2,
    inPersons: true,
    inPoints: true,
  },
  {
    code: 'education',
    label: { da: 'Kun grundskole, 30-59 år', en: 'Basic school only, aged 30-59' },
    criterion: 'udsat.education',
    value: basicSchool,
    unit: perCentUnit,
    decimals: 1,
    inPersons: true,
    inPoints: true,
  },
  {
    code: 'income',
    label: {
      da: 'Bruttoindkomst i pct. af regionen, 15-64 år',
      en: 'Gross income in per cent of the region, aged 15-64',
    },
    criterion: 'udsat.income',
    value: income,
    unit: perCentUnit,
    decimals: 1,
    inPersons: false,
    inPoints: true,
  },
  {
    code: 'origin',
    label: { da: 'Fra ikke-vestlige lande', en: 'Non-western origin' },
    criterion: 'parallel.origin',
    value: nonWestern,
    unit: perCentUnit,
    decimals: 1,
    inPersons: true,
    inPoints: true,
  },
];

/**
 * The criteria of the area lists: value, threshold, distance, verdict and last year's value. An afdeling gets values
 * but no class; only a boligområde does. A missing national or regional reference makes the verdict unknown.
 * @source beboertabeller.md section 3, T24 rows; kriterier.md sections 2-3
 */
export const t24: TableDefinition = {
  id: 'T24',
  version: '1',
  title: { da: 'Parallelsamfundskriterieværdier', en: 'Criterion values of the area lists' },
  theme: themes.criteria,
  population: {
    da: 'Beboere efter hvert kriteriums alder og afgrænsning',
    en: 'Residents by the age and delimitation of each criterion',
  },
  base: { da: 'Efter kriteriet; se noten', en: 'By criterion; see the note' },
  source: 'Almenboligloven § 61 a; Danmarks Statistiks registre',
  tier: 4,
  reference: listYear,
  series: 'ten-years',
  blocks,
  measures: criterionMeasures,
  rows: specs.map((spec, i) => criterionRow(spec, i === 0)),
  bars: {
    title: { da: 'Kriterieværdier', en: 'Criterion values' },
    rows: ['labour', 'education', 'income', 'origin'],
    measure: 'vaerdi',
  },
  lines: {
    title: { da: 'Kriterieværdier over tid', en: 'Criterion values over time' },
    rows: ['labour', 'education', 'income', 'origin'],
    measure: 'vaerdi',
  },
  notes: [
    {
      da: 'Afstand i personer er det mindste hele antal personer, som årets tal skal ændres med, før kriteriet skifter: over 0 skal tallet ned, under 0 skal det op. Den regnes af de uafrundede procenter og tager grænsen selv med: med 1.235 beboere og grænsen mindst 1.000 skal der 236 færre til, for 1.000 opfylder kriteriet.',
      en: "Distance in persons is the smallest whole number of persons by which the year's figure must change before the criterion turns: above 0 it must fall, below 0 it must rise. It is computed from unrounded per cents and counts the threshold itself: with 1,235 residents and a threshold of at least 1,000 it takes 236 fewer, since 1,000 meets the criterion.",
    },
    {
      da: 'Grænserne er dem for udsatte boligområder; for herkomst parallelsamfund. Status står kun for et boligområde: en afdeling, en kommune og landet har værdier, men ingen klasse. Indkomst sættes i forhold til regionen og findes ikke for steder i flere regioner. Mangler landets eller regionens tal, kan kriteriet ikke afgøres.',
      en: 'Thresholds are those of udsatte boligområder; for origin those of parallelsamfund. Status is given for a boligområde only: an afdeling, a municipality and the country have values but no class. Income is set against the region and does not exist for places in several regions. Without the national or regional figure the criterion cannot be decided.',
    },
    {
      da: 'Beregnet af beskyttede tal: opfyldt eller ikke opfyldt står kun, når hele usikkerhedsbåndet siger det samme.',
      en: 'Computed from protected figures: met or not met is given only when the whole error band says the same.',
    },
  ],
};
