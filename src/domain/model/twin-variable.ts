import type { Text } from '../kernel/language.ts';
import type { StockColumn } from './stock.ts';
import type { MeasureId, ReferenceKey } from './table-definition.ts';
import type { TwinLevel, TwinMethodVariable } from './twin-method.ts';

/** A cell of the twin table: block, and category code per axis (left out = all of the axis). */
export interface TwinCells {
  readonly block: string;
  readonly where?: { readonly [axis: string]: readonly string[] };
}

/**
 * How a variable is made of what is released about a unit. What is about persons comes from the twin table.
 *
 * - `heads`: persons.
 * - `share`: persons of persons, 0 to 1.
 * - `sum-share`: a sum (full-time persons) of persons, 0 to 1.
 * - `mean-ratio`: sum over its own heads, divided by a delivered value for the country of the same period.
 * - `stock`: a column of the stock, divided by another or by a number.
 * - `account`: a key figure of the accounts in force, per m² of dwellings or per lejemålsenhed.
 * - `efficiency`: the official figure on those accounts, per cent.
 * - `table`: a row of a standard table as it is shown; for readers with rights, of the places they may see.
 */
export type TwinSource =
  | { readonly kind: 'heads'; readonly of: TwinCells }
  | { readonly kind: 'share'; readonly part: TwinCells; readonly base: TwinCells }
  | { readonly kind: 'sum-share'; readonly part: TwinCells; readonly base: TwinCells }
  | { readonly kind: 'mean-ratio'; readonly of: TwinCells; readonly against: ReferenceKey }
  | { readonly kind: 'stock'; readonly of: StockColumn; readonly over?: StockColumn; readonly by?: number }
  | { readonly kind: 'account'; readonly figure: string }
  | { readonly kind: 'efficiency' }
  | { readonly kind: 'table'; readonly table: string; readonly row: string; readonly measure: MeasureId };

/** How a value is written: a share as per cent with one decimal, a year without thousands marks. */
export type TwinFormat = 'number' | 'percent' | 'year';

/** Something units can be compared by. @source tvillinger.md section 1 */
export interface TwinVariableDefinition {
  readonly key: string;
  readonly name: Text;
  /** Within a sentence: "andelen af ikke-vestlige". */
  readonly phrase: Text;
  readonly unit: Text;
  readonly format: TwinFormat;
  /** Decimals shown and, but for a year, compared by; of a per cent those of the per cent. */
  readonly decimals: number;
  readonly levels: readonly TwinLevel[];
  readonly basis: 'stamdata' | 'socio' | 'other';
  readonly source: TwinSource;
  /** Cap unless a method has its own. */
  readonly cap?: NonNullable<TwinMethodVariable['cap']>;
  /** Group of data dates in a release that says when it is from. */
  readonly dates: string;
  readonly about: Text;
  readonly origin: string;
}
