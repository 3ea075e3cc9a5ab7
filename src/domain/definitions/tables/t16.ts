import type { TableDefinition } from '../../model/table-definition.ts';
import { employedStatuses, ras9 } from '../classifications/ras9.ts';
import { ageLabour } from '../classifications/table-ages.ts';
import { axisOf, countBlock } from './define-blocks.ts';
import {
  cells,
  count,
  groupsOf,
  narrowed,
  nestedCode,
  nestedRows,
  number,
  perCent,
  percent,
  row,
} from './define-rows.ts';
import { aged } from './populations.ts';
import { novemberLabour } from './reference-rules.ts';
import { themes } from './themes.ts';

const age = axisOf(ageLabour, 'alder');
const status = axisOf(ras9, 'ras_status');
const groups = groupsOf(age, { da: 'Beboere på 18-64 år', en: 'Residents aged 18-64' });

/**
 * Labour-market status by age, and the employment rate: self-employed, assisting spouses and employees of all.
 * @source beboertabeller.md section 3, T16
 */
export const t16: TableDefinition = {
  id: 'T16',
  version: '1',
  title: { da: 'Beboernes beskæftigelse', en: 'Employment' },
  theme: themes.labour,
  population: { da: 'Beboere på 18-64 år', en: 'Residents aged 18-64' },
  base: { da: 'Pct. af beboerne i aldersgruppen', en: 'Per cent of residents of the age' },
  source: 'Danmarks Statistik, registerbaseret arbejdsstyrkestatistik (RAS)',
  tier: 3,
  reference: novemberLabour,
  series: 'ten-years',
  blocks: [countBlock('ras', 'persons', [age, status], aged(18, 64))],
  measures: [number, perCent],
  rows: [
    ...nestedRows(groups, status, (group, category) => {
      const of = [narrowed('ras', group, status, category)];
      return { n: count(...of), pct: percent(of, [narrowed('ras', group, status)]) };
    }),
    ...groups.map((group) => {
      const of = [cells('ras', { ...group.where, ras9: employedStatuses })];
      const label = { da: `Beskæftigede: ${group.label.da}`, en: `Employed: ${group.label.en}` };
      return row(nestedCode(group.code, 'BESK'), label, 0, {
        n: count(...of),
        pct: percent(of, [narrowed('ras', group, status)]),
      });
    }),
  ],
  bars: {
    title: { da: 'Arbejdsmarkedsstatus, 18-64 år', en: 'Labour-market status, aged 18-64' },
    rows: status.categories.map(({ code }) => nestedCode('I_ALT', code)),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Beskæftigelsesfrekvens over tid', en: 'Employment rate over time' },
    rows: ['I_ALT.BESK'],
    measure: 'pct',
  },
  map: {
    title: { da: 'Beskæftigelsesfrekvens, 18-64 år', en: 'Employment rate, aged 18-64' },
    rows: ['I_ALT.BESK'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Status er ultimo november og vises som 1. januar året efter. Beskæftigelsesfrekvensen er beskæftigede i procent af alle i aldersgruppen.',
      en: 'The status is that of the end of November, shown as 1 January of the year after. The employment rate is the employed in per cent of all of the age.',
    },
  ],
};
