import type { Text } from '../kernel/language.ts';
import type { MeasureDefinition } from './table-definition.ts';

/** What a row says about the look of its figures. */
interface RowLook {
  readonly unit?: Text;
  readonly decimals?: number;
}

/** Decimals a figure is shown with: the row's own, unless the measure's are fixed. */
export function decimalsOf(row: RowLook, measure: MeasureDefinition): number {
  return measure.fixed === true ? measure.decimals : (row.decimals ?? measure.decimals);
}

/** Unit of a figure: the row's own, unless the measure's is fixed. */
export function unitOf(row: RowLook, measure: MeasureDefinition): Text {
  return measure.fixed === true ? measure.unit : (row.unit ?? measure.unit);
}
