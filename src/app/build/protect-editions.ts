import { availableParallelism } from 'node:os';
import type { FlowDefinition, ProtectedFlows } from '../../domain/model/flow.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac, Progress, SealedLeaves } from '../../domain/model/ports.ts';
import type { RoundingSummary } from '../../domain/model/release.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { TwinTableRules } from '../../domain/model/twin-method.ts';
import { buildAtoms } from '../../engines/protect/build-atoms.ts';
import { stackFlows } from '../../engines/protect/flows/stack-flows.ts';
import { type GateCounts, gateCountsOf } from '../../engines/protect/gate-counts.ts';
import { groupPlaces } from '../../engines/protect/group-places.ts';
import { prepareRounding } from '../../engines/protect/prepare-rounding.ts';
import {
  type PeriodSeeds,
  type ProtectedEdition,
  type ProtectionPlan,
  protectEdition,
} from '../../engines/protect/protect-edition.ts';
import { summaryOf } from '../../engines/protect/rounding/rounding-tally.ts';
import { rowPartsOf } from '../../engines/protect/row-errors.ts';
import { stackEditions } from '../../engines/protect/stack-editions.ts';
import { gateTwinVariables } from '../../engines/protect/twin-variables/gate-twin-variables.ts';
import { protectInWorkers, type WorkerJob } from './protect-in-workers.ts';
import type { EarlierRelease } from './read-earlier.ts';

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
  /** The twin table and its gate; protected with the others and kept apart from them. */
  readonly twins?: TwinTable;
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
  readonly seedOf: (period: string) => Promise<Uint8Array>;
  readonly hmac: Hmac;
  /** Keeps the true leaves of an edition; answers the name they are kept under. */
  readonly keep: SealedLeaves['keep'];
  /** The release before this one, where there is one protected by the same rules. */
  readonly earlier?: EarlierRelease;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** Cubes by table id, and the seeds they were drawn with (never published). */
export interface ProtectedRelease {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly twinVariables?: ProtectedTable;
  readonly seeds: PeriodSeeds;
  readonly rounding: RoundingSummary;
  /** Where the true leaves of each edition are kept. */
  readonly sealed: ReadonlyMap<number, string>;
  readonly flows?: ProtectedFlows;
  readonly flowRounding?: RoundingSummary;
}

/**
 * Protects all editions of a release: atoms are built once from the anchors of all of them, then the editions are
 * protected one at a time, large builds in several threads (which hash with the runtime's HMAC, whatever is handed in).
 * True leaves wait in memory until the last edition is counted, about 50 MB an edition for the whole sector.
 * @throws the signal's reason when cancelled.
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
  const { directory, rules, hmac, twins } = setup;
  const published = twins ? [...setup.published, twins.table] : setup.published;
  const groupings = groupPlaces(directory);
  const before = setup.earlier?.atoms;
  const atoms = buildAtoms({
    ...{ units: directory.units, groupings, counts, gates: rules.gates },
    ...(before ? { whole: before } : {}),
  });
  const plan = {
    definitions: published,
    units: directory.units,
    groupings,
    atoms,
    anchors: setup.anchors.id,
    rounding: prepareRounding(published, setup.anchors, atoms, groupings),
    rowParts: rowPartsOf(published),
    rules,
    hmac,
    ...(setup.flows ? { flows: setup.flows } : {}),
  };
  const seeds = await seedsOf(waiting, setup);
  const total = waiting.length;
  const sealed = new Map<number, string>();
  const onDone: WorkerJob['onDone'] = async (exact, { anchors }, done) => {
    sealed.set(exact.edition, await setup.keep({ ...exact, anchors }));
    setup.progress?.('protect', done, total);
  };
  const editions = await runProtection(waiting, plan, seeds, {
    onDone,
    earlierOf: async (edition) => setup.earlier?.edition(edition),
    ...(setup.signal ? { signal: setup.signal } : {}),
  });
  const tables = new Map(stackEditions(published, editions, rules.sigmaAtoms));
  const twinVariables = twins && twinVariablesOf(tables, twins, directory, counts);
  if (twins) tables.delete(twins.table.id);
  return {
    tables,
    ...(twinVariables ? { twinVariables } : {}),
    seeds,
    rounding: summaryOf(editions.map(({ tally }) => tally)),
    sealed,
    ...flowsOf(editions, plan),
  };
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

/** Protects editions, large builds in several threads. `waiting` is emptied on the way, to let true leaves go. */
export async function runProtection(
  waiting: ExactEdition[],
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  { onDone, earlierOf, signal }: Omit<WorkerJob, 'workers'>,
): Promise<readonly ProtectedEdition[]> {
  const leaves = waiting.reduce((sum, { tables }) => sum + tables.reduce((n, table) => n + table.heads.length, 0), 0);
  const workers = leaves < LEAVES_FOR_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS);
  const job = { workers, onDone, earlierOf, ...(signal ? { signal } : {}) };
  if (workers > 1) return await protectInWorkers(waiting.splice(0), plan, seeds, job);
  return await protectHere(waiting, plan, seeds, job);
}

function twinVariablesOf(
  tables: ReadonlyMap<string, ProtectedTable>,
  { table, rules }: TwinTable,
  directory: PlaceDirectory,
  counts: readonly GateCounts[],
): ProtectedTable | undefined {
  const cube = tables.get(table.id);
  if (!cube) return undefined;
  const persons = new Map(directory.units.map(({ id }) => [id, cube.periods.map(() => 0)]));
  for (const { edition, units, counts: own } of counts) {
    const period = cube.periods.findIndex((found) => found.edition === edition);
    units.forEach((unit, u) => {
      const row = persons.get(unit);
      if (row && period >= 0) row[period] = own.persons1664[u] ?? 0;
    });
  }
  return gateTwinVariables(cube, {
    organisations: groupPlaces(directory).org,
    afdelinger: new Set(directory.units.filter(({ kind }) => kind === 'afdeling').map(({ id }) => id)),
    counts: persons,
    fewest: rules.fewest1664,
  });
}

// Starting threads takes half a second, so small builds do without; each holds an edition of true leaves.
const LEAVES_FOR_WORKERS = 500_000;
const MOST_WORKERS = 4;

async function protectHere(
  waiting: ExactEdition[],
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  { onDone, earlierOf, signal }: WorkerJob,
): Promise<readonly ProtectedEdition[]> {
  const done: ProtectedEdition[] = [];
  for (let exact = waiting.shift(); exact; exact = waiting.shift()) {
    signal?.throwIfAborted();
    const edition = protectEdition(exact, plan, seeds, await earlierOf(exact.edition));
    done.push(edition);
    await onDone(exact, edition, done.length);
    await breathe();
  }
  return done;
}

async function seedsOf(editions: readonly ExactEdition[], setup: ProtectionSetup): Promise<PeriodSeeds> {
  const periods = new Set(editions.flatMap((edition) => edition.tables.map((table) => table.period.id)));
  const seeds = new Map<string, Uint8Array>();
  for (const period of [...periods].sort()) seeds.set(period, await setup.seedOf(period));
  return seeds;
}

/** Lets progress be drawn and a cancellation be heard between two editions. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
