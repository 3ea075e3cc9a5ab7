/** Refusals: what right is missing and who can give it. */
export interface AccessProblems {
  'KV-A1': { readonly what: string };
}
