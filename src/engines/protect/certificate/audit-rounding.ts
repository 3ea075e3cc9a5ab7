import type { AttackResult, RuleFinding } from '../../../domain/model/certificate.ts';
import type { EditionAnchors } from '../anchors/edition-anchors.ts';
import { type AttackWish, attackEdition } from './attack-edition.ts';
import { auditEdition, type FailingAtom, type RangeAudit, type TightComponent } from './audit-edition.ts';
import { auditAnchors, auditSteps } from './audit-leaves.ts';
import { type AuditedTable, editionNumbers } from './edition-numbers.ts';
import type { AuditPlan } from './prepare-audit.ts';

/** An edition as the audit gets it, with what rounding itself counted. */
export interface AuditCase {
  readonly edition: number;
  readonly tables: readonly AuditedTable[];
  readonly anchors: EditionAnchors | undefined;
  readonly secondSteps: number;
  readonly anchorsMissed: number;
}

/** How thoroughly: the attacks, and the share of components whose narrowest leaves linear programs look at. */
export interface AuditWish {
  readonly attacks: AttackWish;
  readonly keep: number;
}

/** What the audit found in one edition: R2 to R5, and the attacks. */
export interface EditionAudit {
  readonly edition: number;
  readonly checks: readonly RuleFinding[];
  readonly fewest: number;
  readonly failing: readonly FailingAtom[];
  readonly tightest: readonly TightComponent[];
  readonly attacks: readonly AttackResult[];
}

/**
 * Audits one edition. What holds with other years and releases beside (R5) holds without them, so R4 is looked at by
 * itself only where R5 fails.
 * @source diskretion.md 7.2
 */
export function auditRounding(plan: AuditPlan, own: AuditCase, wish: AuditWish): EditionAudit {
  const sets = editionNumbers(plan, own.edition, own.tables, own.anchors);
  const { further, ...steps } = auditSteps(plan, own.tables);
  const anchors = sets.map((set) => auditAnchors(plan, set));
  const unmet = anchors.reduce((sum, { failing }) => sum + failing, 0);
  const range = (comparesReleases: boolean, keep: number) =>
    sets.map((set) => auditEdition(plan, set, { knowsTotals: true, comparesReleases, keep }));
  const versions = range(true, wish.keep);
  const totals = versions.some(({ failing }) => failing > 0) ? range(false, 0) : versions;
  const attacks = attackEdition(plan, own.edition, own.tables, wish.attacks);
  const outcome = (name: string, audits: readonly RangeAudit[]): AttackResult => ({
    name,
    seed: '',
    queries: sum(audits, 'tested'),
    recovered: sum(audits, 'failing'),
  });
  const linked = anchors.reduce((queries, { tested }) => queries + tested, 0);
  return {
    edition: own.edition,
    checks: [
      { ...steps, failing: steps.failing + Math.max(0, further - own.secondSteps) },
      { rule: 'R3', tested: linked, failing: Math.max(0, unmet - own.anchorsMissed) },
      { rule: 'R4', tested: sum(totals, 'tested'), failing: sum(totals, 'failing') },
      { rule: 'R5', tested: sum(versions, 'tested'), failing: sum(versions, 'failing') },
    ],
    fewest: Math.min(...versions.map(({ fewest }) => fewest), Number.POSITIVE_INFINITY),
    failing: versions.flatMap(({ failingAtoms }) => failingAtoms),
    tightest: versions.flatMap(({ tightest }) => tightest),
    attacks: [
      ...attacks,
      outcome('A3', versions),
      outcome('A4', totals),
      { name: 'A5', seed: '', queries: linked, recovered: sum(totals, 'failing') },
    ],
  };
}

function sum(audits: readonly RangeAudit[], what: 'tested' | 'failing'): number {
  return audits.reduce((total, audit) => total + audit[what], 0);
}
