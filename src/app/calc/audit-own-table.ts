import { standard } from '../../domain/definitions/gates/index.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { Progress } from '../../domain/model/progress.ts';
import { auditBounds, type BoundsAudit } from '../../engines/protect/audit/audit-bounds.ts';
import { auditPattern, type PatternAudit } from '../../engines/protect/audit/audit-pattern.ts';
import { readPattern } from '../../engines/protect/audit/read-pattern.ts';
import { type OwnTable, readOwnTable, textOf } from './own-table.ts';
import { draws, withSolvers } from './with-solvers.ts';

/** What is to be audited. */
export interface AuditOwnTable extends OwnTable {
  readonly pattern: string;
  /** Largest small count; left out = the largest count the pattern calls primary. */
  readonly max: number | undefined;
  /** Stage B besides: the least a hidden count is known to be. Left out = stage A alone. */
  readonly lowerBound: number | undefined;
}

/** The audit and how long it took. */
export type OwnTableAudit = PatternAudit & { readonly bounds: BoundsAudit | undefined; readonly seconds: number };

const probeSeed = 'kvarter audit probes';

/** Audits a pattern of hidden cells of a person's own table; seconds are those of the audit alone. */
export async function auditOwnTable(asked: AuditOwnTable, progress: Progress): Promise<OwnTableAudit> {
  const table = await readOwnTable(asked);
  const pattern = readPattern(table, await textOf(asked.pattern));
  const begun = performance.now();
  const random = randomFrom(probeSeed);
  const audit = auditPattern(table, pattern, asked.max, standard.n - 1, random);
  const { lowerBound } = asked;
  const wish = { lowerBound: lowerBound ?? 1, width: standard.W, draws };
  const bounds =
    lowerBound === undefined
      ? undefined
      : await withSolvers((pool) => auditBounds(table, pattern, audit.hiddenPrimary, { wish, pool, random, progress }));
  return { ...audit, bounds, seconds: (performance.now() - begun) / 1000 };
}
