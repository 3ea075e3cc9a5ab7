import type { TableDefinition } from '../../model/table-definition.ts';
import { crimeBlocks, crimeMeasures, crimeRows } from './define-crime.ts';
import { crimeYear } from './reference-rules.ts';
import { themes } from './themes.ts';

/**
 * Persons charged under the penal code, the drugs act or the weapons act.
 * @source beboertabeller.md section 3, T20
 */
export const t20: TableDefinition = {
  id: 'T20',
  version: '1',
  title: { da: 'Sigtede', en: 'Persons charged' },
  theme: themes.crime,
  population: { da: 'Beboere på 15 år og derover', en: 'Residents aged 15 and over' },
  base: { da: 'Pct. af beboerne i aldersgruppen', en: 'Per cent of residents of the age' },
  source: 'Danmarks Statistik, kriminalstatistik (sigtelser)',
  tier: 4,
  reference: crimeYear,
  series: 'ten-years',
  blocks: crimeBlocks('sigtet'),
  measures: crimeMeasures(1),
  rows: crimeRows({ da: 'Sigtede i alt', en: 'All persons charged' }),
  bars: {
    title: { da: 'Sigtede efter alder', en: 'Persons charged by age' },
    rows: ['G15_17', 'G18_29', 'G30_'],
    measure: 'pct',
  },
  lines: {
    title: { da: 'Sigtede over tid', en: 'Persons charged over time' },
    rows: ['I_ALT'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'En person, der er sigtet efter flere love, tæller én gang i hver lov og én gang i alt. Færdselslov, skattelove og øvrige særlove tæller ikke.',
      en: 'A person charged under several laws counts once in each law and once in the total. Traffic, tax and other special laws do not count.',
    },
  ],
};
