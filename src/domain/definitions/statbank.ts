/**
 * StatBank, Statistics Denmark's open tables: where it is, what it answers at once, and how it is asked.
 * Times are milliseconds. @source dst.md section 1
 */
export const statbankSource = {
  server: 'https://api.statbank.dk/v1',
  /** Observations times one more than the variables; BULK has no limit. */
  mostCells: 1_000_000,
  waits: [1000, 2000, 4000, 8000],
  gap: 250,
  timeout: 120_000,
  /** A series whose newest figure is older may have ended. */
  staleDays: 400,
  name: 'Danmarks Statistik',
  licence: 'CC BY 4.0',
} as const;
