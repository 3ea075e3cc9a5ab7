/** Printing documents as PDF. */
export interface PrintProblems {
  /** The printer's program or its fonts are not on this machine. `missing` names what is not there. */
  'KV-W1': { readonly missing: string };
}
