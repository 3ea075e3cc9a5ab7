import { availableParallelism } from 'node:os';
import { must } from '../../domain/kernel/invariant.ts';
import type { FlowDefinition, ProtectedFlows } from '../../domain/model/flow.ts';
import type { FlowGroupDefinition, ProtectedFlowGroups } from '../../domain/model/flow-groups.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac, Progress, SealedLeaves, Sha256, UnfinishedWork } from '../../domain/model/ports.ts';
import type { RoundingSummary } from '../../domain/model/release.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { TwinTableRules } from '../../domain/model/twin-method.ts';
import { type AtomsByTier, buildAtoms, type RefusedAtoms } from '../../engines/protect/build-atoms.ts';
import type { ComparedRelease } from '../../engines/protect/certificate/edition-numbers.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import { type AuditPlan, prepareAudit } from '../../engines/protect/certificate/prepare-audit.ts';
import { stackFlows } from '../../engines/protect/flows/stack-flows.ts';
import { type GateCounts, gateCountsOf } from '../../engines/protect/gate-counts.ts';
import { groupPlaces } from '../../engines/protect/group-places.ts';
import { prepareRounding } from '../../engines/protect/prepare-rounding.ts';
import type { PeriodSeeds, ProtectedEdition, ProtectionPlan } from '../../engines/protect/protect-edition.ts';
import { summaryOf } from '../../engines/protect/rounding/rounding-tally.ts';
import { rowPartsOf } from '../../engines/protect/row-errors.ts';
import { stackEditions } from '../../engines/protect/stack-editions.ts';
import { gateTwinVariables } from '../../engines/protect/twin-variables/gate-twin-variables.ts';
import { addedOverParts } from '../../engines/protect/whole-afdelinger.ts';
import {
  type AuditedEditions,
  type AuditSetup,
  auditedFlowSet,
  auditedSet,
  auditedSumSet,
  protectAll,
  protectUntilSafe,
  type SettledEditions,
} from './audit-editions.ts';
import { openProtectors } from './open-protectors.ts';
import type { EarlierRelease } from './read-earlier.ts';
import { type SplitFlows, splitFlows } from './split-flows.ts';
import { openUnfinishedEditions } from './unfinished-editions.ts';

/** The twin variables' table and when they are shown. */
export interface TwinTable {
  readonly table: TableDefinition;
  readonly rules: TwinTableRules;
}

/** What protection needs beside the true leaves. `seedOf` gives the secret of a period, the same every time. */
export interface ProtectionSetup {
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly flows?: FlowDefinition;
  /** What the flows are split by, once everything else is settled. */
  readonly flowGroups?: FlowGroupDefinition;
  /** The twin table and its gate; protected with the others and kept apart from them. */
  readonly twins?: TwinTable;
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
  readonly seedOf: (period: string) => Promise<Uint8Array>;
  readonly hmac: Hmac;
  /** Releases kept before, which the audit holds this one against. */
  readonly against: readonly ComparedRelease[];
  /** Keeps the true leaves of an edition; answers the name they are kept under. */
  readonly keep: SealedLeaves['keep'];
  /** Where editions are kept while the build goes on. */
  readonly unfinished: UnfinishedWork;
  readonly sha256: Sha256;
  /** Solvers of the audit; left out = HiGHS in threads. */
  readonly solvers?: NonNullable<AuditSetup['solvers']>;
  /** The release before this one, where there is one protected by the same rules. */
  readonly earlier?: EarlierRelease;
  /** Looks at true leaves and release together before anything is kept, and throws where it must not be. */
  readonly inspect?: (editions: readonly ExactEdition[], tables: ReadonlyMap<string, ProtectedTable>) => Promise<void>;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

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

/**
 * Protects all editions of a release and audits them: atoms are built once from the anchors of all editions, then the
 * editions are protected one at a time, large builds in several threads. Rows the audit finds too narrow are drawn
 * again; atoms that stay too narrow are merged further, and all others stay as they were.
 * True leaves wait in memory until the audit is done, about 50 MB an edition for the whole sector.
 * @throws the signal's reason when cancelled, Problem KV-S13 when the solver fails.
 */
export async function protectEditions(
  counted: AsyncIterable<ExactEdition>,
  setup: ProtectionSetup,
): Promise<ProtectedRelease> {
  const waiting: ExactEdition[] = [];
  const counts: GateCounts[] = [];
  for await (const exact of counted) {
    waiting.push(exact);
    counts.push(gateCountsOf(exact, setup.anchors));
  }
  const seeds = await seedsOf(waiting, setup);
  const refused: { [tier: number]: Set<string> } = {};
  let merged = 0;
  let settled: SettledEditions | undefined;
  for (let round = 0; ; round++) {
    const made = await protectOnce({ waiting, counts, seeds, refused, settled }, setup);
    if (made.found.failing.length === 0 || round === MOST_MERGES)
      return await released(made, { waiting, counts, seeds, merged }, setup);
    settled = { editions: made.found.editions, atoms: made.plan.atoms, redraws: made.found.redraws };
    for (const { tier, atom } of made.found.failing) {
      const own = refused[tier] ?? new Set();
      refused[tier] = own;
      if (!own.has(atom)) merged += 1;
      own.add(atom);
    }
  }
}

// Starting threads takes half a second, so small builds do without; each holds an edition of true leaves.
const LEAVES_FOR_WORKERS = 500_000;
const MOST_WORKERS = 4;
// What so many rounds of merging do not mend is for a person to look at.
const MOST_MERGES = 4;

interface ProtectedOnce {
  readonly plan: ProtectionPlan;
  readonly audit: AuditPlan;
  readonly found: AuditedEditions;
}

interface ProtectionRound extends Pick<Counted, 'waiting' | 'counts' | 'seeds'> {
  readonly refused: RefusedAtoms;
  /** The round before. */
  readonly settled: SettledEditions | undefined;
}

async function protectOnce(
  { waiting, counts, seeds, refused, settled }: ProtectionRound,
  setup: ProtectionSetup,
): Promise<ProtectedOnce> {
  const { directory, anchors, rules, hmac, signal } = setup;
  const published = roundedBy(setup);
  const groupings = groupPlaces(directory);
  const before = setup.earlier?.atoms;
  const atoms = buildAtoms({
    ...{ units: directory.units, groupings, counts, gates: rules.gates, refused },
    ...(before ? { whole: before } : {}),
  });
  const rounding = prepareRounding(published, anchors, atoms, groupings);
  const rowParts = rowPartsOf(published);
  const { units } = directory;
  const plan = {
    definitions: published,
    units,
    groupings,
    atoms,
    anchors: anchors.id,
    rounding,
    rowParts,
    rules,
    hmac,
    ...(setup.flows ? { flows: setup.flows } : {}),
  };
  const audit = prepareAudit({ definitions: published, anchors, rounding, atoms, rules });
  const protectors = openProtectors(
    workersFor(waiting),
    { plan, seeds, audit, wish: wishOf(audit, rounding.places) },
    signal,
  );
  try {
    const by = {
      ...setup,
      earlierOf: async (edition: number) => setup.earlier?.edition(edition),
      unfinished: openUnfinishedEditions(setup.unfinished, plan, seeds, setup.sha256),
    };
    const found = await protectUntilSafe(waiting, audit, protectors, by, settled);
    return { plan, audit, found };
  } finally {
    await protectors.close();
  }
}

// One run of each size the requirements name; the seed is public, so that anyone can run them again.
const ATTACK_SEED = 'kvarter';
const UNIONS: readonly number[] = [50, 300, 10_000];
// Linear programs look at the narrowest component in fifty.
const COMPONENTS_PER_PROGRAM = 50;

function wishOf(audit: AuditPlan, places: ProtectionPlan['rounding']['places']) {
  const keep = Math.ceil(audit.components.length / COMPONENTS_PER_PROGRAM);
  return { attacks: { seed: ATTACK_SEED, unions: UNIONS, places }, keep };
}

/** What goes into protection, and how many atoms the audit merged. */
interface Counted {
  readonly waiting: readonly ExactEdition[];
  readonly counts: readonly GateCounts[];
  readonly seeds: PeriodSeeds;
  readonly merged: number;
}

/** The tables rounded together: what is published, and the twin variables. */
function roundedBy({ published, twins }: ProtectionSetup): readonly TableDefinition[] {
  return twins ? [...published, twins.table] : published;
}

async function released(
  { plan, audit, found }: ProtectedOnce,
  { waiting, counts, seeds, merged }: Counted,
  setup: ProtectionSetup,
): Promise<ProtectedRelease> {
  const cubes = stackEditions(roundedBy(setup), found.editions, setup.rules.sigmaAtoms);
  const { twins } = setup;
  const twinVariables = twins && twinVariablesOf(cubes, twins, setup.directory, counts);
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

async function seedsOf(editions: readonly ExactEdition[], setup: ProtectionSetup): Promise<PeriodSeeds> {
  const periods = new Set(editions.flatMap((edition) => edition.tables.map((table) => table.period.id)));
  const seeds = new Map<string, Uint8Array>();
  for (const period of [...periods].sort()) seeds.set(period, await setup.seedOf(period));
  return seeds;
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

/** Protects editions without an audit, large builds in several threads: leaves made from protected ones. */
export async function runProtection(
  waiting: readonly ExactEdition[],
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  { onDone, signal }: { readonly onDone: (done: number) => void; readonly signal?: AbortSignal },
): Promise<readonly ProtectedEdition[]> {
  const protectors = openProtectors(workersFor(waiting), { plan, seeds }, signal);
  try {
    const earlierOf = async () => undefined;
    return await protectAll(waiting, protectors, { earlierOf, progress: (_, done) => onDone(done) });
  } finally {
    await protectors.close();
  }
}

function workersFor(editions: readonly ExactEdition[]): number {
  const leaves = editions.reduce((sum, { tables }) => sum + tables.reduce((n, table) => n + table.heads.length, 0), 0);
  return leaves < LEAVES_FOR_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS, editions.length);
}

function twinVariablesOf(
  tables: ReadonlyMap<string, ProtectedTable>,
  { table, rules }: TwinTable,
  directory: PlaceDirectory,
  counts: readonly GateCounts[],
): ProtectedTable | undefined {
  const shown = tables.get(table.id);
  if (!shown) return undefined;
  const cube = addedOverParts(shown, directory.units);
  const afdelingOf = new Map(directory.units.map(({ id, afdeling }) => [id, afdeling ?? id]));
  const persons = new Map([...afdelingOf.values()].map((id) => [id, cube.periods.map(() => 0)]));
  for (const { edition, units, counts: own } of counts) {
    const period = cube.periods.findIndex((found) => found.edition === edition);
    units.forEach((unit, u) => {
      const row = persons.get(afdelingOf.get(unit) ?? unit);
      if (row && period >= 0) row[period] = (row[period] ?? 0) + (own.persons1664[u] ?? 0);
    });
  }
  return gateTwinVariables(cube, {
    organisations: new Map(
      [...groupPlaces(directory).org].map(([nr, units]) => [
        nr,
        [...new Set(units.map((id) => afdelingOf.get(id) ?? id))],
      ]),
    ),
    afdelinger: new Set(directory.units.filter(({ kind }) => kind === 'afdeling').map(({ id }) => id)),
    counts: persons,
    fewest: rules.fewest1664,
  });
}
