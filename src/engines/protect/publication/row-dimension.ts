import type { BlockDefinition, RowDefinition, TableDefinition } from '../../../domain/model/table-definition.ts';
import type { PositionSum, TableDimension } from '../suppression/cross-table.ts';
import { type BlockLayout, cellsOf, layoutOf } from '../table-layout.ts';

/** A block of a published table, with the rows that are counts of its cells. */
export interface CountedBlock {
  readonly table: TableDefinition;
  readonly layout: BlockLayout;
  /** Rows and their cells, by number inside the block, rising. */
  readonly rows: readonly { readonly row: RowDefinition; readonly cells: readonly number[] }[];
}

/** Whether a block counts everybody once: only then do its cells add up. */
export function addsUp({ measure, axes }: BlockDefinition): boolean {
  return measure.kind === 'count' && axes.every((axis) => !axis.overlapping);
}

/**
 * The blocks of a table whose counts can be published; each row in the one block it is counted in. Rows that are means,
 * shares or counts over several blocks stand in none.
 */
export function countedBlocks(table: TableDefinition): readonly CountedBlock[] {
  const layouts = layoutOf(table);
  const rowsOf = (layout: BlockLayout): CountedBlock['rows'] =>
    table.rows.flatMap((row) => {
      const formula = row.values.n;
      if (formula?.kind !== 'count' || formula.of.length === 0) return [];
      const own = formula.of.every((pick) => pick.block === layout.block.id && !pick.table && !pick.editionShift);
      if (!own) return [];
      const cells = formula.of.flatMap((pick) => cellsOf(layouts, pick)).map((cell) => cell - layout.first);
      if (new Set(cells).size !== cells.length) return [];
      return [{ row, cells: cells.toSorted((a, b) => a - b) }];
    });
  return layouts
    .filter(({ block }) => addsUp(block))
    .map((layout) => ({ table, layout, rows: rowsOf(layout) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The rows of a block as a dimension: first its cells, then the sums of them. */
export interface RowDimension {
  readonly dimension: TableDimension;
  /** Code of a set of cells (rising). @returns −1 where the dimension has none. */
  readonly codeOf: (cells: readonly number[]) => number;
}

/**
 * A dimension in which each set is a code, and each sum is made of the largest other sets inside it.
 * @param size - Cells of the block.
 */
export function rowDimension(name: string, size: number, sets: readonly (readonly number[])[]): RowDimension {
  const larger = [...new Map(sets.filter((set) => set.length > 1).map((set) => [set.join(), set])).values()];
  const codes = new Map(larger.map((set, k) => [set.join(), size + k]));
  const bySize = larger.toSorted((a, b) => b.length - a.length);
  const sums = larger.map((set, k): PositionSum => {
    const open = new Set(set);
    const children: number[] = [];
    for (const part of bySize) {
      if (part.length >= set.length || !part.every((cell) => open.has(cell))) continue;
      for (const cell of part) open.delete(cell);
      children.push(codes.get(part.join()) ?? 0);
    }
    return { parent: size + k, children: [...children, ...open] };
  });
  return {
    dimension: {
      name,
      codes: [...Array.from({ length: size }, (_, cell) => `c${cell}`), ...larger.map((_, k) => `s${k}`)],
      sums,
    },
    codeOf: (cells) => (cells.length === 1 ? (cells[0] ?? -1) : (codes.get(cells.join()) ?? -1)),
  };
}
