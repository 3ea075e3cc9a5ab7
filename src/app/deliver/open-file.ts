import { join } from 'node:path';
import type { Finding, LayoutDefinition, ManifestFile } from '../../domain/model/delivery.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { checkHeader } from '../../engines/intake/check-header.ts';
import type { DeliveredAs } from '../../engines/intake/column-sql.ts';
import { readCsvHeader } from '../../engines/intake/csv-header.ts';
import { type DeliveredColumn, relationsOf } from '../../engines/intake/file-plan.ts';
import { makeFinding, safeName } from '../../engines/intake/make-finding.ts';
import { identifier, literal } from '../../engines/intake/sql-text.ts';
import { type CsvFault, parquetColumns, readHead, stageCsv } from '../../storage/duckdb/check-source.ts';
import { hashFile } from '../../storage/vault/hash-file.ts';
import { lineOfRecord } from './line-steps.ts';
import { withLines } from './with-lines.ts';

/** A file opened as relation `raw_<layout>`, or the findings that keep it from being read. */
export interface OpenedFile {
  readonly columns: readonly DeliveredColumn[];
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly readable: boolean;
}

/** Where a file is, what it should be, and where its working copy may be put. */
export interface FileSource {
  readonly file: ManifestFile;
  readonly layout: LayoutDefinition;
  readonly folder: string;
  readonly work: string;
  /** Its place in the manifest, for when the name must not be repeated. */
  readonly position: number;
}

const headBytes = 65_536;
const csvHeaderLines = 1;

/** Checks hash, header and readability of a file and opens it for the checks of its cells. */
export async function openFile(sql: SqlEngine, source: FileSource, names: readonly string[]): Promise<OpenedFile> {
  const path = join(source.folder, source.file.name);
  const name = safeName(source.file.name, source.position);
  const head = await readHead(path, headBytes);
  if (head === undefined) return unreadable(name, source.file);
  const sha256 = await hashFile(path);
  if (sha256 !== source.file.sha256)
    return stopped(
      makeFinding(
        'KV-F2',
        { file: name, field: 'sha256', found: sha256 ?? '-', expected: source.file.sha256 },
        { file: name },
      ),
    );
  const opened = isCsv(source.file)
    ? await openCsv(sql, source, path, head, names)
    : await openParquet(sql, source, path, names);
  if (!opened.readable) return opened;
  const [count] = await sql.rows(`SELECT count(*) AS n FROM ${relationsOf(source.layout.id).raw}`);
  const rows = Number(count?.n ?? 0);
  if (rows === source.file.rows) return { ...opened, rows };
  const found = { file: name, field: 'rows', found: String(rows), expected: String(source.file.rows) } as const;
  return { ...opened, rows, findings: [...opened.findings, makeFinding('KV-F2', found, { file: name })] };
}

function isCsv(file: ManifestFile): boolean {
  return file.name.endsWith('.csv');
}

async function openCsv(
  sql: SqlEngine,
  source: FileSource,
  path: string,
  head: string,
  names: readonly string[],
): Promise<OpenedFile> {
  const separator = source.file.separator ?? ';';
  const header = readCsvHeader(head, separator);
  const name = safeName(source.file.name, source.position);
  const checked = checkHeader(name, header, source.layout, names, separator);
  if (checked.some((f) => f.severity === 'S')) return { columns: [], rows: 0, findings: checked, readable: false };
  const staged = join(source.work, `${source.layout.id}.staged.parquet`);
  const fault = await stageCsv(sql, path, header.length, separator, staged);
  if (fault?.cause === 'unreadable') return unreadable(name, source.file);
  if (fault) {
    const line = await lineOfRecord(path, separator, fault.line);
    return stopped(faultFinding(name, separator, { ...fault, line }));
  }
  const columns = header.map((column, i) => ({ name: column, raw: `c${i}`, as: 'text' as const }));
  const { layout, work } = source;
  const lined = await withLines(sql, { path, separator, staged, target: join(work, `${layout.id}.lined.parquet`) });
  await makeRaw(sql, source, lined ?? staged, columns, lined ? 'line' : `file_row_number + ${csvHeaderLines + 1}`);
  return { columns, rows: 0, findings: checked, readable: true };
}

async function openParquet(
  sql: SqlEngine,
  source: FileSource,
  path: string,
  names: readonly string[],
): Promise<OpenedFile> {
  const name = safeName(source.file.name, source.position);
  const found = await parquetColumns(sql, path);
  if (!found) return unreadable(name, source.file);
  const checked = checkHeader(
    name,
    found.map((c) => c.name),
    source.layout,
    names,
  );
  if (checked.some((f) => f.severity === 'S')) return { columns: [], rows: 0, findings: checked, readable: false };
  const columns = found.map((c, i) => ({ name: c.name, raw: `c${i}`, as: deliveredAs(c.type) }));
  const named = columns.map((c) => ({ ...c, from: identifier(c.name) }));
  await makeRaw(sql, source, path, named, 'file_row_number + 1');
  return { columns, rows: 0, findings: checked, readable: true };
}

async function makeRaw(
  sql: SqlEngine,
  source: FileSource,
  path: string,
  columns: readonly (DeliveredColumn & { readonly from?: string })[],
  line: string,
): Promise<void> {
  const selected = columns.map((c) => `${c.from ?? c.raw} AS ${c.raw}`).join(', ');
  await sql.run(
    `CREATE VIEW ${relationsOf(source.layout.id).raw} AS SELECT ${line} AS line, ${selected} ` +
      `FROM read_parquet(${literal(path)}, file_row_number = true)`,
  );
}

/** What DuckDB's type of a Parquet column amounts to for the checks. */
function deliveredAs(type: string): DeliveredAs {
  if (type === 'VARCHAR' || type.startsWith('ENUM')) return 'text';
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return 'integer';
  if (type.startsWith('DECIMAL') && !type.endsWith('[]')) return 'decimal';
  if (type === 'DOUBLE' || type === 'FLOAT') return 'float';
  if (type === 'DATE') return 'date';
  if (type === 'BOOLEAN') return 'boolean';
  return type === 'VARCHAR[]' ? 'list' : 'other';
}

function stopped(finding: Finding): OpenedFile {
  return { columns: [], rows: 0, findings: [finding], readable: false };
}

function unreadable(name: string, file: ManifestFile): OpenedFile {
  return stopped(makeFinding('KV-F6', { file: name, format: isCsv(file) ? 'CSV' : 'Parquet' }, { file: name }));
}

function faultFinding(file: string, separator: string, fault: CsvFault): Finding {
  const cause = fault.cause === 'unreadable' ? 'fields' : fault.cause;
  const { line, found, expected } = fault;
  return makeFinding('KV-F4', { file, separator, cause, line, found, expected }, { file, lines: [line] });
}
