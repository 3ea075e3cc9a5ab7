import type { Atom } from './atom.ts';
import type { ExactFlows } from './flow.ts';
import type { TablePeriod } from './period.ts';
import type { Tier } from './table-definition.ts';

/**
 * True sums beside the heads, for cells of sum blocks. Arrays are units × cells.length, unit-major.
 * `absolute`, `largest`, `second` (Σ|x|, |x₁|, |x₂|) serve the p % rule.
 */
export interface ExactMagnitudes {
  /** Cell numbers of the table that carry a sum, ascending. */
  readonly cells: Int32Array;
  readonly sum: Float64Array;
  readonly absolute: Float64Array;
  readonly largest: Float64Array;
  readonly second: Float64Array;
}

/** Exact leaves of one table and period. Never leaves the build. `heads` is units.length × cellCount, unit-major. */
export interface ExactTable {
  readonly table: string;
  readonly period: TablePeriod;
  /** Unit ids in code-point order. */
  readonly units: readonly string[];
  readonly cellCount: number;
  readonly heads: Int32Array;
  readonly magnitudes?: ExactMagnitudes;
}

/** All exact tables of one edition, protected together because they share anchors. */
export interface ExactEdition {
  readonly edition: number;
  readonly tables: readonly ExactTable[];
  /** Moves between units, where moves were delivered. */
  readonly flows?: ExactFlows;
}

/** Anchors of a tier's atoms as they were rounded: atoms × cells of the anchor table, −1 where there is none. */
export interface RoundedAnchors {
  readonly tier: Tier;
  /** Ids of the atoms, in the order of the values. */
  readonly atoms: readonly string[];
  readonly cells: number;
  readonly values: Int32Array;
}

/** What is kept of an edition behind a release: its true leaves, and the anchors no release shows by themselves. */
export interface SealedEdition extends ExactEdition {
  readonly anchors: readonly RoundedAnchors[];
}

/** Sums of a protected table: X̂ = N̂ · q per atom × period × sum cell; `own` is 1 where q is the leaf's own. */
export interface ProtectedSums {
  readonly cells: Int32Array;
  readonly value: Float64Array;
  readonly own: Uint8Array;
}

/**
 * A row of a table that is pooled where nearly everybody in it shares a sensitive trait: the cells along an axis with
 * sensitive categories, every other axis of the block at one category.
 */
export interface SensitiveRow {
  readonly block: string;
  /** Cell numbers of the row. */
  readonly cells: readonly number[];
  /** Cells that count everybody the row is about: its own where its categories are exclusive, else another block's. */
  readonly everybody: readonly number[];
}

/**
 * Rows pooled in a protected table (diskretion.md 8.3). The cells of a pooled row are 0 in the table's own arrays; how
 * many the row is about stands here instead and sums like any leaf.
 */
export interface PooledRows {
  readonly rows: readonly SensitiveRow[];
  /** Protected persons "ikke fordelt", atoms × periods × rows; 0 = the row is not pooled. */
  readonly heads: Int32Array;
}

/** Counts of persons in leaves: two bytes each where none needs more, as in a release, since they are most of what it holds. */
export type LeafCounts = Int16Array | Int32Array;

/**
 * The cube of one table: protected leaves as typed arrays ordered (atom, period, cell).
 * `alive[atom × periods + period]` is 1 when some member existed then. Loaded from the release, never stored like this.
 */
export interface ProtectedTable {
  readonly table: string;
  readonly atoms: readonly Atom[];
  readonly periods: readonly TablePeriod[];
  readonly cellCount: number;
  readonly heads: LeafCounts;
  readonly alive: Uint8Array;
  readonly sums?: ProtectedSums;
  /** Absent when no row of the table is pooled anywhere. */
  readonly pooled?: PooledRows;
  /**
   * atoms × periods: 1 where the table could not be brought to an anchor and shows a margin of its own (diskretion.md
   * 4.2). Absent when that is nowhere.
   */
  readonly ownMargins?: Uint8Array;
  /** Released atoms inside each atom of strict leaves, which are sums of released ones; absent = each is one. */
  readonly parts?: readonly number[];
  /** Root mean square rounding error per row code of the table, over all atoms, per part (diskretion.md 8.2). */
  readonly sigma: { readonly [row: string]: number };
}
