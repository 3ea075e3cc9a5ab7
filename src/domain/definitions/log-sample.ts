/** Which part of a month's exports is looked at, and what counts as one. */
export interface LogSample {
  /** One of so many, rounded up: a month with any export has one to look at. */
  readonly oneOf: number;
  readonly actions: readonly string[];
}

/** Two per cent of the files taken in a month. @source brugerflade.md 12.9 (sample check) */
export const exportSample: LogSample = { oneOf: 50, actions: ['file', 'workbook', 'pack', 'exact'] };
