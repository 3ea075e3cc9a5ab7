import type { ColumnDefinition, LayoutDefinition, RowRule } from '../../domain/model/delivery.ts';
import {
  type CellContext,
  type ColumnSql,
  cause,
  columnSql,
  type DeliveredAs,
  unknownColumnCause,
} from './column-sql.ts';
import { identifier, literal } from './sql-text.ts';

/** A column as it stands in the file: `raw` is its name in the relation the plan reads. */
export interface DeliveredColumn {
  readonly name: string;
  readonly raw: string;
  readonly as: DeliveredAs;
}

/** What a file's plan is made from. `periodFrom`/`periodTo` are the first and last day the manifest gives the layout. */
export interface FilePlanInput extends CellContext {
  readonly layout: LayoutDefinition;
  readonly delivered: readonly DeliveredColumn[];
  readonly referenceDate: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Whether the rule's finding leaves the row out. */
  readonly rejects: (code: string) => boolean;
}

/** One entry of the check array: position in it, and what a positive number there means. */
export type CheckEntry =
  | { readonly kind: 'cell'; readonly column: ColumnDefinition; readonly raw: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly raw: string }
  | { readonly kind: 'required-when'; readonly column: string }
  | { readonly kind: 'row'; readonly rule: Extract<RowRule, { kind: 'row' }> };

/**
 * SQL of one file. Reads relation `raw_<layout>` (line and raw columns); makes views `cells_` (typed, with causes),
 * `typed_` (what would be stored) and `kept_` (without rejected rows), and tables `bad_` and `reject_`.
 */
export interface FilePlan {
  readonly entries: readonly CheckEntry[];
  readonly views: string;
  readonly findBad: string;
  /** Rows: position (from 1), cause, n, lines (first few). */
  readonly summary: (firstLines: number) => string;
  readonly rejects: string;
  readonly keptView: string;
  /** The rows to store, columns in the order of the layout. */
  readonly stored: string;
}

type TypedColumn = ColumnSql & { readonly column: ColumnDefinition; readonly raw: string | undefined };

function storedType(column: ColumnDefinition, context: CellContext): string {
  return columnSql(column, 'NULL', 'text', context).storedAs;
}

function typedColumns(input: FilePlanInput): readonly TypedColumn[] {
  return input.layout.columns.map((column) => {
    const found = input.delivered.find((d) => d.name === column.name);
    if (found) return { ...columnSql(column, found.raw, found.as, input), column, raw: found.raw };
    const storedAs = storedType(column, input);
    return { value: column.type.kind === 'list' ? '[]' : 'NULL', cause: '0', storedAs, column, raw: undefined };
  });
}

/** Names of the views and tables of a layout's file. */
export function relationsOf(layout: string) {
  return {
    raw: identifier(`raw_${layout}`),
    cells: identifier(`cells_${layout}`),
    bad: identifier(`bad_${layout}`),
    reject: identifier(`reject_${layout}`),
    kept: identifier(`kept_${layout}`),
  } as const;
}

/** The plan of one file whose required columns are there. */
export function planFile(input: FilePlanInput): FilePlan {
  const name = relationsOf(input.layout.id);
  const typed = typedColumns(input);
  const known = new Set(input.layout.columns.map((c) => c.name));
  const unknown = input.delivered.filter((d) => !known.has(d.name));
  const cells = [
    ...typed.flatMap((t) => (t.raw === undefined ? [] : [{ sql: t.cause, entry: cellEntry(t.column, t.raw) }])),
    ...unknown.map((d) => ({ sql: unknownColumnCause(d.raw, d.as), entry: unknownEntry(d) })),
  ];
  const rules = input.layout.rules.flatMap((rule) => ruleCheck(rule));
  const entries = [...cells.map((c) => c.entry), ...rules.map((r) => r.entry)];
  const marks = cells.map((_, i) => `"#${i}"`);
  const flags = rules.map((r) => `CASE WHEN "#bad" THEN 0 WHEN ${r.when} THEN 1 ELSE 0 END`);
  const derived = new Map(input.layout.rules.flatMap((r) => (r.kind === 'derive' ? [[r.column, r.sql]] : [])));
  const columns = input.layout.columns.map((c) => derivedColumn(c, derived.get(c.name)));
  const values = [
    'line',
    ...typed.map((t) => `CAST(${t.value} AS ${t.storedAs}) AS ${identifier(t.column.name)}`),
    `DATE ${literal(input.referenceDate)} AS reference_date`,
    `DATE ${literal(input.periodFrom)} AS period_from, DATE ${literal(input.periodTo)} AS period_to`,
  ].join(', ');
  return {
    entries,
    views: [
      `CREATE VIEW ${name.cells} AS SELECT ${values}`,
      `${cells.map((c, i) => `${c.sql} AS "#${i}"`).join(', ')} FROM ${name.raw}`,
    ].join(', '),
    findBad:
      `CREATE TABLE ${name.bad} AS SELECT line, e FROM (SELECT line, "#worst", [${[...marks, ...flags].join(', ')}]::UTINYINT[] AS e, ` +
      `(${flags.join(' + ') || '0'}) AS "#rules" FROM (SELECT *, greatest(${marks.join(', ')}) AS "#worst", ` +
      `greatest(${marks.join(', ')}) > ${cause.padded} AS "#bad" FROM ${name.cells})) WHERE "#worst" > 0 OR "#rules" > 0`,
    summary: (firstLines) =>
      `SELECT i AS position, k AS cause, count(*) AS n, min(line, ${firstLines}) AS lines FROM ${unnested(name.bad)} ` +
      'WHERE k > 0 GROUP BY i, k ORDER BY i, k',
    rejects: `CREATE TABLE ${name.reject} AS SELECT DISTINCT line FROM ${unnested(name.bad)} WHERE ${rejecting(entries, input)}`,
    keptView:
      `CREATE VIEW ${name.kept} AS SELECT line, ${columns.join(', ')}, reference_date, period_from, period_to ` +
      `FROM (SELECT ${values} FROM ${name.raw}) ANTI JOIN ${name.reject} USING (line)`,
    stored: `SELECT ${input.layout.columns.map((c) => identifier(c.name)).join(', ')} FROM ${name.kept}`,
  };
}

function cellEntry(column: ColumnDefinition, raw: string): CheckEntry {
  return { kind: 'cell', column, raw };
}

function unknownEntry(d: DeliveredColumn): CheckEntry {
  return { kind: 'unknown', name: d.name, raw: d.raw };
}

function ruleCheck(rule: RowRule): readonly { readonly entry: CheckEntry; readonly when: string }[] {
  if (rule.kind === 'row') return [{ entry: { kind: 'row', rule }, when: `(${rule.when})` }];
  if (rule.kind === 'required-when')
    return [
      {
        entry: { kind: 'required-when', column: rule.column },
        when: `((${rule.when}) AND ${identifier(rule.column)} IS NULL)`,
      },
    ];
  return [];
}

function derivedColumn(column: ColumnDefinition, sql: string | undefined): string {
  return sql === undefined ? identifier(column.name) : `${sql} AS ${identifier(column.name)}`;
}

function unnested(bad: string): string {
  return `(SELECT line, unnest(e) AS k, generate_subscripts(e, 1) AS i FROM ${bad})`;
}

function rejecting(entries: readonly CheckEntry[], input: FilePlanInput): string {
  const byRule = entries.flatMap((entry, i) => {
    const rejects = entry.kind === 'required-when' || (entry.kind === 'row' && input.rejects(entry.rule.code));
    return rejects ? [i + 1] : [];
  });
  const cells = entries.filter((e) => e.kind === 'cell' || e.kind === 'unknown').length;
  const rules = byRule.length === 0 ? '' : ` OR (k > 0 AND i IN (${byRule.join(', ')}))`;
  return `(i <= ${cells} AND k > ${cause.padded})${rules}`;
}
