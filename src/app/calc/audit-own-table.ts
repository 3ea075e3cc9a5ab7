import { standard } from '../../domain/definitions/gates/index.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import { auditPattern, type PatternAudit } from '../../engines/protect/audit/audit-pattern.ts';
import { readPattern } from '../../engines/protect/audit/read-pattern.ts';
import { type OwnTable, readOwnTable, textOf } from './own-table.ts';

/** What is to be audited. */
export interface AuditOwnTable extends OwnTable {
  readonly pattern: string;
  /** Largest small count; left out = the largest count the pattern calls primary. */
  readonly max: number | undefined;
}

/** The audit and how long it took. */
export type OwnTableAudit = PatternAudit & { readonly seconds: number };

const probeSeed = 'kvarter audit probes';

/** Audits a pattern of hidden cells of a person's own table; seconds are those of the audit alone. */
export async function auditOwnTable(asked: AuditOwnTable): Promise<OwnTableAudit> {
  const table = await readOwnTable(asked);
  const pattern = readPattern(table, await textOf(asked.pattern));
  const begun = performance.now();
  const audit = auditPattern(table, pattern, asked.max, standard.n - 1, randomFrom(probeSeed));
  return { ...audit, seconds: (performance.now() - begun) / 1000 };
}
