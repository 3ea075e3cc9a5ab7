import { must } from '../../kernel/invariant.ts';
import type { Text } from '../../kernel/language.ts';
import type { Category, Classification } from '../../model/classification.ts';
import type {
  Axis,
  AxisCategory,
  BlockDefinition,
  BlockMeasure,
  Condition,
  FactView,
  ReferenceKey,
} from '../../model/table-definition.ts';

/** The test that a delivered value in `column` belongs to a category of a classification. */
export function belongsTo(category: Category, column: string): Condition {
  if (category.values) return { kind: 'in', column, values: category.values };
  if (category.from === undefined && category.to === undefined) return { kind: 'equals', column, value: category.code };
  return {
    kind: 'between',
    column,
    ...(category.from === undefined ? {} : { from: category.from }),
    ...(category.to === undefined ? {} : { to: category.to }),
    ...(category.lowerOut ? { lowerOut: true as const } : {}),
    ...(category.upper === 'out' ? { upperOut: true as const } : {}),
  };
}

/** A category as a position on an axis measured by `column`. */
export function position(category: Category, column: string): AxisCategory {
  return {
    code: category.code,
    label: category.label,
    when: belongsTo(category, column),
    ...(category.sensitive ? { sensitive: true as const } : {}),
  };
}

/** The axis of a classification bound to a delivered column; `only` keeps some of its codes. */
export function axisOf(classification: Classification, column: string, only?: readonly string[]): Axis {
  const kept = classification.categories.filter((category) => !only || only.includes(category.code));
  return {
    id: classification.id,
    name: classification.name,
    classification: classification.id,
    categories: kept.map((category) => position(category, column)),
  };
}

/** The axis of bands in per cent of a reference value of the table's period, bound to an amount column. */
export function relativeAxisOf(classification: Classification, column: string, reference: ReferenceKey): Axis {
  const axis = axisOf(classification, column);
  const categories = axis.categories.map((category) =>
    category.when?.kind === 'between'
      ? { ...category, when: { ...category.when, kind: 'relative', reference } as const }
      : category,
  );
  return { ...axis, categories };
}

/** The same axis with one more category for rows where `column` is empty, so that the axis still adds up to all. */
export function withUnknown(axis: Axis, column: string): Axis {
  const label: Text = { da: 'Uoplyst', en: 'Not stated' };
  return { ...axis, categories: [...axis.categories, { code: 'U', label, when: { kind: 'unknown', column } }] };
}

/** A block that counts rows of a view. */
export function countBlock(id: string, view: FactView, axes: readonly Axis[], where?: Condition): BlockDefinition {
  return measuredBlock(id, view, axes, { kind: 'count' }, where);
}

/** A block with any measure. */
export function measuredBlock(
  id: string,
  view: FactView,
  axes: readonly Axis[],
  measure: BlockMeasure,
  where?: Condition,
): BlockDefinition {
  return { id, view, ...(where ? { where } : {}), axes, measure };
}

/** The same block, its overlapping sensitive categories being shares of another block's people (diskretion.md 8.3). */
export function sharesOf(block: BlockDefinition, within: string): BlockDefinition {
  return { ...block, within };
}

/** The same axis where one category also takes the rows with nothing in `column`. */
export function orUnknown(axis: Axis, code: string, column: string): Axis {
  const unknown: Condition = { kind: 'unknown', column };
  const categories = axis.categories.map((category) =>
    category.code === code && category.when
      ? { ...category, when: { kind: 'any', of: [category.when, unknown] } as const }
      : category,
  );
  return { ...axis, categories };
}

/** The label of a category. */
export function labelOf(classification: Classification, code: string): Text {
  const found = classification.categories.find((category) => category.code === code);
  return must(found, `category ${code} of ${classification.id}`).label;
}
