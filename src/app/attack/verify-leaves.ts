import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AuditRule } from '../../domain/model/certificate.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { auditFlowAnchors, auditFlowSteps, type FlowRanges } from '../../engines/protect/certificate/audit-flows.ts';
import { auditGroupRanges, auditGroupSteps, auditGroupWholes } from '../../engines/protect/certificate/audit-groups.ts';
import { auditAnchors, auditAtoms, auditSteps } from '../../engines/protect/certificate/audit-leaves.ts';
import { auditRanges } from '../../engines/protect/certificate/audit-rounding.ts';
import { auditSums } from '../../engines/protect/certificate/audit-sums.ts';
import type { AuditedFlows } from '../../engines/protect/certificate/audited-flows.ts';
import type { AuditedGroups } from '../../engines/protect/certificate/audited-groups.ts';
import { type RoundedNumbers, recheckAnchors, recheckSteps } from '../../engines/protect/certificate/recheck-leaves.ts';
import { mayAcceptDeliveries } from '../access/may-handle-deliveries.ts';
import { checkStrictLeaves, rangesOfStrictLeaves } from '../build/audit-strict-leaves.ts';
import { buildDefinitions } from '../build/build-definitions.ts';
import { strictLeavesOf } from '../build/protect-strictly.ts';
import {
  type AttackedRelease,
  attackedFlows,
  attackedGroups,
  attackedSets,
  attackedSums,
  attackedTables,
  planAttack,
} from '../build/read-attacked.ts';
import type { AppContext } from '../context/app-context.ts';
import { hmacSha256 } from '../context/hmac-sha256.ts';
import { logUse } from '../context/log-use.ts';
import { showRelease } from '../update/list-releases.ts';

/** What a check was of, where not of the tables of counts: the strict leaves, the flows, these by group, sums and means. */
export type CheckedSet = 'streng' | 'flytninger' | 'flyttegrupper' | 'summer';

/** A rule checked again, or `counts`: what the certificate says there is. `truth` where the true leaves were beside. */
export interface CheckedRule {
  readonly rule: AuditRule | 'counts';
  readonly set?: CheckedSet;
  readonly truth: boolean;
  readonly tested: number;
  readonly failing: number;
}

/**
 * Checks a release by its leaves alone: multiples of n (R2), the same anchors in all tables (R3), atoms nested (R6) and
 * as many leaves and atoms as the certificate says. Whoever changes a leaf and puts every hash right is found by what
 * the other tables say of the same persons.
 * @throws Problem KV-U1, KV-A8, and as `ReleaseStore.read`
 * @source diskretion.md 7.2
 */
export async function verifyLeaves(context: AppContext, release: string | undefined): Promise<readonly CheckedRule[]> {
  const { id } = await showRelease(context, release);
  const content = await context.releases.read(id);
  const strict = await context.releases.readStrict(content);
  const attacked = planOf(content);
  const { plan, cubes } = attacked;
  const checks = [
    recheckSteps([...numbersOf(content), ...(strict ? tableNumbers(strict) : [])]),
    recheckAnchors(plan, cubes),
    auditAtoms(plan.atoms),
  ];
  return [
    ...[...checks, countsOf(attacked, content)].map((check) => ({ ...check, truth: false })),
    ...(strict ? await verifyStrict(content, strict) : []),
  ];
}

/**
 * The strict leaves worked out again from the release's own: they must be the very same (R1), so that whoever has both
 * has nothing more than the release. R2 and R6 as for the release itself.
 */
async function verifyStrict(content: ReleaseContent, strict: ReleaseContent): Promise<readonly CheckedRule[]> {
  const { tables, definitions: published, directory, manifest } = content;
  const { anchors } = buildDefinitions;
  const { rules } = manifest;
  const merged = manifest.strictMerged ?? [];
  const again = await strictLeavesOf({ tables, published, anchors, directory, rules, hmac: hmacSha256, merged });
  let tested = 0;
  let failing = 0;
  for (const [id, { heads }] of strict.tables) {
    const made = again.get(id)?.heads;
    tested += heads.length;
    for (let i = 0; i < heads.length; i++) if (made?.[i] !== heads[i]) failing += 1;
  }
  const own = { tables, n: rules.n };
  const checks = [{ rule: 'R1' as const, tested, failing }, ...checkStrictLeaves({ own, strict, anchors })];
  return checks.map((check) => ({ ...check, set: 'streng', truth: false }));
}

/**
 * Checks a release with its true leaves beside: no leaf further from the truth than the certificate says (R2), anchors
 * (R3), and that whoever knows the totals can narrow no small leaf below W (R4). A release this vault did not make, one
 * with a changed leaf and all hashes put right among them, has no true leaves here.
 * @throws Problem KV-A1 for a reader who may not, KV-U20 for a release not made in this vault, and as `verifyLeaves`
 */
export async function verifyWithVault(
  context: AppContext,
  reader: Reader,
  release: string | undefined,
  progress?: Progress,
): Promise<readonly CheckedRule[]> {
  const { id } = await showRelease(context, release);
  const verdict = mayAcceptDeliveries(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'release', object: 'verify', release: id }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'kontrollere udgaver', en: 'verify releases' } });
  const { sealed } = await context.openVault();
  const editions = await sealed.editionsOf(id);
  const content = await context.releases.read(id);
  const attacked = planOf(content);
  const { plan } = attacked;
  const found = { steps: [0, 0, 0], anchors: [0, 0], known: [0, 0] } satisfies Record<string, number[]>;
  const others: CheckedRule[] = [];
  for (const [i, edition] of editions.entries()) {
    progress?.('audit', i, editions.length);
    const leaves = await sealed.read(id, edition);
    const tables = attackedTables(attacked, leaves);
    const { tested, failing, further } = auditSteps(plan, tables);
    addTo(found.steps, [tested, failing, further]);
    const sets = attackedSets(attacked, leaves, tables);
    const flows = attackedFlows(attacked, leaves, content);
    const ranges = auditRanges(plan, sets, flows, { knowsTotals: true, comparesReleases: false, keep: 0 });
    for (const [s, set] of sets.entries()) {
      const anchors = auditAnchors(plan, set);
      addTo(found.anchors, [anchors.tested, anchors.failing]);
      addTo(found.known, [ranges.audits[s]?.tested ?? 0, ranges.audits[s]?.failing ?? 0]);
    }
    others.push(...flowRules(flows, ranges.flows, content));
    others.push(...groupRules(attackedGroups(attacked, leaves, content, { tables }), plan));
    const sums = auditSums(attackedSums(attacked, leaves, content.definitions), content.manifest.rules);
    others.push(...sums.map((check): CheckedRule => ({ ...check, set: 'summer', truth: true })));
  }
  others.push(...(await strictRanges(context, content, editions)));
  progress?.('audit', editions.length, editions.length);
  const { second_steps: steps, anchors_missed: missed } = content.certificate;
  const check = (rule: AuditRule, [tested = 0, failing = 0]: readonly number[], more: number): CheckedRule => {
    return { rule, truth: true, tested, failing: Math.max(0, failing + more) };
  };
  return [
    check('R2', found.steps, Math.max(0, (found.steps[2] ?? 0) - steps)),
    check('R3', found.anchors, -missed),
    check('R4', found.known, 0),
    ...addRules(others, content.manifest),
  ];
}

function flowRules(
  flows: AuditedFlows | undefined,
  ranges: FlowRanges | undefined,
  { manifest }: ReleaseContent,
): readonly CheckedRule[] {
  if (!flows || !ranges) return [];
  const { tested, failing } = ranges;
  const checks = [
    auditFlowSteps(flows, manifest.rules.n),
    auditFlowAnchors(flows),
    { rule: 'R4' as const, tested, failing },
  ];
  return checks.map((check) => ({ ...check, set: 'flytninger', truth: true }));
}

function groupRules(groups: AuditedGroups | undefined, plan: AttackedRelease['plan']): readonly CheckedRule[] {
  if (!groups) return [];
  const { tested, failing } = auditGroupRanges(groups, plan, false);
  const checks = [auditGroupSteps(groups, plan.n), auditGroupWholes(groups), { rule: 'R4' as const, tested, failing }];
  return checks.map((check) => ({ ...check, set: 'flyttegrupper', truth: true }));
}

async function strictRanges(
  context: AppContext,
  content: ReleaseContent,
  years: readonly number[],
): Promise<readonly CheckedRule[]> {
  const { tables, manifest } = content;
  const strict = await context.releases.readStrict(content);
  if (!strict) return [];
  const { sealed } = await context.openVault();
  async function* editions() {
    for (const year of years) yield await sealed.read(manifest.id, year);
  }
  const own = { tables, n: manifest.rules.n };
  const check = await rangesOfStrictLeaves({ own, strict, anchors: buildDefinitions.anchors }, editions());
  return [{ ...check, set: 'streng', truth: true }];
}

/** Checks of the same rule and set as one; as many anchors of flows may be missed as the manifest tells. */
function addRules(
  checks: readonly CheckedRule[],
  { flowRounding, flowGroupRounding }: ReleaseContent['manifest'],
): readonly CheckedRule[] {
  const told: { readonly [S in CheckedSet]?: number } = {
    flytninger: flowRounding?.anchorsMissed ?? 0,
    flyttegrupper: flowGroupRounding?.anchorsMissed ?? 0,
  };
  const total = new Map<string, CheckedRule>();
  for (const check of checks) {
    const key = `${check.set} ${check.rule}`;
    const before = total.get(key) ?? { ...check, tested: 0, failing: 0 };
    total.set(key, { ...before, tested: before.tested + check.tested, failing: before.failing + check.failing });
  }
  return [...total.values()].map((check) => {
    const missed = check.rule === 'R3' && check.set ? (told[check.set] ?? 0) : 0;
    return { ...check, failing: Math.max(0, check.failing - missed) };
  });
}

function planOf(content: ReleaseContent): AttackedRelease {
  const { anchors, twins } = buildDefinitions;
  return planAttack(content, { anchors, ...(twins ? { twins: twins.table } : {}) });
}

function addTo(sums: number[], more: readonly number[]): void {
  more.forEach((value, i) => {
    sums[i] = (sums[i] ?? 0) + value;
  });
}

/** Every number of a release; the twin variables and flows have no strict form. */
function numbersOf(content: ReleaseContent): readonly RoundedNumbers[] {
  const { manifest, twinVariables, flows, flowGroups } = content;
  const groups = flowGroups?.periods.map(({ persons }) => persons) ?? [];
  const more = [...(twinVariables ? [twinVariables.heads] : []), ...(flows ? [flows.persons] : []), ...groups];
  return [...tableNumbers(content), ...more.map((values) => ({ n: manifest.rules.n, values }))];
}

function tableNumbers({ manifest, tables }: ReleaseContent): readonly RoundedNumbers[] {
  const arrays = [...tables.values()].flatMap(({ heads, pooled }) => (pooled ? [heads, pooled.heads] : [heads]));
  return arrays.map((values) => ({ n: manifest.rules.n, values }));
}

/** Leaves and atoms as the certificate tells them. */
function countsOf({ plan, cubes, gated }: AttackedRelease, { certificate, definitions }: ReleaseContent) {
  let leaves = 0;
  for (const [id, { heads, cellCount, periods }] of cubes) {
    // The twin variables are shown by afdeling and organisation, and were counted as leaves by atom.
    leaves += id === gated ? plan.atoms[0].length * cellCount * periods.length : heads.length;
  }
  const tiers = new Set(definitions.filter(({ id }) => cubes.has(id)).map(({ tier }) => tier));
  const atoms = [...tiers].map((tier) => {
    const own = plan.atoms[tier];
    const told = certificate.atoms[tier];
    return own.length === told.atoms && own.filter(({ members }) => members.length > 1).length === told.merged;
  });
  const same = [leaves === certificate.leaves, ...atoms];
  return { rule: 'counts' as const, tested: same.length, failing: same.filter((is) => !is).length };
}
