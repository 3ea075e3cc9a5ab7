interface OfRow {
  /** Row of the file, its head being 1; of rows sent by a program their number from 1. */
  readonly row: number;
}

/** Figures of areas as a kommune delivers them. */
export interface ObservationProblems {
  /** A file without the columns it needs. */
  'KV-I1': { readonly file: string; readonly missing: readonly string[]; readonly found: readonly string[] };
  /** An indicator that is none. */
  'KV-I2': OfRow & { readonly found: string; readonly valid: readonly string[] };
  /** An area that is not there, or not one only. */
  'KV-I3': OfRow & { readonly column: string; readonly found: string; readonly matches: number };
  /** A period that is none. */
  'KV-I4': OfRow & { readonly found: string };
  /** A share without numerator and denominator, or with more in the part than in the whole. */
  'KV-I5': OfRow & { readonly indicator: string; readonly taeller: string; readonly naevner: string };
  /** The same figure twice in one file. */
  'KV-I6': OfRow & { readonly first: number };
  /** No border of the area is true at the end of the period. */
  'KV-I7': OfRow & {
    readonly area: string;
    readonly day: string;
    /** The border nearest in time: its version and its days, '' where open. */
    readonly near?: { readonly id: string; readonly from: string; readonly to: string };
  };
  /** Nothing was written, because of errors. */
  'KV-I8': { readonly file: string; readonly errors: number; readonly rows: number };
  /** A column that does not belong to the kind of indicator, or is needed and empty. */
  'KV-I9': OfRow & { readonly indicator: string; readonly column: string; readonly needed: boolean };
  /** Somebody else revised the same figure meanwhile. */
  'KV-I10': { readonly id: string };
  /** A cell that is not written as its column is. */
  'KV-I11': OfRow & { readonly column: string; readonly found: string; readonly wanted: string };
  /** A figure that only comes near was called fresh. */
  'KV-I12': OfRow & { readonly indicator: string; readonly definition: string; readonly found: number };
}
