/**
 * A check as SQL that gives one row per case: `line` of the row in question and `found`, a JSON object of the values
 * the message names. `needs` lists the relations without which it cannot be made.
 */
export interface CaseCheck {
  readonly code: string;
  readonly column: string;
  readonly sql: string;
  readonly needs: readonly string[];
  /** A table to make first; when it comes out empty there is no case and `sql` need not be run. */
  readonly first?: { readonly table: string; readonly sql: string };
}
