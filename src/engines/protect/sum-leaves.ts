import type { GroupLeaves } from './add-over-groups.ts';
import type { SumCell } from './table-layout.ts';

/** One atom's leaf that needs a mean, and where it may be borrowed from. */
export interface SumLeaves {
  /** True leaves added over atoms. */
  readonly leaves: GroupLeaves;
  /** Protected heads of the same leaves, atoms × cells. */
  readonly protectedHeads: Int32Array;
  readonly cells: readonly SumCell[];
  /** Wider places to borrow from, nearest first: kommune, region, country. */
  readonly wider: readonly WiderPlaces[];
  /** Leaves (atom × sum cells) that show no mean of their own, safe or not: rows pooled for a sensitive trait. */
  readonly withheld?: ReadonlySet<number>;
}

/** True leaves of a kind of place and which of them each atom lies in. */
export interface WiderPlaces {
  readonly leaves: GroupLeaves;
  readonly groupOfAtom: Int32Array;
}
