/**
 * jobindsats.dk, the labour market agency's figures: where it is and how it is asked. Its lowest level is the kommune, and it counts
 * persons aged 16-66, so it is never one series with the law's labour criterion. Times are milliseconds.
 * @source dst.md section 2
 */
export const jobindsatsSource = {
  server: 'https://api.jobindsats.dk/v3',
  waits: [1000, 2000, 4000, 8000],
  gap: 250,
  timeout: 120_000,
  /** Setting of the environment that holds the key; it is never kept or logged. */
  keySetting: 'KVARTER_JOBINDSATS_KEY',
  credit: 'Kilde: jobindsats.dk (STAR)',
  /** Answers worth another try; all others are final. */
  passing: [429, 502, 503, 504],
  /** So much of a refusal is shown. */
  shownOfRefusal: 400,
} as const;

/** Series of public figures: when they are asked for again, and how much of them is kept. */
export const seriesSettings = {
  /** Days between two runs; a month is a month of the calendar. */
  days: { dag: 1, uge: 7 },
  /** After a run that failed. */
  daysAfterFailure: 1,
  /** A run that was not ended after so many hours has died. */
  hoursOfARun: 1,
  /** Letters of one answer. */
  mostContent: 5_000_000,
  /** An answer whose figures are so many times those before it, in so many rows at least, has another unit. */
  likeness: { times: 10, fewest: 2 },
} as const;
