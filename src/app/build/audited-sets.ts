import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { auditAtoms, auditCubes } from '../../engines/protect/certificate/audit-leaves.ts';
import type { EditionAudit } from '../../engines/protect/certificate/audit-rounding.ts';
import { type AuditedSums, auditSums } from '../../engines/protect/certificate/audit-sums.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import type { ProtectedEdition } from '../../engines/protect/protection-plan.ts';
import type { AuditedEditions } from './protect-until-safe.ts';

/** The audit of sums and means as the certificate takes it; undefined where no table has any. */
export function auditedSumSet(
  definitions: readonly TableDefinition[],
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  rules: RuleSet,
): SetAudit | undefined {
  const tables = editions.flatMap((edition, i) =>
    edition.tables.flatMap(({ table: id, period, atoms, heads, sums }): readonly AuditedSums[] => {
      const own = exact[i]?.tables.find((table) => table.table === id && table.period.id === period.id);
      const definition = definitions.find((table) => table.id === id);
      return sums && own && definition ? [{ definition, atoms, exact: own, heads, sums }] : [];
    }),
  );
  if (tables.length === 0) return undefined;
  const ids = [...new Set(tables.map(({ exact: { table } }) => table))];
  return { name: 'summer', mode: 'rounding', tables: ids, checks: auditSums(tables, rules), attacks: [] };
}

/** The audit of the flows as the certificate takes it; undefined where there are none. */
export function auditedFlowSet(
  { audits }: { readonly audits: readonly Pick<EditionAudit, 'flows'>[] },
  definition: FlowDefinition,
): SetAudit | undefined {
  const checks = audits.flatMap(({ flows }) => flows ?? []);
  if (checks.length === 0) return undefined;
  // Earlier releases laid beside, and totals that are known: the ranges are what such an outsider works out.
  const attacks = (['A3', 'A4'] as const).map((name) => {
    const own = checks.filter(({ rule }) => rule === (name === 'A3' ? 'R5' : 'R4'));
    const sum = (what: 'tested' | 'failing') => own.reduce((total, check) => total + check[what], 0);
    return { name, seed: '', queries: sum('tested'), recovered: sum('failing') };
  });
  return { name: 'flytninger', mode: 'rounding', tables: [definition.id], checks, attacks };
}

/** The audit of the standard tables as the certificate takes it. */
export function auditedSet(
  plan: AuditPlan,
  { audits, tables, ranges, redraws }: AuditedEditions,
  cubes: ReadonlyMap<string, ProtectedTable>,
): SetAudit {
  const fewest = Math.min(ranges.fewest, ...audits.map((audit) => audit.fewest));
  // A table two editions bring is released from the newer one.
  const released = tables.filter(({ table, period }, i) => {
    const later = tables.findLastIndex((other) => other.table === table && other.period.id === period.id);
    return later === i;
  });
  return {
    name: 'beboertabeller',
    mode: 'rounding',
    tables: [...cubes.keys()],
    sigma: Object.fromEntries([...cubes].map(([id, { sigma }]) => [id, sigma])),
    checks: [auditCubes(plan, released, cubes), ...audits.flatMap(({ checks }) => checks), auditAtoms(plan.atoms)],
    stageB: {
      lower_bound: 0,
      lps: ranges.programs,
      failing: ranges.failing.length,
      ...(Number.isFinite(fewest) ? { min_whole_numbers: fewest } : {}),
    },
    attacks: audits.flatMap(({ attacks }) => attacks),
    redrawn: redraws.size,
  };
}
