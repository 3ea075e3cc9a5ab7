import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Progress } from '../../domain/model/ports.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { AtomsByTier } from '../../engines/protect/build-atoms.ts';
import type { FailingAtom } from '../../engines/protect/certificate/audit-edition.ts';
import { auditAtoms, auditCubes } from '../../engines/protect/certificate/audit-leaves.ts';
import type { AuditCase, ComponentAudit, EditionAudit } from '../../engines/protect/certificate/audit-rounding.ts';
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
import { TIERS } from '../../engines/protect/prepare-rounding.ts';
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
  /** Rows that were drawn again, by `redrawName`, and how often. */
  readonly redraws: ReadonlyMap<string, number>;
}

/** The same before atoms were merged: what that does not touch stays. */
export interface SettledEditions {
  readonly editions: readonly ProtectedEdition[];
  readonly atoms: AtomsByTier;
  /** How many draws rows have had, by `redrawName`. */
  readonly redraws: ReadonlyMap<string, number>;
}

// A row that a handful of draws does not make safe is too small to be one: its atom is merged.
const MOST_DRAWS = 4;

/**
 * Protects and audits editions, and draws rows anew that an outsider could narrow too far, until there is none or they
 * have had their draws. Only those rows change, so what was safe stays as it was, and only what shares a unit with them
 * is looked at again, until a whole audit ends it.
 * @param settled - How they were protected before atoms were merged: other rows stay as they were, and what was merged
 * is looked at first.
 */
export async function protectUntilSafe(
  exact: readonly ExactEdition[],
  audit: AuditPlan,
  protectors: Protectors,
  setup: AuditSetup,
  settled?: SettledEditions,
): Promise<AuditedEditions> {
  let editions = await protectAll(exact, protectors, { ...setup, ...(settled ? { settled: settled.editions } : {}) });
  const redraws = new Map(settled?.redraws);
  const drawsOf = (row: FailingAtom) => redraws.get(redrawName(row.table, row.period, row.atom)) ?? 0;
  const again = async (failing: readonly FailingAtom[]): Promise<readonly FailingAtom[]> => {
    const touched = new Set<number>();
    for (let left = failing; left.length > 0; ) {
      const small = left.filter((row) => drawsOf(row) >= MOST_DRAWS);
      if (small.length > 0) return small;
      // Rows of tables first, since flows follow them. Flows alone have no other draw: an atom at their ends is merged.
      const rows = left.filter(({ table }) => table !== setup.flows?.id);
      if (rows.length === 0) return left;
      const names = new Set(rows.map(({ table, period, atom }) => redrawName(table, period, atom)));
      for (const name of names) redraws.set(name, 1 + (redraws.get(name) ?? 0));
      const now = new Map([...redraws].filter(([name]) => names.has(name)));
      editions = await protectFailing(exact, editions, rows, now, { protectors, earlierOf: setup.earlierOf });
      for (const component of componentsOf(audit, new Set(rows.map(({ atom }) => atom)))) touched.add(component);
      left = await auditSome(exact, editions, [...touched], { plan: audit, protectors, setup });
    }
    return [];
  };
  const merged = settled ? mergedSince(audit, settled.atoms) : [];
  await again(await auditSome(exact, editions, merged, { plan: audit, protectors, setup }));
  for (let round = 1; ; round++) {
    const found = await auditAll(exact, editions, audit, protectors, setup);
    const done = { editions, ...found, redraws };
    if (found.failing.length === 0 || round > MOST_DRAWS) return done;
    const left = await again(found.failing);
    if (left.length > 0) return { ...done, editions, failing: left };
  }
}

/** Components that hold an atom of one of the names. */
function componentsOf({ components }: Pick<AuditPlan, 'components'>, atoms: ReadonlySet<string>): readonly number[] {
  return [...components.keys()].filter((position) => components[position]?.some(({ id }) => atoms.has(id)));
}

/** Components with an atom there was not before. */
function mergedSince({ components, atoms }: AuditPlan, before: AtomsByTier): readonly number[] {
  const named = (all: AtomsByTier) => TIERS.flatMap((tier) => all[tier].map(({ id }) => `${tier}|${id}`));
  const known = new Set(named(before));
  const made = TIERS.flatMap((tier) => atoms[tier].filter(({ id }) => !known.has(`${tier}|${id}`)));
  return componentsOf({ components }, new Set(made.map(({ id }) => id)));
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
    settled,
    progress,
  }: {
    readonly earlierOf: EarlierOf;
    readonly unfinished?: UnfinishedEditions;
    /** How they were protected before atoms were merged; so little is left to do that nothing is kept of it. */
    readonly settled?: readonly ProtectedEdition[];
    readonly progress?: Progress;
  },
): Promise<readonly ProtectedEdition[]> {
  const made: (ProtectedEdition | undefined)[] = [];
  const kept = settled ? undefined : unfinished;
  for (const edition of exact) made.push(await kept?.take(edition, await earlierOf(edition.edition)));
  const missing = [...exact.entries()].filter(([i]) => made[i] === undefined);
  let done = exact.length - missing.length;
  if (done > 0) progress?.('protect', done, exact.length);
  const tasks = missing.map(([i, edition]) => async (): Promise<ProtectionTask> => {
    return { kind: 'protect', exact: edition, earlier: await earlierOf(edition.edition), settled: settled?.[i] };
  });
  await protectors.run(tasks, async (result, position) => {
    const [i, edition] = must(missing[position], 'an edition');
    const own = editionOf(result);
    made[i] = own;
    await kept?.keep(edition, await earlierOf(edition.edition), own);
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

async function auditAll(
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
async function auditSome(
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
