/** Building, verifying and opening releases. */
export interface ReleaseProblems {
  'KV-U1': { readonly release: string };
}
