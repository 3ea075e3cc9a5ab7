/** Questions that cannot be answered as asked: selections, periods, tables. */
export interface QueryProblems {
  /** A term of a selection that is not written as one. */
  'KV-Q1': { readonly found: string };
  /** A selection without a single place to add. */
  'KV-Q2': { readonly found: string };
  /** The same place twice. */
  'KV-Q3': { readonly term: string; readonly opposed: boolean };
  /** More terms than a free sum may hold. */
  'KV-Q4': { readonly count: number; readonly most: number };
  /** A well-written place that the release does not hold; `nearest` is the most similar key that it does. */
  'KV-Q5': { readonly place: string; readonly nearest?: string };
  /** Table id that does not exist; `nearest` is the most similar one. */
  'KV-Q6': { readonly table: string; readonly nearest?: string };
  /** A period the table does not have in this release. */
  'KV-Q7': {
    readonly table: string;
    readonly period: string;
    readonly nearest: string;
    readonly valid: readonly string[];
  };
  /** A selection that resolves to no afdeling in any year. */
  'KV-Q8': { readonly selection: string };
}
