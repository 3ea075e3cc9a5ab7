/**
 * Which sums of a table's cells are looked at inside one unit: every cell by itself and every margin. The same sums are
 * looked at again for each group of units. Margins are sets of cells; the order of neither matters.
 */
export interface Lattice {
  readonly cells: number;
  /** Positions 0 … cells−1 are the cells, then the margins. */
  readonly sums: number;
  /** The sums a cell is part of: `sumOf[sumFrom[cell]] … sumOf[sumFrom[cell + 1] − 1]`. */
  readonly sumFrom: Int32Array;
  readonly sumOf: Int32Array;
  /** Number of sums two cells share, cells × cells; on the diagonal the sums of the cell itself. */
  readonly shared: Int32Array;
}

const IMPORTANT = 8;

/**
 * Makes the lattice of a table. A margin of one cell or that occurs twice counts once.
 * @param important - Margins whose squared errors count several times.
 */
export function latticeOf(
  cells: number,
  margins: readonly (readonly number[])[],
  important: readonly (readonly number[])[] = [],
): Lattice {
  const sets = new Map<string, readonly number[]>();
  for (const margin of margins) {
    const sorted = [...new Set(margin)].sort((a, b) => a - b);
    if (sorted.length > 1) sets.set(sorted.join(), sorted);
  }
  const heavy = important.flatMap((set) => Array.from({ length: IMPORTANT }, () => set));
  const ordered = [...[...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, set]) => set), ...heavy];
  const sumsOfCell: number[][] = Array.from({ length: cells }, (_, cell) => [cell]);
  const shared = new Int32Array(cells * cells);
  for (let cell = 0; cell < cells; cell++) shared[cell * cells + cell] = 1;
  ordered.forEach((set, i) => {
    for (const cell of set) sumsOfCell[cell]?.push(cells + i);
    addPairs(shared, cells, set);
  });
  const sumFrom = new Int32Array(cells + 1);
  sumsOfCell.forEach((sums, cell) => {
    sumFrom[cell + 1] = (sumFrom[cell] ?? 0) + sums.length;
  });
  return { cells, sums: cells + ordered.length, sumFrom, sumOf: Int32Array.from(sumsOfCell.flat()), shared };
}

/** Adds 1 for every ordered pair of cells of a set to a cells × cells matrix. */
export function addPairs(matrix: Int32Array, cells: number, set: readonly number[]): void {
  for (const a of set) for (const b of set) matrix[a * cells + b] = (matrix[a * cells + b] ?? 0) + 1;
}
