import type { BlockDefinition, TableDefinition } from '../../../domain/model/table-definition.ts';
import { cellsFor } from '../anchors/link-margins.ts';
import { divisionOf, highestOf, type Population, populationOf } from '../anchors/population.ts';
import { type BlockLayout, layoutOf } from '../table-layout.ts';

/** Cells of a table that count the same people as cells of other tables: together they are one figure. */
export interface FigureLink {
  /** Number of the figure. */
  readonly figure: number;
  /** Position of the table among the definitions. */
  readonly table: number;
  readonly cells: readonly number[];
}

/**
 * Every figure that two blocks of the tables both give, read off the definitions: the same people by view, tests and
 * categories, as one cell or as a sum. Wider than the anchors: whatever an outsider can lay side by side is here.
 * Definitions do not say whether an axis covers everybody; whoever uses a link sees whether the true figures agree.
 */
export function sharedFigures(tables: readonly TableDefinition[]): readonly FigureLink[] {
  const highest = highestOf(tables.flatMap(({ blocks }) => blocks));
  const blocks = tables.flatMap((definition, table) =>
    layoutOf(definition)
      .filter(({ block }) => countsPeople(block))
      .map((layout) => ({ table, layout, population: populationOf(layout.block, highest) })),
  );
  const targets = new Map<string, Population>();
  for (const { layout, population } of blocks) {
    for (const target of targetsOf(layout, population)) targets.set(keyOf(target), target);
  }
  const links: FigureLink[] = [];
  let figures = 0;
  for (const target of targets.values()) {
    const found = blocks.flatMap(({ table, layout, population }) => {
      const cells = population.view === target.view ? cellsFor(layout, population, target) : [];
      return cells.length > 0 ? [{ table, cells }] : [];
    });
    if (found.length < 2) continue;
    for (const { table, cells } of found) links.push({ figure: figures, table, cells });
    figures += 1;
  }
  return links;
}

function countsPeople({ measure, axes }: BlockDefinition): boolean {
  const counted = measure.kind === 'count' || (measure.kind === 'sum' && measure.heads === 'known');
  return counted && axes.every((axis) => !axis.overlapping);
}

/** The people of each sum of a block over whole axes, of each cell, and of neighbouring cells of its only axis. */
function targetsOf({ block }: BlockLayout, population: Population): readonly Population[] {
  let targets: readonly Population[] = [population];
  for (const axis of block.axes) {
    const division = divisionOf(axis);
    if (!division) continue;
    if (division.kind === 'values') {
      const { column, parts } = division;
      const refined = targets.flatMap((target) =>
        parts.map((part) => ({ ...target, values: new Map(target.values).set(column, [...part].sort()) })),
      );
      targets = [...targets, ...refined];
      continue;
    }
    const { column, parts } = division;
    const runs = parts.flatMap((start, i) =>
      (block.axes.length === 1 ? parts.slice(i) : [start]).map((end) => ({ from: start.from, to: end.to })),
    );
    const base = population.ranges.get(column);
    const refined = targets.flatMap((target) =>
      runs.map(({ from, to }) => {
        const range = { from: Math.max(from, base?.from ?? from), to: Math.min(to, base?.to ?? to) };
        return { ...target, ranges: new Map(target.ranges).set(column, range) };
      }),
    );
    targets = [...targets, ...refined];
  }
  return targets;
}

function keyOf({ view, ranges, values, rest }: Population): string {
  return JSON.stringify([view, [...ranges].sort(byColumn), [...values].sort(byColumn), rest]);
}

function byColumn([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
