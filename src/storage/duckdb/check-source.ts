import { open, stat } from 'node:fs/promises';
import type { SqlEngine } from '../../domain/model/ports.ts';

/** Why a CSV file cannot be read, told without any of its content. */
export interface CsvFault {
  readonly cause: 'fields' | 'not-utf8' | 'quotes' | 'unreadable';
  readonly line: number;
  readonly found: number;
  readonly expected: number;
}

/** A column of a Parquet file and its type as DuckDB names it. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** First bytes of a file as text, enough for a header line; undefined when the file is empty or absent. */
export async function readHead(path: string, bytes: number): Promise<string | undefined> {
  const size = await stat(path).then(
    (s) => s.size,
    () => 0,
  );
  if (size === 0) return undefined;
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(Math.min(bytes, size));
    await handle.read(buffer, 0, buffer.length, 0);
    return buffer.toString('utf8');
  } finally {
    await handle.close();
  }
}

/**
 * Copies a CSV file row for row to Parquet with all columns as text named c0, c1 …; memory use does not grow with the
 * file. DuckDB's own message quotes the line at fault, so it is read for numbers only and dropped.
 */
export async function stageCsv(
  sql: SqlEngine,
  path: string,
  columns: number,
  separator: string,
  target: string,
): Promise<CsvFault | undefined> {
  const names = Array.from({ length: columns }, (_, i) => `c${i}: 'VARCHAR'`).join(', ');
  const reader =
    `read_csv(${text(path)}, auto_detect = false, columns = {${names}}, header = true, delim = ${text(separator)}, ` +
    `quote = '"', escape = '"', nullstr = '', strict_mode = true, null_padding = false)`;
  try {
    await sql.run(`COPY (SELECT * FROM ${reader}) TO ${text(target)} (FORMAT parquet, COMPRESSION snappy)`);
    return undefined;
  } catch (error) {
    return csvFault(error instanceof Error ? error.message : '', columns);
  }
}

function csvFault(message: string, columns: number): CsvFault {
  const number = (pattern: RegExp) => Number(pattern.exec(message)?.[1] ?? 0);
  const line = number(/CSV Error on Line: (\d+)/);
  const found = number(/Expected Number of Columns: \d+ Found: (\d+)/);
  const at = { line, found, expected: columns };
  if (/utf-?8|unicode/i.test(message)) return { ...at, cause: 'not-utf8' };
  if (/Expected Number of Columns/.test(message)) return { ...at, cause: 'fields' };
  if (/quote/i.test(message) && line > 0) return { ...at, cause: 'quotes' };
  return { ...at, cause: 'unreadable' };
}

/** The columns of a Parquet file; undefined when it is empty, cut off or not Parquet. */
export async function parquetColumns(sql: SqlEngine, path: string): Promise<readonly ParquetColumn[] | undefined> {
  try {
    const rows = await sql.rows(`DESCRIBE SELECT * FROM read_parquet(${text(path)})`);
    return rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
  } catch {
    return undefined;
  }
}

/**
 * Whether an error came from the file's bytes (a damaged page, a text that is not UTF-8) and not from our own SQL,
 * which is a bug and must not be told as the deliverer's fault.
 */
export function isDamagedFile(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return !/^(Binder|Parser|Catalog|Conversion|Out of Memory|Permission|INTERNAL)/.test(error.message);
}
