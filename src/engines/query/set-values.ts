import type { CompiledTable } from './compile-table.ts';
import type { Cube } from './cube.ts';
import type { Footing } from './footing.ts';

/**
 * State of a sum in a period. `open` = another table it stands on cuts the selection differently; `pooled` = everybody
 * it could be about is in rows that are not distributed.
 */
export const setState = { ok: 0, missing: 1, open: 2, pooled: 3 } as const;

/** The sums of a compiled table for one selection: set-major, one number a period of the table. */
export interface SetValues {
  readonly footings: readonly Footing[];
  readonly heads: Int32Array;
  readonly sums: Float64Array;
  /** Heads whose mean is borrowed from a coarser row or a larger area. */
  readonly borrowed: Float64Array;
  /** Atoms added, for the width of error bands. */
  readonly atoms: Int32Array;
  /** Half-width of the error band of the heads; 0 where there is no sum. */
  readonly bands: Int32Array;
  readonly state: Uint8Array;
  /** Persons in rows that are not distributed, of whom any number may belong to the sum; empty where no row is pooled. */
  readonly undistributed: Float64Array;
  /** The same by sensitive row of the table itself: period × row. */
  readonly pooledRows: Float64Array;
}

/** Half-width of the error band of each sum of heads, atom by atom count: looked up for one atom, worked out for more. */
export interface BandTable {
  /** Root mean square rounding error of each sum. */
  readonly sigmas: Float64Array;
  /** Half-width of each sum where it is of one atom. */
  readonly ofOneAtom: Float64Array;
}

/**
 * Room for the sums of a table, all zero. Tables without sums need none for them; reading past the end of none gives no
 * number. All of it is one piece: the sums of thousands of levels are kept, and a piece for each column would take as much
 * to keep track of as what stands in it.
 */
export function emptyValues(compiled: CompiledTable, cubeOf: (table: string) => Cube): SetValues {
  const size = compiled.sets.length * cubeOf(compiled.definition.id).table.periods.length;
  const sums = compiled.tables.some((table) => cubeOf(table).table.sums !== undefined) ? size : 0;
  const pooled = compiled.tables.some((table) => cubeOf(table).pooled !== undefined) ? size : 0;
  const { BYTES_PER_ELEMENT: wide } = Float64Array;
  const { BYTES_PER_ELEMENT: narrow } = Int32Array;
  // The widest numbers first: each must begin at a multiple of its own width.
  const heads = wide * (pooled + 2 * sums);
  const room = new ArrayBuffer(heads + (3 * narrow + 1) * size);
  return {
    footings: [],
    undistributed: new Float64Array(room, 0, pooled),
    sums: new Float64Array(room, wide * pooled, sums),
    borrowed: new Float64Array(room, wide * (pooled + sums), sums),
    pooledRows: new Float64Array(0),
    heads: new Int32Array(room, heads, size),
    atoms: new Int32Array(room, heads + narrow * size, size),
    bands: new Int32Array(room, heads + 2 * narrow * size, size),
    state: new Uint8Array(room, heads + 3 * narrow * size, size),
  };
}

/** The same room with every number zero again. */
export function emptied(room: SetValues): SetValues {
  const { heads, sums, borrowed, atoms, bands, state, undistributed } = room;
  for (const numbers of [heads, sums, borrowed, atoms, bands, state, undistributed]) numbers.fill(0);
  return room;
}
