/** Making the synthetic Denmark. */
export interface DemoProblems {
  'KV-D1': { readonly scale: string; readonly valid: readonly string[] };
}
