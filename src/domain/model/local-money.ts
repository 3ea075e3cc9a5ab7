/** Who brings local money beside a grant. @source prioritering.md section 6 */
export type LocalSource = 'kommune' | 'boligorganisation' | 'fond' | 'anden';

/** Every source, in the order they are shown. */
export const localSources: readonly LocalSource[] = ['kommune', 'boligorganisation', 'fond', 'anden'];

/** Local money that was confirmed: kroner a year, or hours a year at a rate that somebody signed for. */
export type LocalMoney =
  | { readonly kind: 'money'; readonly source: LocalSource; readonly kroner: number }
  | {
      readonly kind: 'hours';
      readonly source: LocalSource;
      readonly hours: number;
      /** Kroner an hour. */
      readonly rate: number;
      readonly signedBy: string;
    };

/** What confirmed local money is worth, in kroner a year. */
export function kronerOf(one: LocalMoney): number {
  return one.kind === 'money' ? one.kroner : one.hours * one.rate;
}

/** How a grant stands to the local money beside it; kroner a year. */
export interface LocalShare {
  /** Confirmed by somebody. */
  readonly confirmed: number;
  /** Grant and local money together, or the budget that was decided. */
  readonly budget: number;
  /** Least local money that the budget takes. */
  readonly least: number;
  /** What is missing; 0 = there is enough. */
  readonly missing: number;
  /** Tenths of a per cent of the budget that are local, rounded down, so that too little never looks like enough. */
  readonly perMille: number;
}

/** The local money of a place of a round: what was confirmed, and how the grant stands to it. */
export interface PlaceLocalMoney extends LocalShare {
  readonly money: readonly LocalMoney[];
}
