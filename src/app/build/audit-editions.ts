import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Progress } from '../../domain/model/ports.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { FailingAtom } from '../../engines/protect/certificate/audit-edition.ts';
import { auditAtoms, auditCubes } from '../../engines/protect/certificate/audit-leaves.ts';
import type { AuditCase, EditionAudit } from '../../engines/protect/certificate/audit-rounding.ts';
import { type AuditedSums, auditSums } from '../../engines/protect/certificate/audit-sums.ts';
import { auditedFlows, comparedFlows, sideOf } from '../../engines/protect/certificate/audited-flows.ts';
import {
  type AuditedTable,
  auditedAnchors,
  auditedTables,
  type ComparedRelease,
  withComparisons,
} from '../../engines/protect/certificate/edition-numbers.ts';
import { type ExactRanges, exactRanges } from '../../engines/protect/certificate/exact-ranges.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import type { EarlierEdition } from '../../engines/protect/earlier-edition.ts';
import { namedFlows } from '../../engines/protect/flows/earlier-flows.ts';
import { type ProtectedEdition, redrawName } from '../../engines/protect/protect-edition.ts';
import { withSolvers } from '../calc/with-solvers.ts';
import type { Protectors } from './open-protectors.ts';
import type { ProtectionTask, TaskResult } from './protection-task.ts';
import type { UnfinishedEditions } from './unfinished-editions.ts';

/** How an edition was protected in the release before, or the year before it was. */
export type EarlierOf = (edition: number) => Promise<EarlierEdition | undefined>;

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

/** Editions as they will be released, and what the audit found in them last. */
export interface AuditedEditions {
  readonly editions: readonly ProtectedEdition[];
  readonly tables: readonly AuditedTable[];
  readonly audits: readonly EditionAudit[];
  readonly ranges: ExactRanges;
  readonly failing: readonly FailingAtom[];
  /** Rows that were drawn again. */
  readonly redrawn: number;
}

// A row that a handful of draws does not make safe is too small to be one: its atom is merged.
const MOST_DRAWS = 4;

/**
 * Protects and audits editions, and draws rows anew that an outsider could narrow too far, until there is none or they
 * have had their draws. Only those rows change, so what was safe stays as it was.
 */
export async function protectUntilSafe(
  exact: readonly ExactEdition[],
  audit: AuditPlan,
  protectors: Protectors,
  setup: AuditSetup,
): Promise<AuditedEditions> {
  let editions = await protectAll(exact, protectors, setup);
  const redraws = new Map<string, number>();
  for (let draws = 1; ; draws++) {
    const found = await auditAll(exact, editions, audit, protectors, setup);
    if (found.failing.length === 0 || draws > MOST_DRAWS) return { editions, ...found, redrawn: redraws.size };
    for (const name of new Set(found.failing.map(({ table, period, atom }) => redrawName(table, period, atom)))) {
      redraws.set(name, draws);
    }
    editions = await protectFailing(exact, editions, found.failing, redraws, {
      protectors,
      earlierOf: setup.earlierOf,
    });
  }
}

/**
 * Protects every edition; `progress` hears of each. One that was protected before the build was killed is taken up.
 */
export async function protectAll(
  exact: readonly ExactEdition[],
  protectors: Protectors,
  {
    earlierOf,
    unfinished,
    progress,
  }: {
    readonly earlierOf: EarlierOf;
    readonly unfinished?: UnfinishedEditions;
    readonly progress?: Progress;
  },
): Promise<readonly ProtectedEdition[]> {
  const made: (ProtectedEdition | undefined)[] = [];
  for (const edition of exact) made.push(await unfinished?.take(edition, await earlierOf(edition.edition)));
  const missing = [...exact.entries()].filter(([i]) => made[i] === undefined);
  let done = exact.length - missing.length;
  if (done > 0) progress?.('protect', done, exact.length);
  const tasks = missing.map(([, edition]) => async (): Promise<ProtectionTask> => {
    return { kind: 'protect', exact: edition, earlier: await earlierOf(edition.edition) };
  });
  await protectors.run(tasks, async (result, position) => {
    const [i, edition] = must(missing[position], 'an edition');
    const own = editionOf(result);
    made[i] = own;
    await unfinished?.keep(edition, await earlierOf(edition.edition), own);
    done += 1;
    progress?.('protect', done, exact.length);
  });
  return made.map((edition) => must(edition, 'an edition protected'));
}

async function protectFailing(
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  failing: readonly FailingAtom[],
  redraws: ReadonlyMap<string, number>,
  { protectors, earlierOf }: { readonly protectors: Protectors; readonly earlierOf: EarlierOf },
): Promise<readonly ProtectedEdition[]> {
  const tablesOf = editions.map(({ tables }) => {
    const own = failing.filter(({ table, period }) => tables.some((t) => t.table === table && t.period.id === period));
    return new Set(own.map(({ table }) => table));
  });
  const positions = [...editions.keys()].filter((i) => (tablesOf[i]?.size ?? 0) > 0);
  const tasks = positions.map((i) => async (): Promise<ProtectionTask> => {
    const before = must(editions[i], 'an edition');
    const tables = must(tablesOf[i], 'tables');
    const own = must(exact[i], 'true leaves');
    return { kind: 'protect-again', exact: own, before, earlier: await earlierOf(own.edition), redraws, tables };
  });
  const results = await protectors.run(tasks, async () => {});
  return editions.map((edition, i) => {
    const again = results[positions.indexOf(i)];
    return again ? editionOf(again) : edition;
  });
}

async function auditAll(
  exact: readonly ExactEdition[],
  editions: readonly ProtectedEdition[],
  plan: AuditPlan,
  protectors: Protectors,
  setup: AuditSetup,
) {
  const { against, progress } = setup;
  const own = editions.map(({ tables }, i) => auditedTables(plan, must(exact[i], 'true leaves'), tables));
  const tables = withComparisons(plan, own.flat(), against);
  let from = 0;
  const tasks = editions.map((edition, i): (() => Promise<ProtectionTask>) => {
    const first = from;
    from += own[i]?.length ?? 0;
    const compared = tables.slice(first, from);
    const { secondSteps, anchorsMissed } = edition.tally;
    return async () => {
      const truth = must(exact[i], 'true leaves');
      const anchors = auditedAnchors(plan, truth, edition.anchors);
      const flows = flowsOf(plan, truth, edition, setup);
      const own = { edition: edition.edition, tables: compared, anchors, secondSteps, anchorsMissed };
      return { kind: 'audit', own: flows ? { ...own, flows } : own };
    };
  });
  let done = 0;
  const results = await protectors.run(tasks, async () => {
    done += 1;
    progress?.('audit', done, editions.length);
  });
  const audits = results.map(auditOf);
  const tight = audits.flatMap(({ tightest }) => tightest);
  const ranges = await (setup.solvers ?? withSolvers)((pool) => exactRanges(tight, plan.W, pool, () => {}));
  return { tables, audits, ranges, failing: [...audits.flatMap(({ failing }) => failing), ...ranges.failing] };
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

function editionOf(result: TaskResult): ProtectedEdition {
  invariant(result.kind === 'protected', 'a task of protection gives an edition');
  return result.edition;
}

function auditOf(result: TaskResult): EditionAudit {
  invariant(result.kind === 'audited', 'a task of audit gives an audit');
  return result.audit;
}

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
export function auditedFlowSet({ audits }: AuditedEditions, definition: FlowDefinition): SetAudit | undefined {
  const checks = audits.flatMap(({ flows }) => flows ?? []);
  if (checks.length === 0) return undefined;
  return { name: 'flytninger', mode: 'rounding', tables: [definition.id], checks, attacks: [] };
}

/** The audit of the standard tables as the certificate takes it. */
export function auditedSet(
  plan: AuditPlan,
  { audits, tables, ranges, redrawn }: AuditedEditions,
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
    redrawn,
  };
}
