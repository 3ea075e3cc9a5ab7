import type { Condition, TableDefinition } from '../../model/table-definition.ts';
import { igang } from '../classifications/igang.ts';
import { employedStatuses, ras9 } from '../classifications/ras9.ts';
import { ageOngoing } from '../classifications/table-ages.ts';
import { axisOf, countBlock } from './define-blocks.ts';
import { cells, count, groupsOf, narrowed, nestedRows, number, perCent, percent, row } from './define-rows.ts';
import { aged } from './populations.ts';
import { octoberEducation } from './reference-rules.ts';
import { themes } from './themes.ts';

const age = axisOf(ageOngoing, 'alder');
const ongoing = axisOf(igang, 'igang_niveau');
const notEmployed = ras9.categories
  .filter((category) => !employedStatuses.includes(category.code))
  .flatMap((category) => category.values ?? []);
const neither: Condition = {
  kind: 'all',
  of: [
    aged(18, 24),
    { kind: 'equals', column: 'igang_niveau', value: 'I00' },
    { kind: 'in', column: 'ras_status', values: notEmployed },
  ],
};
const neet = [cells('hverken')];

/**
 * Ongoing education of young residents, and the 18-24-year-olds in neither education nor employment.
 * @source beboertabeller.md section 3, T15
 */
export const t15: TableDefinition = {
  id: 'T15',
  version: '1',
  title: { da: 'Igangværende uddannelse', en: 'Ongoing education' },
  theme: themes.education,
  population: { da: 'Beboere på 15-29 år', en: 'Residents aged 15-29' },
  base: { da: 'Pct. af beboerne i aldersgruppen', en: 'Per cent of residents of the age' },
  source: 'Danmarks Statistik, uddannelsesregistret (DISCED-15) og RAS',
  tier: 2,
  reference: octoberEducation,
  series: 'ten-years',
  blocks: [countBlock('igang', 'persons', [age, ongoing], aged(15, 29)), countBlock('hverken', 'persons', [], neither)],
  measures: [number, perCent],
  rows: [
    ...nestedRows(
      groupsOf(age, { da: 'Beboere på 15-29 år', en: 'Residents aged 15-29' }),
      ongoing,
      (group, category) => {
        const of = [narrowed('igang', group, ongoing, category)];
        return { n: count(...of), pct: percent(of, [narrowed('igang', group, ongoing)]) };
      },
    ),
    row(
      'HVERKEN_18_24',
      {
        da: '18-24 år, hverken i uddannelse eller beskæftigelse',
        en: 'Aged 18-24, neither in education nor employment',
      },
      0,
      { n: count(...neet), pct: percent(neet, [cells('igang', { [age.id]: ['G18_24'] })]) },
    ),
  ],
  bars: {
    title: { da: 'Igangværende uddannelse, 18-24 år', en: 'Ongoing education, aged 18-24' },
    rows: ongoing.categories.map(({ code }) => `G18_24.${code}`),
    measure: 'pct',
  },
  lines: {
    title: { da: '18-24-årige hverken i uddannelse eller beskæftigelse', en: 'Aged 18-24 in neither, over time' },
    rows: ['HVERKEN_18_24'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Uddannelse er status 1. oktober, beskæftigelse status ultimo november samme år.',
      en: 'Education is the status on 1 October, employment the status at the end of November of the same year.',
    },
  ],
};
