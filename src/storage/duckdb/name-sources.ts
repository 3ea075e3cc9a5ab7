import { must } from '../../domain/kernel/invariant.ts';
import type { ColumnType, LayoutDefinition } from '../../domain/model/delivery.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { PlanSource, QueryPlan } from '../../domain/model/query-plan.ts';

/** A Parquet file of the vault, or the rows of it that meet `where` (one election of several). */
export interface SliceFile {
  readonly path: string;
  readonly where?: string;
}

/**
 * What is counted together: one edition, or one election. `day` decides which afdelinger belong although nobody is
 * counted there. A table without a period here was not delivered in the edition and gets no leaves.
 */
export interface PlanSlice {
  readonly edition: number;
  readonly day: string;
  readonly files: ReadonlyMap<string, SliceFile>;
  readonly periods: ReadonlyMap<string, TablePeriod>;
  /** Reference values as decimal text, by key; a missing one leaves its categories empty. */
  readonly references: ReadonlyMap<string, string>;
}

/** Master data for all slices of a run: layout → Parquet file. */
export type MasterFiles = ReadonlyMap<string, string>;

/**
 * Makes the sources a plan names: `src_<layout>` over the slices' Parquet files, `src_slices` and `src_references`.
 * A column a delivery left out, and a layout no slice has, read as nulls. Slices are numbered from 0 in their order.
 */
export async function nameSources(
  engine: SqlEngine,
  plan: Pick<QueryPlan, 'sources' | 'references'>,
  slices: readonly PlanSlice[],
  master: MasterFiles,
  layouts: readonly LayoutDefinition[],
): Promise<void> {
  const days = slices.map((s, i) => `SELECT ${i} AS slice, ${s.edition} AS edition, DATE '${s.day}' AS day`);
  await engine.run(`CREATE OR REPLACE TEMPORARY TABLE src_slices AS ${days.join(' UNION ALL ')}`);
  await engine.run(`CREATE OR REPLACE TEMPORARY TABLE src_references AS ${referencesSql(plan, slices)}`);
  for (const source of plan.sources) {
    const layout = must(
      layouts.find((l) => l.id === source.layout),
      `layout ${source.layout}`,
    );
    const selects = source.master
      ? await masterSelects(engine, source, layout, master)
      : await sliceSelects(engine, source, layout, slices);
    await engine.run(`CREATE OR REPLACE TEMPORARY VIEW src_${source.layout} AS ${selects.join('\nUNION ALL ')}`);
  }
}

function referencesSql(plan: Pick<QueryPlan, 'references'>, slices: readonly PlanSlice[]): string {
  const rows = slices.map((slice, i) => {
    const values = plan.references.map(({ key }) => {
      const text = slice.references.get(key);
      return `, CAST(${text === undefined ? 'NULL' : `'${text}'`} AS DECIMAL(18, 4)) AS ${key}`;
    });
    return `SELECT ${i} AS slice${values.join('')}`;
  });
  return rows.join(' UNION ALL ');
}

async function masterSelects(
  engine: SqlEngine,
  source: PlanSource,
  layout: LayoutDefinition,
  master: MasterFiles,
): Promise<readonly string[]> {
  const path = master.get(source.layout);
  if (path === undefined) return [`SELECT ${columnsSql(source, layout, new Set())} WHERE 1 = 0`];
  return [`SELECT ${columnsSql(source, layout, await columnsOf(engine, path))} FROM ${parquet(path)}`];
}

async function sliceSelects(
  engine: SqlEngine,
  source: PlanSource,
  layout: LayoutDefinition,
  slices: readonly PlanSlice[],
): Promise<readonly string[]> {
  const selects: string[] = [];
  for (const [i, slice] of slices.entries()) {
    const file = slice.files.get(source.layout);
    if (file === undefined) continue;
    const columns = columnsSql(source, layout, await columnsOf(engine, file.path));
    const where = file.where === undefined ? '' : ` WHERE ${file.where}`;
    selects.push(`SELECT ${i} AS slice, ${slice.edition} AS edition, ${columns} FROM ${parquet(file.path)}${where}`);
  }
  if (selects.length > 0) return selects;
  return [`SELECT 0 AS slice, 0 AS edition, ${columnsSql(source, layout, new Set())} WHERE 1 = 0`];
}

async function columnsOf(engine: SqlEngine, path: string): Promise<ReadonlySet<string>> {
  const rows = await engine.rows(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${parquet(path)})`);
  return new Set(rows.map((row) => String(row.column_name)));
}

function columnsSql(source: PlanSource, layout: LayoutDefinition, delivered: ReadonlySet<string>): string {
  const columns = source.columns.map((name) => {
    if (delivered.has(name)) return name;
    const column = must(
      layout.columns.find((c) => c.name === name),
      `column ${name} of ${layout.id}`,
    );
    return `CAST(NULL AS ${sqlTypeOf(column.type)}) AS ${name}`;
  });
  return columns.join(', ');
}

function sqlTypeOf(type: ColumnType): string {
  switch (type.kind) {
    case 'date':
      return 'DATE';
    case 'int':
      return 'INTEGER';
    case 'flag':
      return 'TINYINT';
    case 'decimal':
      return `DECIMAL(18, ${type.digits})`;
    case 'list':
      return 'VARCHAR[]';
    case 'text':
    case 'pseudonym':
    case 'uuid':
    case 'code':
    case 'code-year':
    case 'kommune':
    case 'afdeling':
    case 'org-nr':
    case 'afd-nr':
      return 'VARCHAR';
  }
}

/** A Parquet file as a table in DuckDB's FROM. */
export function parquet(path: string): string {
  return `read_parquet('${path.replaceAll("'", "''")}')`;
}
