/** Fetching public tables from StatBank. */
export interface StatbankProblems {
  /** The source does not answer; `kept` is the moment the copy that stays was fetched. */
  'KV-L52': { readonly server: string; readonly detail: string; readonly tries: number; readonly kept?: string };
  /** A table StatBank does not know. */
  'KV-L53': { readonly table: string; readonly server: string };
  /** A variable the table does not have. */
  'KV-L54': { readonly table: string; readonly found: string; readonly valid: readonly string[] };
  /** A value the variable does not have. */
  'KV-L55': {
    readonly table: string;
    readonly variable: string;
    readonly found: string;
    readonly nearest: readonly string[];
  };
  /** Variables nothing was chosen of. */
  'KV-L56': { readonly table: string; readonly missing: readonly string[] };
  /** More than StatBank answers at once; told before it is asked. */
  'KV-L57': { readonly table: string; readonly cells: number; readonly most: number; readonly format: string };
  /** An answer that is not the one asked for. */
  'KV-L58': { readonly table: string; readonly expected: number; readonly found: string };
  /** StatBank refused, with its own code and words. */
  'KV-L59': { readonly table: string; readonly code: string; readonly message: string };
}
