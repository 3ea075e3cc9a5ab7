import { must } from '../../domain/kernel/invariant.ts';
import type { Axis, BlockDefinition, Pick, SumUnit } from '../../domain/model/table-definition.ts';

/** A block's place in its table: its first cell, how many cells, and the distance between neighbours of each axis. */
export interface BlockLayout {
  readonly block: BlockDefinition;
  readonly first: number;
  readonly size: number;
  readonly strides: readonly number[];
}

/** The blocks of a table with their cell numbers: row-major, last axis fastest, one block after another. */
export function layoutOf(definition: Blocks): readonly BlockLayout[] {
  let first = 0;
  return definition.blocks.map((block) => {
    const strides: number[] = [];
    let size = 1;
    for (const axis of [...block.axes].reverse()) {
      strides.unshift(size);
      size *= axis.categories.length;
    }
    const layout = { block, first, size, strides };
    first += size;
    return layout;
  });
}

/** The block of that id. @throws InvariantError when the definition has none. */
export function blockOf(layouts: readonly BlockLayout[], id: string): BlockLayout {
  return must(
    layouts.find((layout) => layout.block.id === id),
    `block ${id}`,
  );
}

/** Cell numbers a pick adds up: the product of the categories it names, all categories of axes it does not name. */
export function cellsOf(layouts: readonly BlockLayout[], pick: Pick): readonly number[] {
  const layout = blockOf(layouts, pick.block);
  return layout.block.axes.reduce<readonly number[]>(
    (cells, axis, i) => {
      const stride = must(layout.strides[i], 'stride');
      return cells.flatMap((cell) => chosen(axis, pick.where?.[axis.id]).map((position) => cell + position * stride));
    },
    [layout.first],
  );
}

function chosen(axis: Axis, codes: readonly string[] | undefined): readonly number[] {
  const positions = axis.categories.map((_, i) => i);
  return codes ? positions.filter((i) => codes.includes(axis.categories[i]?.code ?? '')) : positions;
}

/**
 * A cell that carries a sum: what the sum is about, and the coarser rows it may borrow a mean from, finest first.
 * An axis whose categories overlap or measure different columns is never summed over: the same person would count
 * twice, or means of different things would be mixed.
 */
export interface SumCell {
  readonly cell: number;
  readonly unit: SumUnit;
  readonly coarser: readonly (readonly number[])[];
}

/** The sum cells of a table in ascending order. */
export function sumCellsOf(layouts: readonly BlockLayout[]): readonly SumCell[] {
  return layouts.flatMap((layout) => {
    const { measure } = layout.block;
    if (measure.kind !== 'sum') return [];
    return Array.from({ length: layout.size }, (_, offset) => ({
      cell: layout.first + offset,
      unit: measure.unit,
      coarser: coarserRows(layout, offset),
    }));
  });
}

function coarserRows(layout: BlockLayout, offset: number): readonly (readonly number[])[] {
  const rows: (readonly number[])[] = [];
  let cells: readonly number[] = [layout.first + offset];
  for (let i = layout.block.axes.length - 1; i >= 0; i--) {
    const axis = must(layout.block.axes[i], 'axis');
    if (axis.overlapping || axis.categories.some((category) => category.column !== undefined)) continue;
    const stride = must(layout.strides[i], 'stride');
    const here = Math.floor(offset / stride) % axis.categories.length;
    cells = cells.flatMap((cell) => axis.categories.map((_, position) => cell + (position - here) * stride));
    if (axis.categories.length > 1) rows.push(cells);
  }
  return rows;
}

type Blocks = { readonly blocks: readonly BlockDefinition[] };
