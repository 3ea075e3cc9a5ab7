/** Findings of delivery validation (persondata.md section 5). */
export interface IntakeProblems {
  'KV-F1': { readonly error: string };
}
