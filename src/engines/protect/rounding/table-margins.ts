import type { Formula, Pick, TableDefinition } from '../../../domain/model/table-definition.ts';
import { type BlockLayout, cellsOf, layoutOf } from '../table-layout.ts';

/**
 * The margins of a table that users see: every sum over whole axes of a block, and the cells of every row. Axes whose
 * categories overlap are not summed over.
 */
export function tableMargins(definition: TableDefinition): readonly (readonly number[])[] {
  const layouts = layoutOf(definition);
  const rows = definition.rows.flatMap((row) => Object.values(row.values).flatMap((formula) => picksOf(formula)));
  const own = rows.filter((pick) => pick.table === undefined || pick.table === definition.id);
  return [...layouts.flatMap(sumsOverAxes), ...own.map((pick) => cellsOf(layouts, pick))];
}

function sumsOverAxes({ block, first, strides }: BlockLayout): readonly (readonly number[])[] {
  let sums: readonly (readonly number[])[] = [[first]];
  block.axes.forEach((axis, i) => {
    const stride = strides[i] ?? 0;
    const steps = axis.categories.map((_, position) => position * stride);
    sums = sums.flatMap((cells) => {
      const each = steps.map((step) => cells.map((cell) => cell + step));
      return axis.overlapping ? each : [...each, steps.flatMap((step) => cells.map((cell) => cell + step))];
    });
  });
  return sums;
}

function picksOf(formula: Formula): readonly Pick[] {
  switch (formula.kind) {
    case 'count':
    case 'mean':
    case 'sum':
      return formula.of;
    case 'share':
    case 'rate':
      return [...formula.of, ...formula.base];
    case 'relative':
    case 'two-year-mean':
    case 'previous':
    case 'distance':
    case 'verdict':
      return picksOf(formula.of);
    case 'threshold':
      return [];
  }
}
