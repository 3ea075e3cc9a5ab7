import { addMod, inverseMod, mulMod, subMod } from '../suppression/prime-field.ts';

/** A relation among unknowns: whole coefficients, right-hand side of no interest here. */
export interface SparseRow {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** Relations reduced to steps: each gives one column by columns of later steps and free ones. */
export interface Elimination {
  readonly rank: number;
  readonly prime: number;
  /** In the order of elimination; coefficients modulo the prime. */
  readonly pivots: readonly { readonly column: number; readonly row: ReadonlyMap<number, number> }[];
}

/**
 * Gaussian elimination modulo a prime, sparse: the shortest row first, its pivot in the column that fewest rows hold.
 * @source diskretion.md 7.1, stage A
 */
export function eliminate(rows: readonly SparseRow[], columns: number, prime: number): Elimination {
  const state = openState(rows, columns, prime);
  const pivots: { column: number; row: ReadonlyMap<number, number> }[] = [];
  for (let at = takeShortest(state); at !== undefined; at = takeShortest(state)) {
    const row = state.rows[at] ?? new Map<number, number>();
    const column = rarestColumn(state, row);
    pivots.push({ column, row });
    for (const touched of row.keys()) state.holders[touched]?.delete(at);
    const inverse = inverseMod(row.get(column) ?? 0, prime);
    for (const other of [...(state.holders[column] ?? [])]) subtract(state, other, { row, column, inverse });
  }
  return { rank: pivots.length, prime, pivots };
}

/**
 * One vector that every relation sends to 0: random where columns are free, worked back for the rest. A column that
 * is 0 in it is determined by the relations, but for one chance in the prime.
 * @param free - Gives a number in 1 … prime−1.
 */
export function nullVector({ pivots, prime }: Elimination, columns: number, free: () => number): Int32Array {
  const vector = new Int32Array(columns);
  const pivoted = new Uint8Array(columns);
  for (const { column } of pivots) pivoted[column] = 1;
  for (let column = 0; column < columns; column++) if (pivoted[column] === 0) vector[column] = free();
  for (let step = pivots.length - 1; step >= 0; step--) {
    const { column, row } = pivots[step] ?? { column: 0, row: new Map<number, number>() };
    let sum = 0;
    for (const [other, value] of row) {
      if (other !== column) sum = addMod(sum, mulMod(value, vector[other] ?? 0, prime), prime);
    }
    vector[column] = mulMod(subMod(0, sum, prime), inverseMod(row.get(column) ?? 0, prime), prime);
  }
  return vector;
}

interface State {
  readonly prime: number;
  readonly rows: readonly Map<number, number>[];
  /** Rows not yet used that hold a column. */
  readonly holders: readonly Set<number>[];
  /** Rows by length; a row stands where it was short enough once, and is moved when met. */
  readonly byLength: number[][];
  readonly used: Uint8Array;
}

function openState(rows: readonly SparseRow[], columns: number, prime: number): State {
  const holders = Array.from({ length: columns }, () => new Set<number>());
  const byLength: number[][] = [];
  const maps = rows.map(({ columns: own, values }, at) => {
    const row = new Map<number, number>();
    own.forEach((column, k) => {
      const value = values[k] ?? 0;
      row.set(column, value < 0 ? value + prime : value);
      holders[column]?.add(at);
    });
    list(byLength, row.size).push(at);
    return row;
  });
  return { prime, rows: maps, holders, byLength, used: new Uint8Array(rows.length) };
}

function list(byLength: number[][], length: number): number[] {
  const found = byLength[length];
  if (found) return found;
  const made: number[] = [];
  byLength[length] = made;
  return made;
}

/** The number of the shortest row that still says something; it counts as used from now on. */
function takeShortest({ byLength, rows, used }: State): number | undefined {
  for (let length = 1; length < byLength.length; length++) {
    for (const rowsHere = byLength[length]; rowsHere && rowsHere.length > 0; ) {
      const at = rowsHere.pop() ?? 0;
      if (used[at] === 1 || rows[at]?.size !== length) continue;
      used[at] = 1;
      return at;
    }
  }
  return undefined;
}

function rarestColumn({ holders }: State, row: ReadonlyMap<number, number>): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const column of row.keys()) {
    const count = holders[column]?.size ?? 0;
    if (count < fewest || (count === fewest && column < best)) {
      best = column;
      fewest = count;
    }
  }
  return best;
}

interface Pivot {
  readonly row: ReadonlyMap<number, number>;
  readonly column: number;
  readonly inverse: number;
}

/** Takes so much of the pivot row from another that its column is gone there. */
function subtract({ rows, holders, byLength, prime }: State, at: number, pivot: Pivot): void {
  const target = rows[at];
  if (!target) return;
  const factor = mulMod(target.get(pivot.column) ?? 0, pivot.inverse, prime);
  for (const [column, value] of pivot.row) {
    const before = target.get(column);
    const after = subMod(before ?? 0, mulMod(factor, value, prime), prime);
    if (after === 0) {
      target.delete(column);
      holders[column]?.delete(at);
    } else {
      target.set(column, after);
      if (before === undefined) holders[column]?.add(at);
    }
  }
  if (target.size > 0) list(byLength, target.size).push(at);
}
