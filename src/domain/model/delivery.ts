import type { Text } from '../kernel/language.ts';

/** Type of a delivered column; codes name their list. */
export type ColumnType =
  | { readonly kind: 'text'; readonly maxLength: number; readonly pattern?: string; readonly free?: true }
  | { readonly kind: 'pseudonym'; readonly prefix: 'p' | 'h' | 'e' }
  | { readonly kind: 'uuid' }
  /** `future`: may lie after the delivery's reference date (planned ends, grant periods). */
  | { readonly kind: 'date'; readonly future?: true }
  | { readonly kind: 'int'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly digits: number; readonly min: string; readonly max: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'code'; readonly list: string; readonly codes: readonly string[] }
  /** A code of the list and the year it happened: FV2022. */
  | { readonly kind: 'code-year'; readonly list: string; readonly codes: readonly string[] }
  | { readonly kind: 'kommune' }
  | { readonly kind: 'afdeling' }
  | { readonly kind: 'org-nr' }
  | { readonly kind: 'afd-nr' }
  /** Several ids in one cell: Parquet list of texts, or a text with the ids parted by space or |. */
  | { readonly kind: 'list'; readonly of: 'afdeling' | 'uuid' };

export interface ColumnDefinition {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly about: Text;
}

/**
 * A check beyond the single column, as data; engines/intake makes each kind into SQL. `when` and `detail` are SQL
 * over the layout's own columns in their types. A rule is only tried on rows whose cells are all good.
 */
export type RowRule =
  /** The column must be filled in rows where `when` holds (KV-T2). */
  | { readonly kind: 'required-when'; readonly column: string; readonly when: string }
  /** Rows where `when` holds get the finding `code`; whether they are left out follows from the code's severity. */
  | {
      readonly kind: 'row';
      readonly code: string;
      readonly column: string;
      readonly when: string;
      readonly detail?: { readonly [name: string]: string };
    }
  /** The stored value of the column is this expression instead of the delivered one. */
  | { readonly kind: 'derive'; readonly column: string; readonly sql: string }
  /** The afdeling must stand in the master data (KV-K2) and be valid on the day `on` (KV-K3), or the day before. */
  | { readonly kind: 'afdeling'; readonly column: string; readonly on: string; readonly orDayBefore?: true }
  /**
   * A variable of persons: `unknown` holds where it is not told, among those `of` whom it is asked. Too many of them in
   * an afdeling are KV-P6; a variable that stands nowhere in the file was not delivered.
   */
  | { readonly kind: 'unknown'; readonly column: string; readonly of: string; readonly unknown: string }
  /** A check of a whole file or of files against each other; engines/intake has one maker per name. */
  | { readonly kind: 'whole'; readonly check: WholeCheck };

/** Checks of whole files (persondata.md section 5). */
export type WholeCheck =
  | 'household-size'
  | 'household-type'
  | 'person-once'
  | 'address-once'
  | 'part-once'
  | 'part-address'
  | 'tenancy-placed'
  | 'residents-vanished'
  | 'residents-jump'
  | 'stock-and-moves'
  | 'account-known'
  | 'account-sums'
  | 'account-unchanged'
  | 'outdoor-area'
  | 'move-out-share'
  | 'reference-keys';

/** A delivery layout: one file of a delivery, its columns, key and rules (persondata.md section 4). */
export interface LayoutDefinition {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly about: Text;
  readonly source: string;
  readonly key: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  readonly rules: readonly RowRule[];
  /** A supplier delivers it once per reference date; a second time needs `replaces` (KV-F8). */
  readonly once?: true;
}

export interface ManifestFile {
  readonly name: string;
  readonly layout: string;
  readonly rows: number;
  readonly sha256: string;
  readonly separator?: ';' | ',';
  readonly decimal?: ',' | '.';
}

/** manifest.json of a delivery (persondata.md section 1). `synthetic` is set by the demo only and follows to every figure. */
export interface DeliveryManifest {
  readonly delivery_id: string;
  readonly schema_version: '1.0';
  readonly supplier: { readonly cvr: string; readonly name: string };
  readonly purpose: string;
  readonly legal_basis: string;
  readonly data_class: 'offentlig' | 'organisation' | 'kommune' | 'fond';
  readonly reference_date: string;
  readonly edition: number;
  /** Variable group → period, feeds the data-date table: { befolkning: '2026-01-01', indkomst: '2024' }. */
  readonly periods: { readonly [group: string]: string };
  readonly classification_versions: { readonly [id: string]: string };
  readonly pseudonymisation: { readonly method: 'hmac-sha256'; readonly key_id: string; readonly scope: string };
  readonly files: readonly ManifestFile[];
  readonly replaces: string | null;
  readonly contact: string;
  readonly synthetic?: true;
}

/** S stops the delivery, R rejects rows, A must be ticked off before release. */
export type Severity = 'S' | 'R' | 'A';

/** One finding of validation; `lines` holds the first five, `count` all. `shown` is never filled for personal ids. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line?: number;
  readonly lines: readonly number[];
  readonly column?: string;
  readonly shown?: string;
  readonly message: Text;
  readonly advice: Text;
  readonly count: number;
}

/** The result of checking a delivery. */
export interface DeliveryReport {
  readonly delivery: string;
  readonly accepted: boolean;
  readonly files: readonly { readonly name: string; readonly rows: number; readonly rejected: number }[];
  readonly findings: readonly Finding[];
}

/** Warnings of a stored delivery ticked off after it was accepted: which codes, by whom, when (ISO time) and why. */
export interface TickOff {
  readonly codes: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/**
 * Person rows of a stored delivery that were deleted: the layouts, by whom, when (ISO time) and why. `release` holds the
 * true leaves counted from them; without it the delivery had been replaced.
 */
export interface RowRemoval {
  readonly layouts: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly release?: string;
}

/** A stored delivery: who accepted it, when, why, what it replaces. */
export interface StoredDelivery {
  readonly manifest: DeliveryManifest;
  readonly contentHash: string;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
  readonly reason: string;
  /** Codes ticked off when it was accepted. */
  readonly tickedOff: readonly string[];
  /** What was ticked off afterwards, in order. */
  readonly tickOffs?: readonly TickOff[];
  readonly replacedBy?: string;
  /** Person rows deleted since, in order. */
  readonly removals?: readonly RowRemoval[];
}
