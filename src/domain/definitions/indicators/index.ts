import type { IndicatorDefinition } from '../../model/indicator.ts';
import { criterionIndicators } from './criterion-indicators.ts';

/**
 * The key figures of a place page, in the order shown. Each is a row and measure of a table, so its status, band and
 * source are the table's.
 * @source Product decision; rows of beboertabeller.md section 3
 */
export const indicators: readonly IndicatorDefinition[] = [
  {
    id: 'beboere',
    name: { da: 'Beboere', en: 'Residents' },
    about: { da: 'Alle beboere den 1. januar.', en: 'All residents on 1 January.' },
    table: 'T00',
    row: 'I_ALT',
    measure: 'n',
  },
  {
    id: 'boern',
    name: { da: 'Børn og unge under 18 år', en: 'Children under 18' },
    about: {
      da: 'Beboere på 0-17 år i procent af alle beboere.',
      en: 'Residents aged 0-17 in per cent of all residents.',
    },
    table: 'T01',
    row: 'UNDER_18',
    measure: 'pct',
  },
  {
    id: 'aeldre',
    name: { da: 'Beboere på 65 år og derover', en: 'Residents aged 65 and over' },
    about: {
      da: 'Beboere på 65 år og derover i procent af alle beboere.',
      en: 'Residents aged 65 and over in per cent of all residents.',
    },
    table: 'T01',
    row: 'B65_',
    measure: 'pct',
  },
  {
    id: 'ikke_vestlig',
    name: { da: 'Fra ikke-vestlige lande', en: 'Non-western origin' },
    about: {
      da: 'Indvandrere og efterkommere fra ikke-vestlige lande i procent af alle beboere.',
      en: 'Immigrants and descendants of non-western origin in per cent of all residents.',
    },
    table: 'T03',
    row: 'IKKE_VESTLIG',
    measure: 'pct',
  },
  {
    id: 'en_forsoerger',
    name: { da: 'Børn med én forsørger', en: 'Children with one provider' },
    about: {
      da: 'Børn på 0-17 år med én forsørger i procent af alle børn.',
      en: 'Children aged 0-17 with one provider in per cent of all children.',
    },
    table: 'T07',
    row: 'I_ALT.F1',
    measure: 'pct',
  },
  {
    id: 'fraflytning',
    name: { da: 'Fraflyttede', en: 'Out-movers' },
    about: {
      da: 'Personer flyttet fra enheden i året i procent af beboerne den 1. januar i året.',
      en: 'Persons leaving the unit in the year in per cent of residents on 1 January of the year.',
    },
    table: 'T12',
    row: 'I_ALT',
    measure: 'pct',
  },
  {
    id: 'uden_uddannelse',
    name: { da: 'Uden uddannelse, 30-59 år', en: 'No education, aged 30-59' },
    about: {
      da: 'Grundskole eller uoplyst som højeste uddannelse i procent af beboerne på 30-59 år. Ikke lovens kriterium.',
      en: "Basic school or not stated as highest education in per cent of residents aged 30-59. Not the law's criterion.",
    },
    table: 'T14',
    row: 'G30_59.UDEN',
    measure: 'pct',
  },
  {
    id: 'beskaeftigelse',
    name: { da: 'Beskæftigelsesfrekvens', en: 'Employment rate' },
    about: {
      da: 'Beskæftigede i procent af beboerne på 18-64 år.',
      en: 'The employed in per cent of residents aged 18-64.',
    },
    table: 'T16',
    row: 'I_ALT.BESK',
    measure: 'pct',
  },
  {
    id: 'indkomst',
    name: { da: 'Gennemsnitlig personindkomst', en: 'Mean personal income' },
    about: {
      da: 'Gennemsnit for fuldt skattepligtige på 18 år og derover, løbende kroner.',
      en: 'Mean of fully taxable residents aged 18 and over, current kroner.',
    },
    table: 'T17',
    row: 'GNS',
    measure: 'n',
  },
  {
    id: 'udenfor',
    name: { da: 'Uden for arbejdsmarkedet', en: 'Outside the labour market' },
    about: {
      da: 'Fuldtidspersoner i gruppe A-E i procent af beboerne på 16-64 år.',
      en: 'Full-time persons in groups A-E in per cent of residents aged 16-64.',
    },
    table: 'T19',
    row: 'I_ALT.UDENFOR',
    measure: 'pct',
  },
  {
    id: 'valgdeltagelse',
    name: { da: 'Valgdeltagelse', en: 'Voter turnout' },
    about: {
      da: 'Stemt i procent af de valgberettigede ved det seneste valg.',
      en: 'Voted in per cent of the eligible at the latest election.',
    },
    table: 'T22',
    row: 'STEMT',
    measure: 'pct',
  },
];

/**
 * What can be put on a map: the key figures of place pages, and the values of the criteria.
 * @source Product decision
 */
export const mapIndicators: readonly IndicatorDefinition[] = [...indicators, ...criterionIndicators];
