import type { Text } from '../kernel/language.ts';

/** Type of a delivered column; codes name their list. */
export type ColumnType =
  | { readonly kind: 'text'; readonly maxLength: number; readonly pattern?: string; readonly free?: true }
  | { readonly kind: 'pseudonym'; readonly prefix: 'p' | 'h' | 'e' }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'date' }
  | { readonly kind: 'int'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly digits: number; readonly min: string; readonly max: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'code'; readonly list: string; readonly codes: readonly string[] }
  | { readonly kind: 'kommune' }
  | { readonly kind: 'afdeling' }
  | { readonly kind: 'org-nr' }
  | { readonly kind: 'afd-nr' }
  | { readonly kind: 'list' };

export interface ColumnDefinition {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly about: Text;
}

/** A check beyond the single column, as data: engines/intake knows how to make each kind into SQL. */
export type RowRule =
  | { readonly kind: 'required-when'; readonly column: string; readonly when: string; readonly ages?: readonly [number, number] }
  | { readonly kind: 'custom'; readonly code: string; readonly sql: string; readonly columns: readonly string[] };

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

/** A stored delivery: who accepted it, when, why, what it replaces. */
export interface StoredDelivery {
  readonly manifest: DeliveryManifest;
  readonly contentHash: string;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
  readonly reason: string;
  readonly tickedOff: readonly string[];
  readonly replacedBy?: string;
}
