import type { Footing } from './footing.ts';

/** State of a sum in a period. `open` = another table it stands on cuts the selection differently. */
export const setState = { ok: 0, missing: 1, open: 2 } as const;

/** The sums of a compiled table for one selection: set-major, one number a period of the table. */
export interface SetValues {
  readonly footings: readonly Footing[];
  readonly heads: Float64Array;
  readonly sums: Float64Array;
  /** Heads whose mean is borrowed from a coarser row or a larger area. */
  readonly borrowed: Float64Array;
  /** Atoms added, for the width of error bands. */
  readonly atoms: Int32Array;
  readonly state: Uint8Array;
}
