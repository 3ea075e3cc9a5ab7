import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { PlanRead } from '../../domain/model/query-plan.ts';
import type { Axis, AxisCategory, BlockDefinition, BlockMeasure } from '../../domain/model/table-definition.ts';
import { axisStrides, blockCellCount } from './cell-numbering.ts';
import type { CodeBook } from './code-book.ts';

/** One SELECT of the union a block is read from: where its rows go and which of them count. */
interface Branch {
  readonly offset: number;
  readonly column?: string;
  readonly tests: readonly string[];
}

/** Whether a row is given its one place on the axis, or asked for each category by itself. */
function asksEachCategory(axis: Axis): boolean {
  return axis.overlapping === true || axis.categories.some((c) => c.column !== undefined);
}

/**
 * The query that reads one block from the coded rows of its view. Exclusive axes are read from their column; for axes
 * whose categories overlap or measure columns of their own, every category is a SELECT of a union.
 */
export function readBlock(table: string, firstCell: number, block: BlockDefinition, book: CodeBook): PlanRead {
  const cellCount = blockCellCount(block);
  const strides = axisStrides(block);
  const place: string[] = [`u * ${cellCount}`];
  const tests: string[] = [];
  let branches: readonly Branch[] = [{ offset: 0, tests: [] }];
  if (block.where) tests.push(`${book.flag(block.where, `${table}_${block.id}`)} = 1`);
  block.axes.forEach((axis, i) => {
    const stride = must(strides[i], 'stride of the axis');
    if (asksEachCategory(axis)) {
      branches = branches.flatMap((b) => axis.categories.map((c, n) => withCategory(b, c, axis, n * stride, book)));
      return;
    }
    const code = book.axis(axis);
    place.push(stride === 1 ? code : `${code} * ${stride}`);
    tests.push(`${code} IS NOT NULL`);
  });
  const weight = book.weight();
  const parts = branches.map((branch) => {
    const measured = measureOf(block.measure, branch, weight, book);
    const k = [...place, ...(branch.offset > 0 ? [String(branch.offset)] : [])].join(' + ');
    const where = [...tests, ...branch.tests, ...measured.tests];
    return `SELECT ${k} AS k${measured.select} FROM ${book.name}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`;
  });
  const shared = { table, block: block.id, view: block.view, firstCell, cellCount };
  const union = parts.join('\n  UNION ALL ');
  if (block.measure.kind === 'sum') return { ...shared, unit: block.measure.unit, sql: sumsSql(union) };
  return { ...shared, sql: headsSql(union, block.measure.kind === 'delivered-count' || weight !== undefined) };
}

function withCategory(branch: Branch, category: AxisCategory, axis: Axis, offset: number, book: CodeBook): Branch {
  const test = category.when ? [`${book.flag(category.when, `${axis.id}_${category.code}`)} = 1`] : [];
  const column = category.column ?? branch.column;
  return {
    offset: branch.offset + offset,
    tests: [...branch.tests, ...test],
    ...(column === undefined ? {} : { column }),
  };
}

function measureOf(
  measure: BlockMeasure,
  branch: Branch,
  weight: string | undefined,
  book: CodeBook,
): { readonly select: string; readonly tests: readonly string[] } {
  if (measure.kind === 'count') return { select: weight === undefined ? '' : `, ${weight} AS x`, tests: [] };
  const column = book.measured(must(branch.column ?? measure.column, 'the column to add up'));
  if (measure.kind === 'delivered-count') return { select: `, ${column} AS x`, tests: [`${column} IS NOT NULL`] };
  invariant(weight === undefined, 'sums over rows that stand for several persons have no heads');
  return {
    select: `, ${column} AS x`,
    tests: [measure.heads === 'positive' ? `${column} > 0` : `${column} IS NOT NULL`],
  };
}

function headsSql(union: string, weighed: boolean): string {
  return `SELECT k, CAST(${weighed ? 'SUM(x)' : 'COUNT(*)'} AS INTEGER) AS heads
FROM (
  ${union}
) AS part
GROUP BY k`;
}

/** Second largest without a window over every row: the largest of those below it, or itself when it is shared. */
function sumsSql(union: string): string {
  return `WITH part AS (
  ${union}
), top AS (
  SELECT k, MAX(ABS(x)) AS largest FROM part GROUP BY k
)
SELECT part.k AS k, CAST(COUNT(*) AS INTEGER) AS heads,
  CAST(SUM(x) AS DOUBLE PRECISION) AS total, CAST(SUM(ABS(x)) AS DOUBLE PRECISION) AS absolute,
  CAST(MAX(largest) AS DOUBLE PRECISION) AS largest,
  CAST(CASE WHEN SUM(CASE WHEN ABS(x) = largest THEN 1 ELSE 0 END) > 1 THEN MAX(largest)
    ELSE COALESCE(MAX(CASE WHEN ABS(x) < largest THEN ABS(x) END), 0) END AS DOUBLE PRECISION) AS second
FROM part JOIN top ON top.k = part.k
GROUP BY part.k`;
}
