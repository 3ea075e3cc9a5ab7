import type { FoundByRule, RuleCode } from '../../domain/kernel/problems/intake.ts';
import type { Finding } from '../../domain/model/delivery.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { CaseCheck } from '../../engines/intake/case-check.ts';
import { relationsOf } from '../../engines/intake/file-plan.ts';
import { makeFinding } from '../../engines/intake/make-finding.ts';

/**
 * Runs a check of a whole file: one finding for all its cases, whose rows are left out if the finding says so.
 * Nothing when there is no case.
 */
export async function caseFindings(
  sql: SqlEngine,
  check: CaseCheck,
  place: { readonly layout: string; readonly file: string; readonly firstLines: number },
): Promise<readonly Finding[]> {
  if (check.first && (await isEmpty(sql, check.first))) return [];
  await sql.run(`CREATE OR REPLACE TABLE cases AS ${check.sql}`);
  const [row] = await sql.rows(
    `SELECT count(*) AS n, min(line, ${place.firstLines}) AS lines, (${firstCase}) AS found FROM cases`,
  );
  const count = Number(row?.n ?? 0);
  if (count === 0) return [];
  const lines = Array.isArray(row?.lines) ? row.lines.map(Number) : [];
  const found = Object.entries(JSON.parse(String(row?.found)) as Record<string, unknown>);
  const facts: FoundByRule = {
    file: place.file,
    line: lines[0] ?? 0,
    column: check.column,
    count,
    found: Object.fromEntries(found.map(([key, value]) => [key, String(value ?? '')])),
  };
  const finding = makeFinding(check.code as RuleCode, facts, { file: place.file, column: check.column, lines, count });
  if (finding.severity === 'R')
    await sql.run(
      `INSERT INTO ${relationsOf(place.layout).reject} SELECT DISTINCT line FROM cases WHERE line NOT IN (SELECT line FROM ${relationsOf(place.layout).reject})`,
    );
  return [finding];
}

// Cases of a whole file share line 0: their values decide then, so that a check says the same each time it is run.
const firstCase = 'SELECT found::VARCHAR FROM cases ORDER BY line, found::VARCHAR LIMIT 1';

// Two checks may share their first table; it is made once.
async function isEmpty(sql: SqlEngine, first: { readonly table: string; readonly sql: string }): Promise<boolean> {
  await sql.run(`CREATE TABLE IF NOT EXISTS ${first.table} AS ${first.sql}`);
  return (await sql.rows(`SELECT 1 AS one FROM ${first.table} LIMIT 1`)).length === 0;
}
