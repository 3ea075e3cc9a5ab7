import type { Text } from '../../kernel/language.ts';
import type {
  Axis,
  BlockDefinition,
  Condition,
  MeasureDefinition,
  RowDefinition,
} from '../../model/table-definition.ts';
import { lov } from '../classifications/lov.ts';
import { ageCrime } from '../classifications/table-ages.ts';
import { axisOf, countBlock, sharesOf } from './define-blocks.ts';
import {
  cells,
  count,
  groupsOf,
  nestedCode,
  number,
  perCent,
  percent,
  row,
  totalCode,
  totalRow,
} from './define-rows.ts';
import { aged } from './populations.ts';

const laws = ['S', 'N', 'V'];
const age = axisOf(ageCrime, 'alder');

/** Columns of T20 are sigtet_s, …; those of T21 doemt_s, …. */
export type CrimeColumn = 'sigtet' | 'doemt';

function lawAxis(column: CrimeColumn): Axis {
  const under = (law: string): Condition => ({ kind: 'equals', column: `${column}_${law.toLowerCase()}`, value: 1 });
  return {
    id: 'lov',
    name: lov.name,
    classification: 'lov',
    overlapping: true,
    categories: lov.categories.map(({ code, label }) => ({
      code,
      label,
      when: code === 'ALLE' ? { kind: 'any', of: laws.map(under) } : under(code),
      sensitive: true,
    })),
  };
}

/** The two blocks of T20 and T21: persons by age and law, and residents 15+ by age. */
export function crimeBlocks(column: CrimeColumn): readonly BlockDefinition[] {
  return [
    sharesOf(countBlock('lov', 'persons', [age, lawAxis(column)], aged(15)), 'beboere'),
    countBlock('beboere', 'persons', [age], aged(15)),
  ];
}

/**
 * Rows of T20 and T21: for all ages and each age group the persons with at least one of the three laws, and below it
 * each law. A person under two laws counts in both and once in the group's own row.
 */
export function crimeRows(total: Text): readonly RowDefinition[] {
  return groupsOf(age, total).flatMap((group) => {
    const figures = (law: string) => {
      const of = [cells('lov', { ...group.where, lov: [law] })];
      return { n: count(...of), pct: percent(of, [cells('beboere', group.where)]) };
    };
    const head = group.code === totalCode;
    return [
      head ? totalRow(group.label, figures('ALLE')) : row(group.code, group.label, 0, figures('ALLE')),
      ...lov.categories
        .filter(({ code }) => laws.includes(code))
        .map(({ code, label }) => row(nestedCode(group.code, code), label, 1, figures(code))),
    ];
  });
}

/** Number and per cent; convictions carry two decimals because the law's threshold does. */
export function crimeMeasures(decimals: 1 | 2): readonly MeasureDefinition[] {
  return [number, { ...perCent, decimals }];
}
