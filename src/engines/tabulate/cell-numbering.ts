import type { BlockDefinition, TableDefinition } from '../../domain/model/table-definition.ts';

/** Cells of a block: the product of its axes' lengths; 1 without axes. */
export function blockCellCount(block: BlockDefinition): number {
  return block.axes.reduce((count, axis) => count * axis.categories.length, 1);
}

/** Cells of a table: those of its blocks one after another. */
export function tableCellCount(table: TableDefinition): number {
  return table.blocks.reduce((count, block) => count + blockCellCount(block), 0);
}

/** How far apart neighbours on each axis are among the block's cells; the last axis is the fastest. */
export function axisStrides(block: BlockDefinition): readonly number[] {
  const strides: number[] = [];
  let stride = 1;
  for (const axis of block.axes.toReversed()) {
    strides.unshift(stride);
    stride *= axis.categories.length;
  }
  return strides;
}
