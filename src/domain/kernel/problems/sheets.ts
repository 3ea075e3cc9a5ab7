/** Fact sheets and packs. */
export interface SheetProblems {
  /** More kommuner beside a sheet's own than a comparison has room for. */
  'KV-W4': { readonly found: number; readonly most: number };
}
