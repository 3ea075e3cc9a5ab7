import type { Text } from '../../kernel/language.ts';
import type {
  Axis,
  AxisCategory,
  Formula,
  MeasureDefinition,
  MeasureId,
  Pick,
  RowDefinition,
} from '../../model/table-definition.ts';

/** Code of the total row of every table. */
export const totalCode = 'I_ALT';

/** Label of the total row unless the table says it better ("Alle husstande"). */
export const totalLabel: Text = { da: 'I alt', en: 'Total' };

/** The figures of a row, per measure. */
export type RowValues = { readonly [M in MeasureId]?: Formula };

/** Count of the cells picked. */
export function count(...of: readonly Pick[]): Formula {
  return { kind: 'count', of };
}

/** Per cent of heads: the cells picked of the base. */
export function percent(of: readonly Pick[], base: readonly Pick[]): Formula {
  return { kind: 'share', of, base, part: 'heads' };
}

/** Cells of a block with one axis narrowed per entry: `cells('a', { agemain: ['B65_'] })`. */
export function cells(block: string, where?: { readonly [axis: string]: readonly string[] }): Pick {
  return where ? { block, where } : { block };
}

/** One row. */
export function row(
  code: string,
  label: Text,
  depth: RowDefinition['depth'],
  values: RowValues,
  more: Partial<RowDefinition> = {},
): RowDefinition {
  return { code, label, depth, values, ...more };
}

/** The total row, always first. */
export function totalRow(label: Text, values: RowValues): RowDefinition {
  return row(totalCode, label, 0, values, { total: true });
}

/** A row per category of an axis. */
export function axisRows(
  axis: Axis,
  depth: RowDefinition['depth'],
  values: (category: AxisCategory) => RowValues,
  prefix = '',
): readonly RowDefinition[] {
  return axis.categories.map((category) => row(`${prefix}${category.code}`, category.label, depth, values(category)));
}

/** Row codes of a two-level table: the group's code, a point, the category's code. The total group keeps `I_ALT`. */
export function nestedCode(group: string, category: string): string {
  return `${group}.${category}`;
}

/** A group of rows: all of `outer`, or one of its categories. */
export interface RowGroup {
  readonly code: string;
  readonly label: Text;
  /** The narrowing of the outer axis; empty for the total. */
  readonly where: { readonly [axis: string]: readonly string[] };
}

/** The total and then each category of an axis, as groups that get rows below them. */
export function groupsOf(axis: Axis, label: Text = totalLabel): readonly RowGroup[] {
  return [
    { code: totalCode, label, where: {} },
    ...axis.categories.map((category) => ({
      code: category.code,
      label: category.label,
      where: { [axis.id]: [category.code] },
    })),
  ];
}

/**
 * Rows of a two-level table: for the total and for each category of the outer axis a row, and below it a row per
 * category of the inner axis.
 */
export function nestedRows(
  groups: readonly RowGroup[],
  inner: Axis,
  values: (group: RowGroup, category?: AxisCategory) => RowValues,
): readonly RowDefinition[] {
  return groups.flatMap((group) => {
    const head = group.code === totalCode;
    const first = head ? totalRow(group.label, values(group)) : row(group.code, group.label, 0, values(group));
    const below = inner.categories.map((category) =>
      row(nestedCode(group.code, category.code), category.label, 1, values(group, category)),
    );
    return [first, ...below];
  });
}

/** Number of persons, households or pupils. */
export const number: MeasureDefinition = {
  id: 'n',
  label: { da: 'Antal', en: 'Number' },
  unit: { da: 'antal', en: 'number' },
  decimals: 0,
};

/** Per cent of the table's base, one decimal. */
export const perCent: MeasureDefinition = {
  id: 'pct',
  label: { da: 'Procent', en: 'Per cent' },
  unit: { da: 'pct.', en: 'per cent' },
  decimals: 1,
};

/** The per cent within a row's own group (T02). */
export function perCentWithin(label: Text): MeasureDefinition {
  return { ...perCent, id: 'pct_inden', label };
}

/** Cells of a group, narrowed to one category of the inner axis or not. */
export function narrowed(block: string, group: RowGroup, inner: Axis, category?: AxisCategory): Pick {
  return cells(block, category ? { ...group.where, [inner.id]: [category.code] } : group.where);
}

/** Mean kroner of sum cells, released in whole hundreds of kroner (beboertabeller.md 1.6). */
export function meanKroner(of: readonly Pick[]): { readonly formula: Formula; readonly shown: Partial<RowDefinition> } {
  return {
    formula: { kind: 'mean', of },
    shown: { unit: { da: 'kr.', en: 'DKK' }, decimals: 0, step: 100 },
  };
}
