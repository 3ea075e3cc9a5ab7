import type { TableDefinition } from '../../model/table-definition.ts';
import { ageEducation } from '../classifications/table-ages.ts';
import { udd } from '../classifications/udd.ts';
import { axisOf, countBlock, orUnknown } from './define-blocks.ts';
import {
  cells,
  count,
  groupsOf,
  narrowed,
  nestedCode,
  number,
  perCent,
  percent,
  type RowGroup,
  row,
  totalCode,
  totalRow,
} from './define-rows.ts';
import { aged } from './populations.ts';
import { octoberEducation } from './reference-rules.ts';
import { themes } from './themes.ts';

const age = axisOf(ageEducation, 'alder');
const level = orUnknown(axisOf(udd, 'udd_niveau'), 'H90', 'udd_niveau');
const withoutEducation = ['H10', 'H90'];
const low = { ...level, categories: level.categories.filter((category) => withoutEducation.includes(category.code)) };
const groups = groupsOf(age, { da: 'Beboere på 15 år og derover', en: 'Residents aged 15 and over' });

function figuresOf(group: RowGroup, block: string, levels: readonly string[]) {
  const of = [cells(block, { ...group.where, udd: levels })];
  return { n: count(...of), pct: percent(of, [narrowed('udd', group, level)]) };
}

function rowsOf(group: RowGroup) {
  const base = [narrowed('udd', group, level)];
  const all = { n: count(...base), pct: percent(base, base) };
  const below = level.categories.flatMap(({ code, label }) => {
    const own = row(nestedCode(group.code, code), label, 1, figuresOf(group, 'udd', [code]));
    if (!withoutEducation.includes(code)) return [own];
    const studying = { da: 'heraf under uddannelse', en: 'of these in education' };
    return [
      own,
      row(nestedCode(group.code, `${code}_IGANG`), studying, 2, figuresOf(group, 'under_uddannelse', [code])),
    ];
  });
  return [
    group.code === totalCode ? totalRow(group.label, all) : row(group.code, group.label, 0, all),
    ...below,
    row(
      nestedCode(group.code, 'UDEN'),
      { da: 'Uden uddannelse (grundskole eller uoplyst)', en: 'No education (basic school or not stated)' },
      1,
      figuresOf(group, 'udd', withoutEducation),
    ),
  ];
}

/**
 * Highest completed education by age. "Uden uddannelse" is grundskole or not stated; the law's criterion leaves
 * self-reported education out and is another number (T24).
 * @source beboertabeller.md section 3, T14
 */
export const t14: TableDefinition = {
  id: 'T14',
  version: '1',
  title: { da: 'Højest fuldførte uddannelse', en: 'Highest completed education' },
  theme: themes.education,
  population: { da: 'Beboere på 15 år og derover', en: 'Residents aged 15 and over' },
  base: { da: 'Pct. af beboerne i aldersgruppen', en: 'Per cent of residents of the age' },
  source: 'Danmarks Statistik, uddannelsesregistret (DISCED-15)',
  tier: 2,
  reference: octoberEducation,
  series: 'ten-years',
  blocks: [
    countBlock('udd', 'persons', [age, level], aged(15)),
    countBlock('under_uddannelse', 'persons', [age, low], {
      kind: 'all',
      of: [
        aged(15),
        {
          kind: 'any',
          of: [
            { kind: 'in', column: 'udd_niveau', values: withoutEducation },
            { kind: 'unknown', column: 'udd_niveau' },
          ],
        },
        { kind: 'equals', column: 'under_uddannelse', value: 1 },
      ],
    }),
  ],
  measures: [number, perCent],
  rows: groups.flatMap(rowsOf),
  bars: {
    title: { da: 'Højest fuldførte uddannelse, 30-59 år', en: 'Highest completed education, aged 30-59' },
    rows: level.categories.map(({ code }) => nestedCode('G30_59', code)),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Uden uddannelse, 30-59 år, over tid', en: 'No education, aged 30-59, over time' },
    rows: ['G30_59.UDEN'],
    measure: 'pct',
  },
  map: {
    title: { da: 'Andel uden uddannelse, 30-59 år', en: 'Share without education, aged 30-59' },
    rows: ['G30_59.UDEN'],
    measure: 'pct',
  },
  notes: [
    {
      da: 'Alder er fyldte år 1. januar i udgaveåret, uddannelse er status 1. oktober året før. "Uden uddannelse" er ikke lovens kriterium; det står i T24.',
      en: 'Age is completed years on 1 January of the edition year, education is the status on 1 October of the year before. "No education" is not the law\'s criterion, which is in T24.',
    },
  ],
};
