import type { Draw } from '../seeded-draw.ts';
import type { Lattice } from './lattice.ts';
import type { Memberships } from './memberships.ts';

/** Margins whose rounded value is already decided, so that the same figure is the same in every table. */
export interface HeldMargins {
  /** Cells of each margin. */
  readonly margins: readonly (readonly number[])[];
  /** What each should add up to, units × margins; a negative number = not held in that unit. */
  readonly values: Int32Array;
}

/** What controlled rounding works on: true counts (units × cells) and the sums that should stay close to the truth. */
export interface RoundingProblem {
  readonly lattice: Lattice;
  readonly memberships: Memberships;
  readonly n: number;
  readonly counts: Int32Array;
  /** Secret numbers of a unit: directions of the start, then the order of its cells, then its place among the units. */
  readonly drawOf: (unit: number) => Draw;
  /** Margins that must come out as already decided elsewhere. */
  readonly held?: HeldMargins;
  /** Whether the table is rounded by itself, so that changes in two units at once are tried; not beside held margins. */
  readonly alone?: true;
  /** How an earlier version, or the year before, was rounded. */
  readonly earlier?: EarlierRounding;
}

/** What rounding follows of an earlier one; arrays are units × cells. */
export interface EarlierRounding {
  /** Protected value of leaves whose true count has not changed, to be kept; −1 = round anew. */
  readonly kept?: Int32Array;
  /** 1 for a unit whose held margins were missed already: where nothing changed it is left as it was. */
  readonly missed?: Uint8Array;
  /** 1 = up and −1 = down where two choices are as good; 0 = none. */
  readonly direction?: Int8Array;
}

/** What the passes change: `errors` are groups × sums, protected minus true. */
export interface RoundingState {
  readonly problem: RoundingProblem;
  readonly values: Int32Array;
  readonly errors: Int32Array;
  /** Cells that are not multiples of n, unit by unit in drawn order. */
  readonly activeFrom: Int32Array;
  readonly active: Int32Array;
  readonly unitOrder: Int32Array;
}
