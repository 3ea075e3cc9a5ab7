/** Where a series of public figures comes from. */
export type SeriesSource = 'statbank' | 'jobindsats';

/** How often a series is asked for. */
export type SeriesPace = 'dag' | 'uge' | 'maaned';

/** A question to a public source, saved under a name and asked again and again. */
export interface PublicSeries {
  readonly name: string;
  readonly source: SeriesSource;
  readonly table: string;
  readonly server: string;
  readonly select: readonly { readonly variable: string; readonly values: readonly string[] }[];
  readonly pace: SeriesPace;
  /** Saved mapping of columns by which its figures become observations of own areas. */
  readonly mapping?: string;
}

/** An answer of the source as it came, with where it comes from. Times are ISO. */
export interface SeriesCopy {
  readonly retrieved: string;
  /** When the source last changed the table, in its own words; empty where it does not say. */
  readonly updated: string;
  readonly sha256: string;
  /** What the table is called, and how it is cited. */
  readonly title: string;
  readonly credit: string;
  /** Newest period with a figure, as the source writes it; empty where there is none. */
  readonly newest: string;
  readonly figures: number;
  /** Everything known of where it comes from, as JSON; never a key. */
  readonly about: string;
  /** The answer, byte for byte. */
  readonly content: string;
}

/** What the last run of a series did: `same` when the source had nothing new. */
export type SeriesOutcome = 'new' | 'same' | 'failed';

/** A series with what is known of its runs. */
export interface KeptSeries extends PublicSeries {
  readonly savedAt: string;
  readonly nextDue: string;
  readonly lastRun?: string;
  readonly outcome?: SeriesOutcome;
  /** Code and data of what went wrong, where it did. */
  readonly problem?: { readonly code: string; readonly data: unknown };
  /** The newest copy, without its content. */
  readonly copy?: Omit<SeriesCopy, 'content'>;
}

/** A series as it is told: what is asked, when it was fetched, and whether something is wrong. */
export interface ToldSeries extends Pick<KeptSeries, 'name' | 'source' | 'table' | 'pace' | 'nextDue'> {
  /** `waiting` before its first run, `failed` when the last one was in vain; a copy may be there all the same. */
  readonly state: 'waiting' | 'fetched' | 'failed';
  readonly lastRun?: string;
  readonly copy?: Pick<SeriesCopy, 'title' | 'credit' | 'retrieved' | 'updated' | 'newest' | 'figures'>;
}

/** The end of a run. With `new` the copy is kept beside the earlier ones; with `same` only its origin is renewed. */
export interface SeriesRun {
  readonly at: string;
  readonly outcome: SeriesOutcome;
  readonly nextDue: string;
  readonly problem?: { readonly code: string; readonly data: unknown };
  readonly copy?: SeriesCopy;
}

/** Where series of public figures are kept. */
export interface SeriesStore {
  /** Saves a series, replacing one of the name; its copies stay. It is due at once. */
  saveSeries(series: PublicSeries, stamp: { readonly at: string; readonly by: string }): Promise<void>;
  /** By name. */
  keptSeries(): Promise<readonly KeptSeries[]>;
  /** Takes a series on until a time, so that two runs do not ask the same; false when somebody else has. */
  claimSeries(name: string, due: string, until: string): Promise<boolean>;
  endSeriesRun(name: string, run: SeriesRun): Promise<void>;
  /** The newest copy. */
  seriesCopy(name: string): Promise<SeriesCopy | undefined>;
  /** Removes a series with its copies; false when there is none. */
  removeSeries(name: string): Promise<boolean>;
}
