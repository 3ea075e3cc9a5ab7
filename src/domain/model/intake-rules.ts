import type { Decimal } from '../kernel/decimal.ts';
import type { ChartOfAccounts } from './chart-of-accounts.ts';

/** Numbers and lists that intake checks with; handed to the engine, which knows none of them. */
export interface IntakeRules {
  readonly schemaVersion: string;
  /** More than this share of a file's rows rejected stops the delivery. */
  readonly rejectLimit: Decimal;
  /** A decimal sign other than the declared in more than this many values of a column stops the delivery. */
  readonly decimalSignLimit: number;
  /** Line numbers listed per finding. */
  readonly firstLines: number;
  /** Longest value repeated in a finding, characters. */
  readonly shownLength: number;
  /** Column names, folded, that mean a personal number. */
  readonly personalNumberNames: readonly string[];
  /** A number column with at least so many distinct values, of which more than this share look like CPR numbers. */
  readonly numberColumn: { readonly distinct: number; readonly share: Decimal };
  readonly kommuner: readonly string[];
  /** Warn when more than this share of a variable is unknown. */
  readonly unknownLimit: Decimal;
  /** Fewest persons of an afdeling for that warning. */
  readonly unknownFrom: number;
  /** Warn when residents of an afdeling change by more than this share and this many persons. */
  readonly residentsJump: { readonly share: Decimal; readonly persons: number };
  /** Warn when stock and moves differ by more than this many persons and this share of the residents. */
  readonly stockAndMoves: { readonly persons: number; readonly share: Decimal };
  /**
   * Warn when the share moved out of a kommune's dwellings of a type in a year is outside these; of at least so many dwellings.
   * `definition` is what a fact sheet tells move-outs by.
   */
  readonly moveOutShare: {
    readonly definition: string;
    readonly type: string;
    readonly dwellings: number;
    readonly least: Decimal;
    readonly most: Decimal;
  };
  /** Keys of reference values that something reads, those of table cells apart; `told` unknown ones are named in a finding. */
  readonly referenceKeys: {
    readonly known: readonly string[];
    readonly cells: readonly string[];
    readonly told: number;
  };
  readonly charts: readonly ChartOfAccounts[];
  /** Warn when a sum account differs from its parts by more than this, kr. */
  readonly accountTolerance: Decimal;
}
