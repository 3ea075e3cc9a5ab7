/** Questions that cannot be answered as asked: selections, periods, tables. */
export interface QueryProblems {
  'KV-Q1': { readonly found: string };
}
