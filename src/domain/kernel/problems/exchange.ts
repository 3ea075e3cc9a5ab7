/** Reading public reference data: StatBank answers, JSON-stat and PX files (dst.md). */
export interface ExchangeProblems {
  'KV-E1': { readonly file: string; readonly format: string };
  'KV-E2': { readonly dimension: string; readonly found: string; readonly valid: readonly string[] };
  'KV-E3': { readonly table: string; readonly line: number; readonly found: string };
  'JS-NOT': Readonly<Record<never, never>>;
  'JS-SIZE': { readonly expected: number; readonly found: number };
  'JS-INDEX': { readonly dimension: string };
  'JS-VALUE': { readonly position: number; readonly found: string };
  'PX-CELLS': { readonly file: string; readonly expected: number; readonly found: number };
}
