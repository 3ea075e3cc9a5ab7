import type { Text } from '../kernel/language.ts';
import type { Tier } from './table-definition.ts';

/** What a figure of an area is: a share (part of a whole), a number, or a mean or index (a value of its own). */
export type ObservedKind = 'share' | 'count' | 'mean';

/** Something that is observed about areas. @source monitorering.md section 2 */
export interface ObservedIndicator {
  readonly id: string;
  readonly name: Text;
  readonly kind: ObservedKind;
  /** How sensitive it is: which gate an area must pass to show it (beboertabeller.md 1.1). */
  readonly tier: Tier;
  /**
   * By how much the numerator may exceed the denominator: full-time persons are a sum of fractions and may exceed the
   * heads by what rounding makes of them. Without it, not at all.
   */
  readonly slack?: number;
  /** That all of an area share it may not be told. */
  readonly sensitive?: true;
}

/** How long a figure is about: a day, a month, a quarter, a year, two years. */
export type ObservedPeriod = 'dato' | 'maaned' | 'kvartal' | 'aar' | 'aar2';

/**
 * A figure of an area on the border it was counted on, as its deliverer sent it: exact, and seen by nobody else until it is
 * protected in a release. `taeller`, `naevner` and `vaerdi` are decimal texts of at most four decimals; absent is not 0.
 * Days and times are ISO; both ends of a period are included.
 */
export interface ObservationDraft {
  readonly indikator: string;
  readonly definitionId: string;
  readonly objektId: string;
  readonly versionsId: string;
  readonly periodeType: ObservedPeriod;
  readonly periodeFra: string;
  readonly periodeTil: string;
  readonly taeller?: string;
  readonly naevner?: string;
  readonly vaerdi?: string;
  readonly enhed?: string;
  readonly datakilde: string;
  readonly kildeRef?: string;
  /** When it was retrieved from its source. */
  readonly hentetTid: string;
  /** 1 fresh, 2 provisional, 3 carried forward, 4 proxy, 5 unknown. */
  readonly friskhed: number;
  /** 0 no, 1 hidden at the source, 3 area too small at the source. */
  readonly skjult: number;
  readonly offKode: number;
  readonly kommunekode?: number;
  readonly cvrKode?: number;
}

/** A kept observation. Never changed; a revision closes it and opens another. */
export interface Observation extends ObservationDraft {
  readonly id: string;
  readonly brugerId: string;
  readonly systidFra: string;
  readonly systidTil?: string;
}

/** Which observations: of these kommuner only, or of all (the installation itself). */
export interface ObservationQuery {
  readonly of: readonly number[] | 'all';
  readonly objektId?: string;
  readonly indikator?: string;
  /** As known at this moment; without it what stands now. */
  readonly known?: string;
  /** Revised ones too. */
  readonly history?: true;
}

/** What taking observations in does: ids that are closed, and rows that are opened, at one moment. */
export interface ObservationStep {
  readonly at: string;
  readonly close: readonly string[];
  readonly open: readonly Observation[];
}

/** Where observations are kept. Append only; the deliverer is part of every query. */
export interface ObservationStore {
  /** Writes a step whole or not at all. @throws Problem KV-I10 when a row to close was closed meanwhile */
  keepObservations(step: ObservationStep): Promise<void>;
  /** In the order of area, indicator, period and registration. */
  observations(query: ObservationQuery): Promise<readonly Observation[]>;
}
