/** What the machine does to us. */
export interface TroubleProblems {
  /** The disk is full, cannot be written to, or fails: `why` is the system's own word for it. */
  'KV-R19': { readonly why: string };
  /** A packed file that unpacks to more than any real one. */
  'KV-R18': { readonly file: string; readonly most: number };
}
