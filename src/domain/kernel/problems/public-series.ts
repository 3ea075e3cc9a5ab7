/** Freezing estimates, and series of public figures from StatBank and jobindsats. */
export interface PublicSeriesProblems {
  /** Estimates are frozen on four days of the year; `days` are `MM-DD`. */
  'KV-M31': { readonly found: string; readonly newest: string; readonly days: readonly string[] };
  /** The key of jobindsats is not set. */
  'KV-M32': { readonly setting: string };
  /** jobindsats does not answer. */
  'KV-M33': { readonly server: string; readonly detail: string; readonly tries: number };
  /** jobindsats refused, with the beginning of its own words. */
  'KV-M34': { readonly table: string; readonly status: number; readonly message: string };
  /** An answer that is no table of jobindsats. */
  'KV-M35': { readonly table: string; readonly where: string };
  /** A series that is not there. */
  'KV-M36': { readonly name: string; readonly known: readonly string[] };
  /** An answer too large to be kept. */
  'KV-M37': { readonly name: string; readonly letters: number; readonly most: number };
  /** A server that a key would be sent to in the clear. */
  'KV-M38': { readonly server: string };
  /** An answer to a series that is another thing than the one before it: its columns, unit or periods. */
  'KV-M39': {
    readonly name: string;
    readonly what: 'columns' | 'unit' | 'older' | 'gap';
    readonly before: string;
    readonly found: string;
  };
}
