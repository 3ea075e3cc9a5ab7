import { Problem } from '../../domain/kernel/problems/problem.ts';
import { columnsOf, scoreAreas } from '../../engines/monitor/score-areas.ts';
import { demandOwnIds } from './file-records.ts';
import { completeColumns, readBinaryRows, type WantedNumber } from './own-numbers.ts';
import { textOf } from './own-table.ts';
import { readIndexMethod } from './read-index-method.ts';

/** A row of the file; one without all its values has neither score nor rank nor class. */
export interface IndexedRow {
  readonly id: string;
  readonly scored?: { readonly score: number; readonly rank: number; readonly label: string };
}

const fewestRows = 2;

/**
 * Scores the rows of a file by a method file.
 * @throws Problem KV-N5, KV-L2 to KV-L5 and those of readBinaryRows.
 * @source issue 6, point 15; prioritering.md section 2
 */
export async function indexOfOwnFile(asked: {
  readonly input: string;
  readonly id: string;
  readonly method: string;
}): Promise<readonly IndexedRow[]> {
  const method = readIndexMethod(await textOf(asked.method));
  const wants: WantedNumber = method.kind === 'z-sum' ? 'number' : 'rank';
  const file = await textOf(asked.input);
  const numbers = columnsOf(method).map((column) => ({ column, wants }));
  const rows = readBinaryRows(file, { texts: [asked.id], numbers });
  demandOwnIds(
    file.name,
    rows.map(({ name, line }) => ({ id: name, line })),
  );
  const { complete, columns } = completeColumns(rows);
  if (complete.length < fewestRows) throw new Problem('KV-L4', { file: file.name, rows: complete.length });
  const found = scoreAreas(method, columns);
  if ('column' in found) throw new Problem('KV-L5', { file: file.name, column: found.column });
  const places = new Map(complete.map(({ name }, at) => [name, at]));
  return rows.map(({ name }) => {
    const at = places.get(name);
    if (at === undefined) return { id: name };
    const [score = 0, rank = 0, label = ''] = [found.scores[at], found.ranks[at], found.classes[at]];
    return { id: name, scored: { score, rank, label } };
  });
}
