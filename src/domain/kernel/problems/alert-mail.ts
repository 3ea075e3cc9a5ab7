/** Alerts, by mail and seen. */
export interface AlertMailProblems {
  /** A setting of mail that cannot be used. `valid` is how it is written. */
  'KV-L60': { readonly setting: string; readonly valid: string };
  /** Mail is not set up. */
  'KV-L61': Record<string, never>;
  'KV-L62': { readonly found: string };
  /** The mail server did not take a mail; `why` in its own words. */
  'KV-L63': { readonly address: string; readonly why: string };
  /** A link of a mail whose subscription has ended. */
  'KV-L64': Record<string, never>;
  'KV-L65': { readonly most: number };
  /** An alert that is not among those the reader may see. */
  'KV-L66': Record<string, never>;
}
