import type { SeriesOutcome, SeriesSource } from '../../domain/model/public-series.ts';

/** Rows about series of public figures. Times are ISO texts. */
export interface SeriesTables {
  readonly public_series: {
    readonly name: string;
    readonly source: SeriesSource;
    /** The question as JSON. */
    readonly content: string;
    readonly saved_at: string;
    readonly saved_by: string;
    readonly next_due: string;
    readonly last_run: string | null;
    readonly outcome: SeriesOutcome | null;
    /** Code and data as JSON. */
    readonly problem: string | null;
  };
  readonly public_series_copy: {
    readonly series: string;
    /** 1 = the first. */
    readonly number: number;
    /** Where it comes from, as JSON. */
    readonly origin: string;
    readonly content: string;
  };
}
