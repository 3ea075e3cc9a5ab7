/** Printing documents as PDF. */
export interface PrintProblems {
  /** The printer's program or its fonts are not on this machine. `missing` names what is not there. */
  'KV-W1': { readonly missing: string };
  /** There is no sheet of that kommune: no such code, or no kommune (Christiansø). */
  'KV-W2': { readonly asked: string };
  /** A sheet with too few figures to be published. */
  'KV-W3': { readonly place: string; readonly shown: number; readonly of: number };
  /** The painter of pictures, or its font, is not on this machine. */
  'KV-W19': { readonly missing: string };
}
