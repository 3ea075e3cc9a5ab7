import type { Text } from '../kernel/language.ts';
import type { MeasureId } from './table-definition.ts';

/** A key figure of a place page: one row and measure of a table, with a name of its own. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly name: Text;
  /** What it says and of whom, in a sentence. */
  readonly about: Text;
  readonly table: string;
  readonly row: string;
  readonly measure: MeasureId;
}
