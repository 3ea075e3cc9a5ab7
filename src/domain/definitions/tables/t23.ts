import type { Axis, Condition, Pick, RowDefinition, TableDefinition } from '../../model/table-definition.ts';
import { sund } from '../classifications/sund.ts';
import { ageHealth } from '../classifications/table-ages.ts';
import { axisOf, countBlock, measuredBlock, sharesOf } from './define-blocks.ts';
import {
  cells,
  count,
  groupsOf,
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
import { healthYear } from './reference-rules.ts';
import { themes } from './themes.ts';

// Children's dental care is municipal and not in the settlement system, so dentists count adults only.
const dentist = 'S3';
const adultGroups = ['G18_64', 'G65_'];
const columnOf = (code: string): string => `sund_${code.toLowerCase()}`;
const age = axisOf(ageHealth, 'alder');
const services: Axis = {
  id: 'sund',
  name: sund.name,
  classification: 'sund',
  overlapping: true,
  categories: sund.categories.map(({ code, label }) => ({
    code,
    label,
    column: columnOf(code),
    sensitive: true,
    ...(code === dentist ? { when: aged(18) } : {}),
  })),
};
const anyContact: Condition = {
  kind: 'any',
  of: services.categories.map(({ code }) => {
    const some: Condition = { kind: 'between', column: columnOf(code), from: '1' };
    return code === dentist ? { kind: 'all', of: [some, aged(18)] } : some;
  }),
};

function serviceRow(group: RowGroup, code: string, label: RowDefinition['label']): RowDefinition {
  const where = code === dentist && group.code === totalCode ? { [age.id]: adultGroups } : group.where;
  const of = [cells('kontakter', { ...where, sund: [code] })];
  const base: readonly Pick[] = [cells('beboere', where)];
  return row(nestedCode(group.code, code), label, 1, {
    n: count(...of),
    pct: percent(of, base),
    vaerdi: { kind: 'rate', of, base },
  });
}

function rowsOf(group: RowGroup): readonly RowDefinition[] {
  const base = [cells('beboere', group.where)];
  const any = [cells('mindst_en', group.where)];
  const values: RowDefinition['values'] = {
    n: count(...any),
    pct: percent(any, base),
    vaerdi: { kind: 'rate', of: [cells('kontakter', group.where)], base },
  };
  return [
    group.code === totalCode ? totalRow(group.label, values) : row(group.code, group.label, 0, values),
    ...services.categories
      .filter(({ code }) => code !== dentist || group.code === totalCode || adultGroups.includes(group.code))
      .map(({ code, label }) => serviceRow(group, code, label)),
  ];
}

/**
 * Contacts with the health service: persons with at least one contact, and contacts per resident.
 * A person counts in every kind of contact; the group's own row counts a person once.
 * @source beboertabeller.md section 3, T23
 */
export const t23: TableDefinition = {
  id: 'T23',
  version: '1',
  title: { da: 'Kontakt til sundhedsvæsenet', en: 'Health-service contacts' },
  theme: themes.health,
  population: { da: 'Alle beboere', en: 'All residents' },
  base: { da: 'Pct. af beboerne i aldersgruppen', en: 'Per cent of residents of the age' },
  source: 'Danmarks Statistik, sygesikring (StatBank SYGP1); Landspatientregistret',
  tier: 4,
  reference: healthYear,
  series: 'ten-years',
  blocks: [
    sharesOf(
      measuredBlock('kontakter', 'persons', [age, services], { kind: 'sum', heads: 'positive', unit: 'contacts' }),
      'beboere',
    ),
    countBlock('mindst_en', 'persons', [age], anyContact),
    countBlock('beboere', 'persons', [age]),
  ],
  measures: [
    { ...number, label: { da: 'Personer med mindst én kontakt', en: 'Persons with at least one contact' } },
    perCent,
    {
      id: 'vaerdi',
      label: { da: 'Kontakter pr. beboer', en: 'Contacts per resident' },
      unit: { da: 'kontakter', en: 'contacts' },
      decimals: 1,
    },
  ],
  rows: groupsOf(age, { da: 'Alle kontakter', en: 'All contacts' }).flatMap(rowsOf),
  bars: {
    title: { da: 'Beboere med kontakt i året', en: 'Residents with a contact in the year' },
    rows: services.categories.map(({ code }) => nestedCode(totalCode, code)),
    measure: 'pct',
  },
  lines: {
    title: { da: 'Kontakter pr. beboer over tid', en: 'Contacts per resident over time' },
    rows: ['I_ALT'],
    measure: 'vaerdi',
  },
  notes: [
    {
      da: 'Kontakter til tandlæge tælles fra 18 år. Årene 2020-2022 er påvirket af e-konsultationer om covid-19.',
      en: 'Contacts with dentists count from age 18. The years 2020-2022 are affected by e-consultations on COVID-19.',
    },
  ],
};
