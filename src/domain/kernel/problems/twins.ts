/** Twins, efficiency and key figures of accounts; also on a person's own files (`kvarter calc`). */
export interface TwinProblems {
  /** No variable has a weight above 0. */
  'KV-N1': Readonly<Record<string, never>>;
  /** Every variable that weighs has the same value for everybody. */
  'KV-N2': { readonly variables: readonly string[] };
  /** A file whose fields are parted by semicolons. */
  'KV-N3': { readonly file: string };
  /** A field that should hold a number. */
  'KV-N4': { readonly file: string; readonly line: number; readonly column: string; readonly found: string };
  /** An id that is empty or stands on an earlier line too. */
  'KV-N5': { readonly file: string; readonly line: number; readonly id: string; readonly first?: number };
  /** Too few complete rows to compare. */
  'KV-N6': { readonly file: string; readonly rows: number };
  /** Two lists that must be of the same length. */
  'KV-N7': { readonly parameter: string; readonly found: number; readonly other: string; readonly expected: number };
  /** A column named twice. */
  'KV-N8': { readonly parameter: string; readonly column: string };
  /** Quotation marks that do not pair. */
  'KV-N9': { readonly file: string; readonly line: number };
}
