/** Tools of monitoring: methods of indices, placement and dwellings as pages work them out. */
export interface IndexProblems {
  /** A saved method that is not there, or not the reader's to change. */
  'KV-L70': { readonly id: string };
  /** More rows than the page works out at once. */
  'KV-L72': { readonly file: string; readonly rows: number; readonly most: number };
  /** An area without dwellings, of which no share can be taken. */
  'KV-L73': Readonly<Record<string, never>>;
  /** A method without any key figure in it that weighs. */
  'KV-L71': { readonly known: readonly string[] };
}
