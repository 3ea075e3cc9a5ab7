/** Tables of what is kept about areas month by month. */
export interface MonthTables {
  readonly frozen_prediction: {
    readonly list: string;
    readonly day: string;
    readonly area: string;
    /** JSON. */
    readonly made: string;
    readonly prediction: string;
  };
  readonly column_mapping: {
    readonly name: string;
    /** JSON. */
    readonly content: string;
    readonly saved_at: string;
    readonly saved_by: string;
  };
}
