import { must } from '../../domain/kernel/invariant.ts';
import type { FoundByRule, RuleCode } from '../../domain/kernel/problems/intake.ts';
import type { Finding, LayoutDefinition } from '../../domain/model/delivery.ts';
import type { IntakeRules } from '../../domain/model/intake-rules.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { cellFinding } from '../../engines/intake/cell-finding.ts';
import { cause } from '../../engines/intake/column-sql.ts';
import { type CheckEntry, type FilePlan, relationsOf } from '../../engines/intake/file-plan.ts';
import { makeFinding } from '../../engines/intake/make-finding.ts';
import { identifier, literal } from '../../engines/intake/sql-text.ts';

/** What the cell findings of a file are told with. */
export interface CellFindingInput {
  readonly layout: LayoutDefinition;
  readonly plan: FilePlan;
  readonly file: string;
  readonly decimal: ',' | '.';
  readonly latest: string;
  readonly rules: IntakeRules;
}

interface Summary {
  readonly entry: CheckEntry;
  readonly cause: number;
  readonly count: number;
  readonly lines: readonly number[];
}

/** The findings of single cells and rows of a checked file, one per code, column and cause. */
export async function cellFindings(sql: SqlEngine, input: CellFindingInput): Promise<readonly Finding[]> {
  const rows = await sql.rows(input.plan.summary(input.rules.firstLines));
  const findings: Finding[] = [];
  for (const row of rows) {
    const entry = must(input.plan.entries[Number(row.position) - 1], 'check entry');
    const summary = { entry, cause: Number(row.cause), count: Number(row.n), lines: numbersOf(row.lines) };
    findings.push(...(await findingsOf(sql, input, summary)));
  }
  return findings;
}

async function findingsOf(sql: SqlEngine, input: CellFindingInput, found: Summary): Promise<readonly Finding[]> {
  const { entry, lines, count } = found;
  const line = lines[0] ?? 0;
  switch (entry.kind) {
    case 'unknown':
      return [cellFinding({ ...input, ...found, column: entry.name, shown: undefined })];
    case 'required-when': {
      const at = { file: input.file, line, column: entry.column, count };
      return [makeFinding('KV-T2', at, { file: input.file, column: entry.column, lines, count })];
    }
    case 'row':
      return [await ruleFinding(sql, input, entry.rule, found)];
    case 'cell': {
      const name = entry.column.name;
      if (found.cause === cause.personalNumber || found.cause === cause.missing || found.cause === cause.id)
        return [cellFinding({ ...input, ...found, column: name, type: entry.column.type, shown: undefined })];
      if (found.cause === cause.code) return codeFindings(sql, input, found, entry);
      const shown = await valueAt(sql, input.layout, entry.raw, line);
      return [cellFinding({ ...input, ...found, column: name, type: entry.column.type, shown })];
    }
  }
}

// A wrong code is its own cause: "f" and "X" are mended in different ways. The most frequent ones are told apart.
async function codeFindings(
  sql: SqlEngine,
  input: CellFindingInput,
  found: Summary,
  entry: Extract<CheckEntry, { kind: 'cell' }>,
): Promise<readonly Finding[]> {
  const name = relationsOf(input.layout.id);
  const position = input.plan.entries.indexOf(entry) + 1;
  const rows = await sql.rows(
    `SELECT left(CAST(${entry.raw} AS VARCHAR), 200) AS v, count(*) AS n, min(line, ${input.rules.firstLines}) AS lines FROM ${name.raw} ` +
      `JOIN ${name.bad} USING (line) WHERE e[${position}] = ${cause.code} GROUP BY v ORDER BY n DESC, v LIMIT 10`,
  );
  const told = rows.map((row) => ({ shown: String(row.v), count: Number(row.n), lines: numbersOf(row.lines) }));
  const rest = found.count - told.reduce((sum, t) => sum + t.count, 0);
  const all = rest > 0 ? [...told, { shown: undefined, count: rest, lines: [] }] : told;
  return all.map((t) => cellFinding({ ...input, ...found, ...t, column: entry.column.name, type: entry.column.type }));
}

async function ruleFinding(
  sql: SqlEngine,
  input: CellFindingInput,
  rule: Extract<CheckEntry, { kind: 'row' }>['rule'],
  found: Summary,
): Promise<Finding> {
  const line = found.lines[0] ?? 0;
  const detail = Object.entries(rule.detail ?? {});
  const values = detail.map(([key, expression]) => `CAST(${expression} AS VARCHAR) AS ${identifier(key)}`).join(', ');
  const relation = relationsOf(input.layout.id).cells;
  const [row] = detail.length === 0 ? [] : await sql.rows(`SELECT ${values} FROM ${relation} WHERE line = ${line}`);
  const facts: FoundByRule = {
    file: input.file,
    line,
    column: rule.column,
    count: found.count,
    found: Object.fromEntries(Object.entries(row ?? {}).map(([key, value]) => [key, String(value ?? '')])),
  };
  const place = { file: input.file, column: rule.column, lines: found.lines, count: found.count };
  return makeFinding(rule.code as RuleCode, facts, place);
}

async function valueAt(sql: SqlEngine, layout: LayoutDefinition, raw: string, line: number): Promise<string> {
  const [row] = await sql.rows(
    `SELECT CAST(${raw} AS VARCHAR) AS v FROM ${relationsOf(layout.id).raw} WHERE line = ${literal(String(line))}::BIGINT`,
  );
  return String(row?.v ?? '');
}

function numbersOf(list: unknown): readonly number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}
