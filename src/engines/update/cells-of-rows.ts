import type { Text } from '../../domain/kernel/language.ts';
import type { Axis, AxisCategory, BlockDefinition, TableDefinition } from '../../domain/model/table-definition.ts';

/** Cells that are one category of one axis of a block, over all its other axes. */
export interface CategoryCells {
  readonly axis: Text;
  readonly category: Text;
  readonly cells: Int32Array;
}

/** Every category of every axis of a table, with its cells; cells are numbered as in the table's leaves. */
export function categoriesOf(definition: TableDefinition): readonly CategoryCells[] {
  const found: CategoryCells[] = [];
  let start = 0;
  for (const block of definition.blocks) {
    for (const axis of block.axes) {
      for (const category of axis.categories) found.push(cellsOf(block, axis, category, start));
    }
    start += sizeOf(block);
  }
  return found;
}

/** Cells of the table's first block: everybody it is about, once. */
export function wholeOf(definition: TableDefinition): Int32Array {
  const [first] = definition.blocks;
  return Int32Array.from({ length: first ? sizeOf(first) : 0 }, (_, i) => i);
}

function sizeOf(block: BlockDefinition): number {
  return block.axes.reduce((size, axis) => size * axis.categories.length, 1);
}

function cellsOf(block: BlockDefinition, axis: Axis, category: AxisCategory, start: number): CategoryCells {
  const at = block.axes.indexOf(axis);
  const width = block.axes.slice(at + 1).reduce((size, other) => size * other.categories.length, 1);
  const chosen = axis.categories.indexOf(category);
  const cells: number[] = [];
  for (let cell = 0; cell < sizeOf(block); cell++) {
    if (Math.floor(cell / width) % axis.categories.length === chosen) cells.push(start + cell);
  }
  return { axis: axis.name, category: category.label, cells: Int32Array.from(cells) };
}
