/**
 * One answer for a technical log: which kind of address (its pattern), never what was asked, by whom, or from where.
 * @source brugerflade.md section 12.9; docs/security
 */
export interface AnswerRecord {
  readonly id: string;
  readonly method: string;
  /** Pattern of the address: `/tabel/:id`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}
