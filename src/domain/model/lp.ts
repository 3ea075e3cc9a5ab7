/** Rows and columns of a linear program in whole matrices, rows one after another. */
export interface LpModel {
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** Cost of each column where a solve does not say otherwise. */
  readonly costs: Float64Array;
  /** Entries of row r: `rowStarts[r]` up to, not including, `rowStarts[r + 1]`. */
  readonly rowStarts: Int32Array;
  readonly rowColumns: Int32Array;
  readonly rowValues: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Every column holds a whole number; absent = any number. */
  readonly whole?: true;
}

/** What one solve has otherwise than the model: costs and bounds of some columns. */
export interface LpChange {
  readonly columns: readonly number[];
  readonly costs?: readonly number[];
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
}

/** A cheapest point, or why there is none. */
export type LpAnswer =
  | { readonly kind: 'optimal'; readonly x: Float64Array }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' };

/** One model in one solver, which starts each solve from where the last one ended. Solves are done in order. */
export interface LpSession {
  /** Minimises. @throws Problem KV-S13 when the solver fails */
  solve(change: LpChange): Promise<LpAnswer>;
  /** Changes the model itself, for every solve that follows. */
  change(change: LpChange): Promise<void>;
  close(): Promise<void>;
}

/** Solvers that work beside the program and beside each other. */
export interface LpPool {
  /** Solvers there are; sessions are handed out to them in turn. */
  readonly size: number;
  /** @param changing - What the solves will change; the solver chooses its method by it. */
  open(model: LpModel, changing: 'costs' | 'bounds'): Promise<LpSession>;
  /** Ends every solver; what is being solved is refused. */
  close(): Promise<void>;
}
