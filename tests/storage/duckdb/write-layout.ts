import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ColumnType } from '../../../src/domain/model/delivery.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import { openDuckdb } from '../../../src/storage/duckdb/open-duckdb.ts';

/** A delivered row as a test writes it; a column left out is null. */
export type Row = Readonly<Record<string, string | number | null | readonly string[]>>;

/** A DuckDB of its own and a new empty folder. */
export async function openTestDuckdb(): Promise<{ readonly engine: SqlEngine; readonly folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'kvarter-'));
  return { engine: await openDuckdb({ memory: '1GB', threads: 2, temp: folder }), folder };
}

/** Writes rows as the vault keeps them: Parquet with the layout's normalised types. Returns the path. */
export async function writeLayout(
  engine: SqlEngine,
  folder: string,
  layout: string,
  name: string,
  rows: readonly Row[],
): Promise<string> {
  const { columns } = must(
    layouts.find((l) => l.id === layout),
    layout,
  );
  const table = `t_${name.replaceAll(/[^a-z0-9]/g, '_')}`;
  await engine.run(
    `CREATE OR REPLACE TABLE ${table} (${columns.map((c) => `${c.name} ${typeOf(c.type)}`).join(', ')})`,
  );
  for (let i = 0; i < rows.length; i += 500) {
    const values = rows.slice(i, i + 500).map((row) => `(${columns.map((c) => literal(row[c.name])).join(', ')})`);
    await engine.run(`INSERT INTO ${table} VALUES ${values.join(', ')}`);
  }
  const path = join(folder, `${name}.parquet`);
  await engine.run(`COPY ${table} TO '${path}' (FORMAT parquet)`);
  await engine.run(`DROP TABLE ${table}`);
  return path;
}

function typeOf(type: ColumnType): string {
  if (type.kind === 'date') return 'DATE';
  if (type.kind === 'int') return 'INTEGER';
  if (type.kind === 'flag') return 'TINYINT';
  if (type.kind === 'decimal') return `DECIMAL(18, ${type.digits})`;
  return type.kind === 'list' ? 'VARCHAR[]' : 'VARCHAR';
}

function literal(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return `[${value.map((v) => `'${v}'`).join(', ')}]`;
}
