/** Leaves of one table that a sum adds up: every cell named, of every atom named, in one period. */
export interface ToldPart {
  readonly table: string;
  readonly period: string;
  /** Ids of the atoms. */
  readonly atoms: readonly string[];
  /** Cell numbers of the table. */
  readonly cells: readonly number[];
}

/** An exact sum that was told or is asked for, all of one edition. It names leaves and holds no figure. */
export interface ToldSum {
  readonly edition: number;
  readonly parts: readonly ToldPart[];
}
