import { must } from '../../domain/kernel/invariant.ts';
import type { IntakeProblems } from '../../domain/kernel/problems/intake.ts';
import { intakeSeverities } from '../../domain/kernel/problems/intake-severities.ts';
import type { DeliveryManifest, Finding, LayoutDefinition, ManifestFile } from '../../domain/model/delivery.ts';
import type { IntakeRules } from '../../domain/model/intake-rules.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { type DeliveredColumn, type FilePlan, planFile, relationsOf } from '../../engines/intake/file-plan.ts';
import { layoutPeriod } from '../../engines/intake/layout-period.ts';
import { makeFinding, safeName } from '../../engines/intake/make-finding.ts';
import { candidateShareSql, isPersonalNumberColumn, longNumbersSql } from '../../engines/intake/number-column.ts';
import { isDamagedFile } from '../../storage/duckdb/check-source.ts';
import { cellFindings } from './cell-findings.ts';
import { type OpenedFile, openFile } from './open-file.ts';

/** A file after the checks of its cells. Without a plan it could not be read. */
export interface CheckedFile {
  readonly file: ManifestFile;
  readonly layout: LayoutDefinition;
  /** Name for messages. */
  readonly name: string;
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly plan?: FilePlan;
}

/** What all files of a delivery are checked with. `today` is an ISO date. */
export interface FileChecking {
  readonly manifest: DeliveryManifest;
  readonly folder: string;
  readonly work: string;
  readonly today: string;
  readonly rules: IntakeRules;
}

/** Opens one file and checks every cell and every row by itself; makes the relations of its plan. */
export async function checkFile(
  sql: SqlEngine,
  checking: FileChecking,
  file: ManifestFile,
  layout: LayoutDefinition,
): Promise<CheckedFile> {
  const { manifest, rules, folder, work, today } = checking;
  const position = manifest.files.indexOf(file) + 1;
  const source = { file, layout, folder, work, position };
  const opened = await openFile(sql, source, rules.personalNumberNames);
  const name = safeName(file.name, position);
  const base = { file, layout, name, rows: opened.rows };
  if (!opened.readable) return { ...base, findings: opened.findings };
  const latest = must([manifest.reference_date, today].sort()[0], 'earlier day');
  const decimal = file.decimal ?? '.';
  const plan = planFile({
    layout,
    delivered: opened.columns,
    referenceDate: manifest.reference_date,
    ...layoutPeriod(manifest, layout.id),
    latest,
    decimal,
    kommuner: rules.kommuner,
    rejects: (code) => intakeSeverities[code as keyof IntakeProblems] === 'R',
  });
  try {
    await sql.run(plan.views);
    await sql.run(plan.findBad);
  } catch (error) {
    if (!isDamagedFile(error)) throw error;
    const format = file.name.endsWith('.csv') ? 'CSV' : 'Parquet';
    return { ...base, findings: [makeFinding('KV-F6', { file: name, format }, { file: name })] };
  }
  await sql.run(plan.rejects);
  await sql.run(plan.keptView);
  const cells = await cellFindings(sql, { layout, plan, file: name, decimal, latest, rules });
  const numbers = await numberColumnFindings(sql, layout, opened, name, cells, rules);
  return { ...base, findings: [...opened.findings, ...numbers, ...cells], plan };
}

async function numberColumnFindings(
  sql: SqlEngine,
  layout: LayoutDefinition,
  opened: OpenedFile,
  file: string,
  cells: readonly Finding[],
  rules: IntakeRules,
): Promise<readonly Finding[]> {
  const columns = opened.columns.filter((c) => mayHoldLongNumbers(c, layout, cells));
  if (columns.length === 0) return [];
  const relation = relationsOf(layout.id).raw;
  const [counts] = await sql.rows(longNumbersSql(relation, columns));
  const findings: Finding[] = [];
  for (const column of columns) {
    if (Number(counts?.[column.raw] ?? 0) * 2 < rules.numberColumn.distinct) continue;
    const [row] = await sql.rows(candidateShareSql(relation, column));
    if (!isPersonalNumberColumn(Number(row?.n ?? 0), Number(row?.candidates ?? 0), rules)) continue;
    const shown = safeName(column.name, 0);
    findings.push(makeFinding('KV-C3', { file, column: shown }, { file, column: shown }));
  }
  return findings;
}

// Codes, ids and dates are fixed by their patterns, and a number in its range is too short. So only unknown columns,
// texts, wide number columns and those with values out of range are looked at.
function mayHoldLongNumbers(column: DeliveredColumn, layout: LayoutDefinition, cells: readonly Finding[]): boolean {
  if (column.as === 'date' || column.as === 'boolean' || column.as === 'list') return false;
  const type = layout.columns.find((c) => c.name === column.name)?.type;
  if (type === undefined || type.kind === 'text') return true;
  if (type.kind === 'int' && type.max >= shortestPersonalNumber) return true;
  return cells.some((f) => f.column === column.name && f.code === 'KV-T4');
}

// 01 01 00 and four digits without the leading zero.
const shortestPersonalNumber = 101_000_000;
