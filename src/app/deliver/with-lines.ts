import { writeFile } from 'node:fs/promises';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { literal } from '../../engines/intake/sql-text.ts';
import { rowLines } from './line-steps.ts';

/** A CSV file, its staged copy, and where a copy with a column `line` may be put. */
export interface StagedFile {
  readonly path: string;
  readonly separator: ';' | ',';
  readonly staged: string;
  readonly target: string;
}

/**
 * Gives the staged rows the lines they stand on in the file, where something moves them: a line break inside a field
 * or an empty line. Answers the copy with the column `line`; undefined when row and line follow each other, or when the
 * file reads as another number of rows here than in the database.
 */
export async function withLines(sql: SqlEngine, file: StagedFile): Promise<string | undefined> {
  const lines = await rowLines(file.path, file.separator);
  if (lines === undefined || lines.steps.length === 0) return undefined;
  const rows = `read_parquet(${literal(file.staged)}, file_row_number = true)`;
  const [count] = await sql.rows(`SELECT count(*) AS n FROM ${rows}`);
  if (Number(count?.n) !== lines.rows) return undefined;
  const list = `${file.target}.csv`;
  await writeFile(
    list,
    lines.steps.map((step) => `${step.row},${step.extra}\n`),
  );
  const steps = `read_csv(${literal(list)}, header = false, columns = {row: 'BIGINT', extra: 'BIGINT'})`;
  await sql.run(
    `COPY (SELECT r.file_row_number + 2 + coalesce(s.extra, 0) AS line, r.* EXCLUDE (file_row_number) FROM ${rows} r ` +
      `ASOF LEFT JOIN ${steps} s ON r.file_row_number >= s.row ORDER BY line) ` +
      `TO ${literal(file.target)} (FORMAT parquet, COMPRESSION snappy)`,
  );
  return file.target;
}
