import type { Formula, TableDefinition } from '../../model/table-definition.ts';
import { crimeBlocks, crimeMeasures, crimeRows } from './define-crime.ts';
import { convictedOfAdults } from './define-criteria.ts';
import { row } from './define-rows.ts';
import { crimeYear } from './reference-rules.ts';
import { themes } from './themes.ts';

const twoYears: Formula = { kind: 'two-year-mean', of: convictedOfAdults };

/**
 * Persons convicted under the penal code, the drugs act or the weapons act; for 18+ the mean of the two latest years
 * and its multiple of the national mean, which is what the law's criterion looks at.
 * @source beboertabeller.md section 3, T21
 */
export const t21: TableDefinition = {
  id: 'T21',
  version: '1',
  title: { da: 'Dømte', en: 'Persons convicted' },
  theme: themes.crime,
  population: { da: 'Beboere på 15 år og derover', en: 'Residents aged 15 and over' },
  base: {
    da: 'Pct. af beboerne i aldersgruppen; kriteriet er af beboere på 18+',
    en: 'Per cent of residents of the age; the criterion is of residents 18+',
  },
  source: 'Danmarks Statistik, kriminalstatistik (afgørelser)',
  tier: 4,
  reference: crimeYear,
  series: 'ten-years',
  blocks: crimeBlocks('doemt'),
  measures: crimeMeasures(2),
  rows: [
    ...crimeRows({ da: 'Dømte i alt', en: 'All persons convicted' }),
    row(
      'GNS_2AAR',
      { da: 'Dømte på 18+, gennemsnit af de to seneste år', en: 'Convicted 18+, mean of the two latest years' },
      0,
      { pct: twoYears },
    ),
    row(
      'MULTIPEL',
      { da: 'Gange landsgennemsnittet (to år)', en: 'Multiple of the national mean (two years)' },
      0,
      { n: { kind: 'relative', of: twoYears, reference: 'doemte_pct_land_2aar' } },
      { unit: { da: 'gange', en: 'times' }, decimals: 2 },
    ),
  ],
  bars: {
    title: { da: 'Dømte efter alder', en: 'Persons convicted by age' },
    rows: ['G15_17', 'G18_29', 'G30_'],
    measure: 'pct',
  },
  lines: {
    title: { da: 'Dømte over tid', en: 'Persons convicted over time' },
    rows: ['I_ALT'],
    measure: 'pct',
  },
  map: {
    title: { da: 'Andel dømte på 18+, to års gennemsnit', en: 'Share convicted 18+, mean of two years' },
    rows: ['GNS_2AAR'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Multiplum vises kun, når landets toårige andel er leveret som referenceværdi.',
      en: "The multiple is shown only when the country's two-year share has been delivered as a reference value.",
    },
  ],
};
