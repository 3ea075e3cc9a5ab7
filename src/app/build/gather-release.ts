import { must } from '../../domain/kernel/invariant.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { ProtectedFlowGroups } from '../../domain/model/flow-groups.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { RoundingSummary } from '../../domain/model/release.ts';
import type { AtomsByTier } from '../../engines/protect/build-atoms.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import { stackFlows } from '../../engines/protect/flows/stack-flows.ts';
import type { GateCounts } from '../../engines/protect/gate-counts.ts';
import type { PeriodSeeds, ProtectedEdition, ProtectionPlan } from '../../engines/protect/protection-plan.ts';
import { summaryOf } from '../../engines/protect/rounding/rounding-tally.ts';
import { stackEditions } from '../../engines/protect/stack-editions.ts';
import { auditedFlowSet, auditedSet, auditedSumSet } from './audited-sets.ts';
import type { AuditedEditions } from './protect-until-safe.ts';
import { type ProtectionSetup, roundedBy } from './protection-setup.ts';
import { showTwinVariables } from './show-twin-variables.ts';
import { type SplitFlows, splitFlows } from './split-flows.ts';

/** Cubes by table id, and the seeds they were drawn with (never published). */
export interface ProtectedRelease {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly twinVariables?: ProtectedTable;
  readonly seeds: PeriodSeeds;
  readonly rounding: RoundingSummary;
  readonly atoms: AtomsByTier;
  /** What the audit found in the tables, in their sums and means, and in the flows. */
  readonly audits: readonly SetAudit[];
  /** The true leaves, for the audit of what is made from the protected ones. */
  readonly exact: readonly ExactEdition[];
  /** Where the true leaves of each edition are kept. */
  readonly sealed: ReadonlyMap<number, string>;
  readonly flows?: ProtectedFlows;
  readonly flowRounding?: RoundingSummary;
  readonly flowGroups?: ProtectedFlowGroups;
  readonly flowGroupRounding?: RoundingSummary;
}

/** Editions protected once, by which plan, and what the audit found. */
export interface ProtectedOnce {
  readonly plan: ProtectionPlan;
  readonly audit: AuditPlan;
  readonly found: AuditedEditions;
}

/** What goes into protection, and how many atoms the audit merged. */
export interface Counted {
  readonly waiting: readonly ExactEdition[];
  readonly counts: readonly GateCounts[];
  readonly seeds: PeriodSeeds;
  readonly merged: number;
}

/** Puts together what a release holds: cubes, twin variables, flows and the audits of each. */
export async function gatherRelease(
  { plan, audit, found }: ProtectedOnce,
  { waiting, counts, seeds, merged }: Counted,
  setup: ProtectionSetup,
): Promise<ProtectedRelease> {
  const cubes = stackEditions(roundedBy(setup), found.editions, setup.rules.sigmaAtoms);
  const { twins } = setup;
  const twinVariables = twins && showTwinVariables(cubes, twins, setup.directory, counts);
  const tables = new Map([...cubes].filter(([id]) => id !== twins?.table.id));
  await setup.inspect?.(waiting, tables);
  const rounding = summaryOf(found.editions.map(({ tally }) => tally));
  const sealed = new Map<number, string>();
  for (const [i, exact] of waiting.entries()) {
    const { anchors } = must(found.editions[i], 'an edition protected');
    sealed.set(exact.edition, await setup.keep({ ...exact, anchors }));
  }
  const own = { ...auditedSet(audit, found, cubes), rounding, merged };
  const moved = setup.flows && auditedFlowSet(found, setup.flows);
  const split = await splitOf({ plan, audit, found }, { waiting, seeds }, setup);
  const sums = auditedSumSet(plan.definitions, waiting, found.editions, setup.rules);
  return {
    tables,
    ...(twinVariables ? { twinVariables } : {}),
    seeds,
    rounding,
    atoms: plan.atoms,
    audits: [own, ...(sums ? [sums] : []), ...(moved ? [moved] : []), ...(split ? [split.audit] : [])],
    sealed,
    exact: waiting,
    ...flowsOf(found.editions, plan),
    ...(split ? { flowGroups: split.groups, flowGroupRounding: split.rounding } : {}),
  };
}

async function splitOf(
  { audit, found }: ProtectedOnce,
  { waiting, seeds }: Pick<Counted, 'waiting' | 'seeds'>,
  { flows, flowGroups, published, directory, hmac, against, earlier }: ProtectionSetup,
): Promise<SplitFlows | undefined> {
  if (!flows || !flowGroups) return undefined;
  return splitFlows(waiting, found.editions, {
    ...{ flows, definition: flowGroups, definitions: published, directory, plan: audit, tables: found.tables },
    ...{ seeds, hmac, against },
    earlierOf: async (edition) => earlier?.groups(edition, flowGroups),
  });
}

/** The flows of all editions as the release holds them; nothing where no moves were delivered. */
function flowsOf(
  editions: readonly ProtectedEdition[],
  { flows, atoms }: ProtectionPlan,
): Pick<ProtectedRelease, 'flows' | 'flowRounding'> {
  const own = editions.flatMap((edition) => edition.flows ?? []);
  if (!flows || own.length === 0) return {};
  return {
    flows: stackFlows(flows, atoms[flows.tier], own),
    flowRounding: summaryOf(own.map(({ tally }) => tally)),
  };
}
