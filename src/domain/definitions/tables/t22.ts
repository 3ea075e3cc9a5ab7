import type { BlockDefinition, TableDefinition } from '../../model/table-definition.ts';
import { measuredBlock } from './define-blocks.ts';
import { cells, count, number, perCent, percent, row, totalRow } from './define-rows.ts';
import { electionDay } from './reference-rules.ts';
import { themes } from './themes.ts';

const delivered = (id: string, column: string): BlockDefinition =>
  measuredBlock(id, 'turnout', [], { kind: 'delivered-count', column });
const adults = [cells('voksne')];
const eligible = [cells('berettigede')];
const voted = [cells('stemt')];

/**
 * Turnout at the three latest elections: eligible of residents 18+, voted of the eligible.
 * Surprising: the delivery holds numbers of heads, not persons.
 * @source beboertabeller.md section 3, T22 and section 8, test 2
 */
export const t22: TableDefinition = {
  id: 'T22',
  version: '1',
  title: { da: 'Valgdeltagelse', en: 'Voter turnout' },
  theme: themes.elections,
  population: { da: 'Beboere på 18 år og derover på valgdagen', en: 'Residents aged 18 and over on election day' },
  base: {
    da: 'Valgberettigede i pct. af beboere på 18+; stemt i pct. af valgberettigede',
    en: 'Eligible in per cent of residents 18+; voted in per cent of the eligible',
  },
  source: 'Kommunernes valglister; registreret valgdeltagelse',
  tier: 3,
  reference: electionDay,
  series: 'elections',
  blocks: [delivered('voksne', 'beboere_18'), delivered('berettigede', 'berettigede'), delivered('stemt', 'stemt')],
  measures: [number, perCent],
  rows: [
    totalRow(
      { da: 'Beboere på 18 år og derover', en: 'Residents aged 18 and over' },
      { n: count(...adults), pct: percent(adults, adults) },
    ),
    row('BERETTIGEDE', { da: 'Valgberettigede', en: 'Eligible to vote' }, 1, {
      n: count(...eligible),
      pct: percent(eligible, adults),
    }),
    row('STEMT', { da: 'Har stemt (valgdeltagelse)', en: 'Voted (turnout)' }, 1, {
      n: count(...voted),
      pct: percent(voted, eligible),
    }),
  ],
  bars: {
    title: { da: 'Valgberettigede og valgdeltagelse', en: 'Eligibility and turnout' },
    rows: ['BERETTIGEDE', 'STEMT'],
    measure: 'pct',
  },
  lines: {
    title: { da: 'Valgdeltagelse ved de seneste valg', en: 'Turnout at the latest elections' },
    rows: ['STEMT'],
    measure: 'pct',
  },
  map: { title: { da: 'Valgdeltagelse', en: 'Voter turnout' }, rows: ['STEMT'], measure: 'pct' },
  notes: [
    {
      da: 'Beboerne er dem, der boede på adressen på valgdagen. Forskellige slags valg har forskellig valgret og bør ikke sammenlignes som en tidsserie.',
      en: 'Residents are those living at the address on election day. Different kinds of elections have different franchise and should not be read as one series.',
    },
  ],
};
