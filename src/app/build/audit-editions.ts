import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { FailingAtom } from '../../engines/protect/certificate/audit-edition.ts';
import type { AuditCase, ComponentAudit, EditionAudit } from '../../engines/protect/certificate/audit-rounding.ts';
import { auditedFlows, comparedFlows, sideOf } from '../../engines/protect/certificate/audited-flows.ts';
import {
  auditedAnchors,
  auditedTables,
  type ComparedRelease,
  withComparisons,
} from '../../engines/protect/certificate/edition-numbers.ts';
import { exactRanges } from '../../engines/protect/certificate/exact-ranges.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import { namedFlows } from '../../engines/protect/flows/earlier-flows.ts';
import type { ProtectedEdition } from '../../engines/protect/protection-plan.ts';
import { withSolvers } from '../calc/with-solvers.ts';
import type { Protectors } from './open-protectors.ts';
import type { ProtectionTask, TaskResult } from './protection-task.ts';
import type { EarlierOf } from './run-protection.ts';
import type { UnfinishedEditions } from './unfinished-editions.ts';

/** What an audit is held against, and who hears of it. */
export interface AuditSetup {
  /** Releases kept before. */
  readonly against: readonly ComparedRelease[];
  /** How an edition was protected before. */
  readonly earlierOf: EarlierOf;
  /** What a build that was killed had done. */
  readonly unfinished: UnfinishedEditions;
  /** How moves are counted, where they are, and the units their ends are named by. */
  readonly flows?: FlowDefinition;
  readonly directory: PlaceDirectory;
  /** Runs work with solvers beside it; left out = HiGHS in threads. */
  readonly solvers?: typeof withSolvers;
  readonly progress?: Progress;
}

/** The editions as an audit gets them, each made when its turn comes, and all their tables. */
function auditCases(
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  plan: AuditPlan,
  setup: AuditSetup,
) {
  const own = editions.map(({ tables }, i) => auditedTables(plan, must(exact[i], 'true leaves'), tables));
  const tables = withComparisons(plan, own.flat(), setup.against);
  let from = 0;
  const cases = editions.map((edition, i): (() => AuditCase) => {
    const first = from;
    from += own[i]?.length ?? 0;
    const compared = tables.slice(first, from);
    const { secondSteps, anchorsMissed } = edition.tally;
    return () => {
      const truth = must(exact[i], 'true leaves');
      const anchors = auditedAnchors(plan, truth, edition.anchors);
      const flows = flowsOf(plan, truth, edition, setup);
      const own = { edition: edition.edition, tables: compared, anchors, secondSteps, anchorsMissed };
      return flows ? { ...own, flows } : own;
    };
  });
  return { tables, cases };
}

/** A whole audit of all editions: checks, attacks, and what an outsider could narrow too far. */
export async function auditAll(
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  plan: AuditPlan,
  protectors: Protectors,
  setup: AuditSetup,
) {
  const { tables, cases } = auditCases(exact, editions, plan, setup);
  let done = 0;
  const tasks = cases.map((make) => async (): Promise<ProtectionTask> => ({ kind: 'audit', own: make() }));
  const results = await protectors.run(tasks, async () => {
    done += 1;
    setup.progress?.('audit', done, editions.length);
  });
  const audits = results.map(auditOf);
  const ranges = await rangesOf(audits, plan, setup);
  return { tables, audits, ranges, failing: [...audits.flatMap(({ failing }) => failing), ...ranges.failing] };
}

/** What is left failing of some components, in all editions: a row may be laid beside that of another year. */
export async function auditSome(
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  components: readonly number[],
  {
    plan,
    protectors,
    setup,
  }: { readonly plan: AuditPlan; readonly protectors: Protectors; readonly setup: AuditSetup },
): Promise<readonly FailingAtom[]> {
  if (components.length === 0) return [];
  const { cases } = auditCases(exact, editions, plan, setup);
  const tasks = cases.map((make) => async (): Promise<ProtectionTask> => {
    return { kind: 'audit-again', own: make(), components };
  });
  const audits = (await protectors.run(tasks, async () => {})).map((result) => {
    invariant(result.kind === 'audited-again', 'a task of looking again gives what it found');
    return result.audit;
  });
  const ranges = await rangesOf(audits, plan, setup);
  return [...audits.flatMap(({ failing }) => failing), ...ranges.failing];
}

async function rangesOf(audits: readonly ComponentAudit[], { W }: AuditPlan, { solvers }: AuditSetup) {
  const tight = audits.flatMap(({ tightest }) => tightest);
  return await (solvers ?? withSolvers)((pool) => exactRanges(tight, W, pool, () => {}));
}

/** The flows of an edition beside the true ones, and beside what earlier releases showed of the same year. */
function flowsOf(
  plan: AuditPlan,
  exact: ExactEdition,
  { tables, flows: own }: ProtectedEdition,
  { flows: definition, directory, against }: AuditSetup,
): AuditCase['flows'] {
  if (!definition || !exact.flows || !own) return undefined;
  const { tier, inTable, outTable } = definition;
  const flows = auditedFlows({
    exact: exact.flows,
    definition,
    atoms: plan.atoms[tier],
    units: new Map(directory.units.map((unit) => [unit.id, unit])),
    shown: namedFlows(own.flows, plan.atoms[tier]),
    against: comparedFlows(against, exact.flows.period.id),
    into: sideOf(plan, inTable, exact, tables, tier),
    outOf: sideOf(plan, outTable, exact, tables, tier),
  });
  return { ...flows, anchorsMissed: own.tally.anchorsMissed };
}

function auditOf(result: TaskResult): EditionAudit {
  invariant(result.kind === 'audited', 'a task of audit gives an audit');
  return result.audit;
}
