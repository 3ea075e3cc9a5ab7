import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layouts } from '../../domain/definitions/deliveries/index.ts';
import { intakeRules } from '../../domain/definitions/deliveries/intake-rules.ts';
import { compareShare, decOf } from '../../domain/kernel/decimal.ts';
import { InvariantError, must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { DeliveryManifest, DeliveryReport, Finding, StoredDelivery } from '../../domain/model/delivery.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { CaseCheck } from '../../engines/intake/case-check.ts';
import { relationsOf } from '../../engines/intake/file-plan.ts';
import { makeFinding } from '../../engines/intake/make-finding.ts';
import { readManifest } from '../../engines/intake/manifest.ts';
import { literal } from '../../engines/intake/sql-text.ts';
import { afdelingChecks, duplicateChecks, unknownShare, wholeCheck } from '../../engines/intake/whole-checks.ts';
import { caseFindings } from './case-findings.ts';
import { type CheckedFile, checkFile } from './check-file.ts';
import type { DeliverContext } from './deliver-context.ts';
import { orderFindings } from './delivery-order.ts';
import { openEarlierRows, openMasterData } from './master-data.ts';

/** A delivery after all checks. `manifest` is there when it could be read. */
export interface Examined {
  readonly report: DeliveryReport;
  readonly manifest?: DeliveryManifest;
}

/** Reads manifest.json of a delivery folder; undefined when there is none. */
export async function readManifestText(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
}

/**
 * Checks a whole delivery inside a quarantine folder and, when nothing stops it, leaves the rows to store as
 * `out/<layout>.parquet` there. Spilled and staged data stay inside the quarantine too.
 */
export async function examineDelivery(context: DeliverContext, folder: string, quarantine: string): Promise<Examined> {
  const { manifest, findings } = readManifest(await readManifestText(folder), layouts);
  if (!manifest) return { report: reportOf('', [], findings) };
  const stored = await context.vault.list();
  const order = orderFindings(manifest, stored, layouts);
  const work = join(quarantine, 'work');
  await mkdir(work, { recursive: true });
  const sql = await context.openSql(work);
  try {
    const report = await checkFiles(sql, context, { manifest, folder, quarantine, work, stored, order });
    return { manifest, report };
  } catch (error) {
    // A vault that cannot be opened is told as such; it names keys and files, never a row.
    if (error instanceof Problem) throw error;
    throw new InvariantError(`intake: ${withoutContent(error)}`);
  } finally {
    sql.close();
  }
}

// DuckDB quotes cell values in its messages, and an error ends in a log: only the kind of error may pass.
function withoutContent(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return /^[A-Za-z ]+(?=:)/.exec(message)?.[0] ?? 'unexpected error';
}

interface Checking {
  readonly manifest: DeliveryManifest;
  readonly folder: string;
  readonly quarantine: string;
  readonly work: string;
  readonly stored: readonly StoredDelivery[];
  /** What is wrong with it beside those stored; then only a personal number is looked for in its files. */
  readonly order: readonly Finding[];
}

async function checkFiles(sql: SqlEngine, context: DeliverContext, checking: Checking): Promise<DeliveryReport> {
  const { manifest, order } = checking;
  const checked: CheckedFile[] = [];
  const steps = manifest.files.length * 2;
  const today = context.clock().slice(0, 10);
  for (const [i, file] of manifest.files.entries()) {
    context.progress?.(file.layout, i, steps);
    const layout = must(
      layouts.find((l) => l.id === file.layout),
      file.layout,
    );
    checked.push(await checkFile(sql, { ...checking, today, rules: intakeRules }, file, layout));
  }
  const found = checked.flatMap((c) => c.findings);
  const personal = found.filter((f) => f.code.startsWith('KV-C'));
  if (personal.length > 0) return reportOf(manifest.delivery_id, await filesOf(sql, checked), personal);
  if (order.length > 0) return reportOf(manifest.delivery_id, [], order);
  if (checked.some((c) => !c.plan)) return reportOf(manifest.delivery_id, await filesOf(sql, checked), found);
  const whole = await wholeFindings(sql, context, checking, checked);
  const files = await filesOf(sql, checked);
  const limits = files.flatMap((f) => overLimit(f.name, f.rejected, f.rows));
  const report = reportOf(manifest.delivery_id, files, [...limits, ...found, ...whole]);
  if (report.accepted) await writeKept(sql, context, checking, checked);
  return report;
}

async function wholeFindings(
  sql: SqlEngine,
  context: DeliverContext,
  checking: Checking,
  checked: readonly CheckedFile[],
): Promise<readonly Finding[]> {
  const { manifest, stored } = checking;
  const inForce = stored.filter((d) => d.replacedBy === undefined && d.manifest.delivery_id !== manifest.replaces);
  const delivered = new Set(checked.map((c) => c.layout.id));
  const against = { inForce, edition: manifest.edition, delivered };
  const opened = await openEarlierRows(context.vault, against);
  try {
    const made = await openMasterData(sql, against, opened);
    return await runChecks(sql, checked, new Set([...made, ...[...delivered].map((layout) => `kept_${layout}`)]));
  } finally {
    await opened.close();
  }
}

async function runChecks(
  sql: SqlEngine,
  checked: readonly CheckedFile[],
  there: ReadonlySet<string>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const run = async (file: CheckedFile, checks: readonly CaseCheck[]) => {
    const place = { layout: file.layout.id, file: file.name, firstLines: intakeRules.firstLines };
    for (const check of checks.filter((c) => c.needs.every((n) => there.has(n))))
      findings.push(...(await caseFindings(sql, check, place)));
  };
  // Rows leave a file one check after another, so checks that compare files wait until all files are settled.
  for (const file of checked) {
    const places = file.layout.rules.flatMap((r) => (r.kind === 'afdeling' ? afdelingChecks(file.layout, r) : []));
    await run(file, [...places, ...duplicateChecks(file.layout)]);
  }
  for (const file of checked) {
    const wholes = file.layout.rules.flatMap((r) => {
      if (r.kind === 'unknown') return [unknownShare(file.layout, r, intakeRules)];
      return r.kind === 'whole' && r.check !== 'person-once' ? [wholeCheck(r.check, intakeRules)] : [];
    });
    await run(file, wholes);
  }
  return findings;
}

async function filesOf(sql: SqlEngine, checked: readonly CheckedFile[]): Promise<DeliveryReport['files']> {
  const files: { name: string; rows: number; rejected: number }[] = [];
  for (const { name, rows, plan, layout } of checked) {
    const [row] = plan ? await sql.rows(`SELECT count(*) AS n FROM ${relationsOf(layout.id).reject}`) : [];
    files.push({ name, rows, rejected: Number(row?.n ?? 0) });
  }
  return files;
}

function overLimit(file: string, rejected: number, rows: number): readonly Finding[] {
  if (rejected === 0 || compareShare(decOf(rejected), decOf(rows), intakeRules.rejectLimit) <= 0) return [];
  const pct = ((100 * rejected) / rows).toFixed(1).replace('.', ',');
  return [makeFinding('KV-X1', { file, rejected, rows, pct }, { file })];
}

async function writeKept(
  sql: SqlEngine,
  context: DeliverContext,
  checking: Checking,
  checked: readonly CheckedFile[],
): Promise<void> {
  for (const [i, { plan, layout }] of checked.entries()) {
    context.progress?.(layout.id, checked.length + i, checked.length * 2);
    const target = join(checking.quarantine, 'out', `${layout.id}.parquet`);
    await sql.run(`COPY (${must(plan, 'plan').stored}) TO ${literal(target)} (FORMAT parquet, COMPRESSION zstd)`);
  }
}

/** The report of a check: findings by weight, and whether one of them stops the delivery. */
export function reportOf(
  delivery: string,
  files: DeliveryReport['files'],
  findings: readonly Finding[],
): DeliveryReport {
  const order = { S: 0, R: 1, A: 2 } as const;
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return { delivery, accepted: !findings.some((f) => f.severity === 'S'), files, findings: sorted };
}
