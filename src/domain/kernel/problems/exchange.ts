/** Reading and writing exchange formats: PX, JSON-stat, StatBank answers. */
export interface ExchangeProblems {
  'KV-E1': { readonly file: string; readonly format: string };
}
