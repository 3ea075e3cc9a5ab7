import { must } from '../../domain/kernel/invariant.ts';
import type { ExactMagnitudes } from '../../domain/model/leaf.ts';

/** The sums of one table while a plan is read: four numbers per unit and sum cell. */
export class SumColumns {
  private readonly cells: Int32Array;
  private readonly places: ReadonlyMap<number, number>;
  private readonly columns: readonly [Float64Array, Float64Array, Float64Array, Float64Array];

  /** Zeros for `unitCount` units and the table's sum cells, ascending. */
  constructor(cells: readonly number[], unitCount: number) {
    this.cells = Int32Array.from(cells);
    this.places = new Map(cells.map((cell, place) => [cell, place]));
    const size = cells.length * unitCount;
    this.columns = [new Float64Array(size), new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  }

  /** Takes sum, Σ|x|, largest and second largest |x| of one unit and cell from row `row` of the read columns. */
  put(unit: number, cell: number, read: readonly ArrayLike<number>[], row: number): void {
    const at = unit * this.cells.length + must(this.places.get(cell), 'a cell with sums');
    this.columns.forEach((column, i) => {
      column[at] = read[i]?.[row] ?? 0;
    });
  }

  /** The sums of some units, in that order. */
  magnitudesOf(units: readonly number[]): ExactMagnitudes {
    const width = this.cells.length;
    const [sum, absolute, largest, second] = this.columns.map((column) => {
      const taken = new Float64Array(units.length * width);
      for (const [i, unit] of units.entries()) taken.set(column.subarray(unit * width, (unit + 1) * width), i * width);
      return taken;
    });
    return {
      cells: this.cells,
      sum: must(sum, 'sum'),
      absolute: must(absolute, 'absolute'),
      largest: must(largest, 'largest'),
      second: must(second, 'second'),
    };
  }
}
