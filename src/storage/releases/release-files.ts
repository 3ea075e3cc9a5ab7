import type { Atom } from '../../domain/model/atom.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { SensitiveRow } from '../../domain/model/leaf.ts';
import type { TablePeriod } from '../../domain/model/period.ts';

/** Names of a release's files. `sealFile` holds the SHA-256 of `manifest`, so that a changed byte there shows too. */
export const releaseFiles = {
  manifest: 'manifest.json',
  sealFile: 'manifest.sha256',
  places: 'places.json',
  atoms: 'atoms.json',
  tables: 'tables.json',
  definitions: 'definitions.json',
  rules: 'rules.json',
  references: 'references.json',
  /** What flows.parquet does not say about itself; both only where the release has flows. */
  flows: 'flows.json',
  flowRows: 'flows.parquet',
  flowGroups: 'flow-groups.json',
  flowGroupRows: 'flow-groups.parquet',
  twinRows: 'twins.json',
  twins: 'twins.parquet',
  certificate: 'certificate.json',
  stock: 'stock.json',
  stockRows: 'stock.parquet',
  accounts: 'accounts.json',
  accountRows: 'accounts.parquet',
  /** Accounts behind the key figures; both absent of releases that were made without. */
  accountLines: 'account-lines.json',
  accountLineRows: 'account-lines.parquet',
  dwellings: 'dwellings.json',
  dwellingRows: 'dwellings.parquet',
} as const;

/** Which leaves of a release: its own at the top of the folder, or the strict ones made from them, in `strict/`. */
export type LeafSet = '' | 'strict/';

/** Path of a table's leaves inside the release folder, with forward slashes. */
export function leafFile(table: string, set: LeafSet = ''): string {
  return `${set}leaves/${table}.parquet`;
}

/** atoms.json: each different list of atoms once; tables point into it. */
export type StoredAtoms = readonly (readonly Atom[])[];

/** tables.json: what a table's Parquet file does not say about itself. `atoms` is a position in atoms.json. */
export interface StoredTable {
  readonly table: string;
  readonly atoms: number;
  readonly periods: readonly TablePeriod[];
  readonly cellCount: number;
  readonly sumCells?: readonly number[];
  /** Rows that are pooled somewhere, in the order of the columns `p0`, `p1` …. */
  readonly pooledRows?: readonly SensitiveRow[];
  /** Whether there is a column `own_margins`. */
  readonly ownMargins?: true;
  readonly parts?: readonly number[];
  readonly sigma: { readonly [row: string]: number };
}

/** flows.json: `atoms` is a position in atoms.json. flows.parquet has a row (period, from, to, persons) per flow. */
export interface StoredFlows {
  readonly definition: FlowDefinition;
  readonly atoms: number;
  readonly outside: readonly string[];
  readonly periods: readonly TablePeriod[];
  readonly rows: number;
  readonly spread: number;
  readonly inside: { readonly [kind: string]: number };
}

/** twins.json: what the Parquet file of the twin variables does not say about itself. */
export type StoredTwins = Omit<StoredTable, 'atoms'> & { readonly rows: readonly Atom[] };

/** Whether a name can be that of a release: what `current` and callers hand in is never used as a path unchecked. */
export function isReleaseId(text: string): text is `r_${string}` {
  return /^r_[0-9a-f]{16}$/.test(text);
}
