import type { Formula, Pick, TableDefinition } from '../../../domain/model/table-definition.ts';
import { type BlockLayout, cellsOf } from '../table-layout.ts';

/** Cells of one or more tables that a figure adds up, each cell once. */
export interface CountedCells {
  readonly table: string;
  readonly cells: readonly number[];
}

/**
 * The counts a figure is made of: one for a count, two for a share of counts. Undefined for whatever is no count of the
 * same period: means, sums of money, reference values, last year's figures.
 */
export function countsOfFigure(
  definition: TableDefinition,
  formula: Formula,
  layouts: ReadonlyMap<string, readonly BlockLayout[]>,
): readonly (readonly CountedCells[])[] | undefined {
  const all = picksOf(formula);
  if (!all || all.flat().some((pick) => pick.editionShift !== undefined)) return undefined;
  return all.map((picks) => {
    const found = new Map<string, Set<number>>();
    for (const pick of picks) {
      const table = pick.table ?? definition.id;
      const cells = found.get(table) ?? new Set();
      for (const cell of cellsOf(layouts.get(table) ?? [], pick)) cells.add(cell);
      found.set(table, cells);
    }
    return [...found].map(([table, cells]) => ({ table, cells: [...cells].sort((a, b) => a - b) }));
  });
}

function picksOf(formula: Formula): readonly (readonly Pick[])[] | undefined {
  if (formula.kind === 'count') return [formula.of];
  if (formula.kind === 'share' && formula.part === 'heads') return [formula.of, formula.base];
  return undefined;
}
