import type { AttackResult, RuleFinding } from '../../../domain/model/certificate.ts';
import type { EditionAnchors } from '../anchors/edition-anchors.ts';
import { type AttackWish, attackEdition } from './attack-edition.ts';
import {
  auditEdition,
  type FailingAtom,
  type RangeAudit,
  type RangeStart,
  type TightComponent,
  type ToldAnchor,
} from './audit-edition.ts';
import {
  auditFlowAnchors,
  auditFlowRanges,
  auditFlowSteps,
  type FlowRanges,
  type FlowTotals,
  totalsOf,
} from './audit-flows.ts';
import { auditAnchors, auditSteps } from './audit-leaves.ts';
import type { AuditedFlows } from './audited-flows.ts';
import { type AuditedTable, type EditionNumbers, editionNumbers } from './edition-numbers.ts';
import type { AuditPlan } from './prepare-audit.ts';

/** An edition as the audit gets it, with what rounding itself counted. */
export interface AuditCase {
  readonly edition: number;
  readonly tables: readonly AuditedTable[];
  readonly anchors: EditionAnchors | undefined;
  readonly secondSteps: number;
  readonly anchorsMissed: number;
  /** Moves between units on the same persons, and how many of their anchors rounding missed. */
  readonly flows?: AuditedFlows & { readonly anchorsMissed: number };
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
  /** R2 to R5 of the flows; absent where there are none. */
  readonly flows?: readonly RuleFinding[];
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
  const versions = auditRanges(plan, sets, own.flows, { knowsTotals: true, comparesReleases: true, keep: wish.keep });
  const holds = versions.audits.every(({ failing }) => failing === 0) && (versions.flows?.failing ?? 0) === 0;
  const alone = { knowsTotals: true, comparesReleases: false, keep: 0 };
  const totals = holds ? versions : auditRanges(plan, sets, own.flows, alone);
  const attacks = attackEdition(plan, own.edition, own.tables, wish.attacks);
  const outcome = (name: string, { audits }: RangesFound): AttackResult => ({
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
      { rule: 'R4', tested: sum(totals.audits, 'tested'), failing: sum(totals.audits, 'failing') },
      { rule: 'R5', tested: sum(versions.audits, 'tested'), failing: sum(versions.audits, 'failing') },
    ],
    fewest: Math.min(
      ...versions.audits.map(({ fewest }) => fewest),
      versions.flows?.fewest ?? Number.POSITIVE_INFINITY,
    ),
    failing: failingIn(plan, own.flows, versions),
    tightest: versions.audits.flatMap(({ tightest }) => tightest),
    attacks: [
      ...attacks,
      outcome('A3', versions),
      outcome('A4', totals),
      { name: 'A5', seed: '', queries: linked, recovered: sum(totals.audits, 'failing') },
    ],
    ...(own.flows ? { flows: flowChecks(plan, own.flows, totals.flows, versions.flows) } : {}),
  };
}

/** What comes of looking at some components again. */
export type ComponentAudit = Pick<EditionAudit, 'failing' | 'tightest'>;

/**
 * Looks again at components that rows were drawn anew in, or that were merged. The others can only come out otherwise
 * through flows, so that a whole audit follows before anything is released.
 * @param components - Positions in the plan.
 */
export function auditAgain(
  plan: AuditPlan,
  own: AuditCase,
  components: readonly number[],
  { keep }: Pick<AuditWish, 'keep'>,
): ComponentAudit {
  const sets = editionNumbers(plan, own.edition, own.tables, own.anchors);
  const some = { ...plan, components: components.flatMap((position) => plan.components.slice(position, position + 1)) };
  const start = { knowsTotals: true, comparesReleases: true, keep };
  const found = auditRanges(some, sets, own.flows, start);
  return {
    failing: failingIn(plan, own.flows, found),
    tightest: found.audits.flatMap(({ tightest }) => tightest),
  };
}

/** Rows of tables with a leaf that fails, and atoms with a flow that does. */
function failingIn({ atoms }: AuditPlan, flows: AuditedFlows | undefined, found: RangesFound): readonly FailingAtom[] {
  const rows = found.audits.flatMap(({ failingAtoms }) => failingAtoms);
  if (!flows) return rows;
  const { tier, table, period } = flows;
  const narrow = found.flows?.narrowAtoms.flatMap((number) => atoms[tier][number] ?? []) ?? [];
  return [...rows, ...narrow.map(({ id }) => ({ tier, atom: id, table, period }))];
}

function flowChecks(
  plan: AuditPlan,
  flows: AuditedFlows & { readonly anchorsMissed: number },
  totals: FlowRanges | undefined,
  versions: FlowRanges | undefined,
): readonly RuleFinding[] {
  const anchors = auditFlowAnchors(flows);
  return [
    auditFlowSteps(flows, plan.n),
    { ...anchors, failing: Math.max(0, anchors.failing - flows.anchorsMissed) },
    { rule: 'R4', tested: totals?.tested ?? 0, failing: totals?.failing ?? 0 },
    { rule: 'R5', tested: versions?.tested ?? 0, failing: versions?.failing ?? 0 },
  ];
}

/** What an outsider works out of the sets of an edition, and of its flows. */
export interface RangesFound {
  readonly audits: readonly RangeAudit[];
  readonly flows?: FlowRanges;
}

// Tables and flows narrow each other through the movers of an atom; a second turn seldom finds anything.
const MOST_TURNS = 3;

/**
 * Ranges of tables and flows together: what the flows leave open of an atom's movers goes into the tables, and what the
 * tables leave open of them into the flows, until neither changes the other.
 * @source diskretion.md 7.2, R4 and R5
 */
export function auditRanges(
  plan: AuditPlan,
  sets: readonly EditionNumbers[],
  flows: AuditedFlows | undefined,
  start: RangeStart,
): RangesFound {
  if (!flows) return { audits: sets.map((set) => auditEdition(plan, set, start)) };
  let found = auditFlowRanges(flows, plan, totalsOf(flows, plan.n), start.comparesReleases);
  for (let turn = 1; ; turn++) {
    const told = toldBy(flows, found.totals);
    const audits = sets.map((set, i) => auditEdition(plan, set, i === 0 ? { ...start, told } : start));
    const known = knownFrom(flows, found.totals, audits[0]?.told ?? []);
    const next = auditFlowRanges(flows, plan, known, start.comparesReleases);
    if (turn === MOST_TURNS || isSame(next.totals, known)) return { audits, flows: next };
    found = next;
  }
}

function toldBy({ tier, into, outOf }: AuditedFlows, totals: FlowTotals): readonly ToldAnchor[] {
  const sides = [
    { anchor: into.anchor, ...totals.into },
    { anchor: outOf.anchor, ...totals.outOf },
  ];
  return sides.filter(({ anchor }) => anchor >= 0).map((side) => ({ tier, ...side }));
}

function knownFrom({ into, outOf }: AuditedFlows, before: FlowTotals, told: readonly ToldAnchor[]): FlowTotals {
  const of = (anchor: number) => told.find((found) => found.anchor === anchor && anchor >= 0);
  return { into: of(into.anchor) ?? before.into, outOf: of(outOf.anchor) ?? before.outOf };
}

function isSame(a: FlowTotals, b: FlowTotals): boolean {
  const sides = [
    [a.into, b.into],
    [a.outOf, b.outOf],
  ] as const;
  return sides.every(([x, y]) => x.low.every((v, i) => v === y.low[i]) && x.high.every((v, i) => v === y.high[i]));
}

function sum(audits: readonly RangeAudit[], what: 'tested' | 'failing'): number {
  return audits.reduce((total, audit) => total + audit[what], 0);
}
