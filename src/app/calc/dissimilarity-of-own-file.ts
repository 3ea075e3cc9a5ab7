import { Problem } from '../../domain/kernel/problems/problem.ts';
import { type Dissimilarity, dissimilarityOf } from '../../engines/monitor/dissimilarity.ts';
import { type AreaRow, completeColumns, readBinaryRows } from './own-numbers.ts';
import { textOf } from './own-table.ts';

/**
 * How unevenly two groups live over the areas of a file. Rows without both counts are left out and told.
 * @throws Problem KV-L2 and KV-L6, and those of readBinaryRows.
 * @source issue 6, point 15; monitorering.md section 12
 */
export async function dissimilarityOfOwnFile(asked: {
  readonly input: string;
  readonly group: string;
  readonly rest: string;
}): Promise<{ readonly found: Dissimilarity; readonly incomplete: readonly AreaRow<number>[] }> {
  if (asked.group === asked.rest) throw new Problem('KV-N8', { parameter: '--group, --rest', column: asked.group });
  const file = await textOf(asked.input);
  const numbers = [asked.group, asked.rest].map((column) => ({ column, wants: 'count' as const }));
  const rows = readBinaryRows(file, { texts: [], numbers });
  const { complete, columns } = completeColumns(rows);
  const [group = new Float64Array(0), rest = new Float64Array(0)] = columns;
  const found = dissimilarityOf(group, rest);
  if (found === undefined) {
    const isEmpty = group.every((persons) => persons === 0);
    throw new Problem('KV-L6', { file: file.name, column: isEmpty ? asked.group : asked.rest });
  }
  return { found, incomplete: rows.filter((row) => !complete.includes(row)) };
}
