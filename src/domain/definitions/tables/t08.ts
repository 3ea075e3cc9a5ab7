import type { TableDefinition } from '../../model/table-definition.ts';
import { dagtilbud } from '../classifications/dagtilbud.ts';
import { ageDaycare } from '../classifications/table-ages.ts';
import { axisOf, countBlock } from './define-blocks.ts';
import {
  cells,
  count,
  groupsOf,
  narrowed,
  nestedCode,
  number,
  perCent,
  percent,
  row,
  totalCode,
  totalRow,
} from './define-rows.ts';
import { autumnDaycare } from './reference-rules.ts';
import { themes } from './themes.ts';

const age = axisOf(ageDaycare, 'alder_dagtilbud');
const care = axisOf(dagtilbud, 'dagtilbud');
const enrolled = care.categories.map((category) => category.code).filter((code) => code !== '9');
const groups = groupsOf(age, { da: 'Børn på 1-5 år i alt', en: 'All children aged 1-5' });

/**
 * Children aged 1-5 in daycare. Surprising: the age is that of the autumn count, not of 1 January.
 * @source beboertabeller.md section 3, T08
 */
export const t08: TableDefinition = {
  id: 'T08',
  version: '1',
  title: { da: 'Børn 1-5 år i dagtilbud', en: 'Children 1-5 in daycare' },
  theme: themes.children,
  population: { da: 'Beboere på 1-5 år ved efterårets tælling', en: 'Residents aged 1-5 at the autumn count' },
  base: { da: 'Pct. af børn i aldersgruppen', en: 'Per cent of children of the age' },
  source: 'Danmarks Statistik, børnepasning (StatBank BOERN2)',
  tier: 2,
  reference: autumnDaycare,
  series: 'ten-years',
  blocks: [
    countBlock('dagtilbud', 'persons', [age, care], {
      kind: 'between',
      column: 'alder_dagtilbud',
      from: '1',
      to: '5',
    }),
  ],
  measures: [number, perCent],
  rows: groups.flatMap((group) => {
    const base = [narrowed('dagtilbud', group, care)];
    const figures = (codes: readonly string[]) => {
      const of = [cells('dagtilbud', { ...group.where, dagtilbud: codes })];
      return { n: count(...of), pct: percent(of, base) };
    };
    const all = { n: count(...base), pct: percent(base, base) };
    return [
      group.code === totalCode ? totalRow(group.label, all) : row(group.code, group.label, 0, all),
      row(
        nestedCode(group.code, 'INDSKREVET'),
        { da: 'Indskrevne i alt', en: 'Enrolled in total' },
        1,
        figures(enrolled),
      ),
      ...care.categories.map((category) =>
        row(
          nestedCode(group.code, category.code),
          category.label,
          enrolled.includes(category.code) ? 2 : 1,
          figures([category.code]),
        ),
      ),
    ];
  }),
  bars: {
    title: { da: 'Børn på 1-5 år efter dagtilbud', en: 'Children aged 1-5 by daycare' },
    rows: care.categories.map((category) => nestedCode(totalCode, category.code)),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Indskrevne børn over tid', en: 'Enrolled children over time' },
    rows: age.categories.map((category) => nestedCode(category.code, 'INDSKREVET')),
    measure: 'pct',
  },
  notes: [
    {
      da: 'Serien begynder i 2017 og vokser. Barnets alder er alderen ved tællingen.',
      en: "The series starts in 2017 and grows. The child's age is the age at the count.",
    },
  ],
};
