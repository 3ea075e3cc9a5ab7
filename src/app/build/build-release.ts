import { ruleSetLimits } from '../../domain/definitions/gates/limits.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { LayoutDefinition } from '../../domain/model/delivery.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { FlowGroupDefinition } from '../../domain/model/flow-groups.ts';
import type { SeriesBreak } from '../../domain/model/period.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Clock, Hmac, ReleaseDraft, ReleaseStore, Sha256, SqlEngine, Vault } from '../../domain/model/ports.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { FactRules } from '../../domain/model/query-plan.ts';
import type { DataDate, ReleaseManifest } from '../../domain/model/release.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { checkRuleSet } from '../../engines/protect/check-rule-set.ts';
import { partsOf } from '../../engines/tabulate/cut-steps.ts';
import { openWarningsInForce } from '../deliver/open-warnings.ts';
import type { AuditSetup } from './audit-editions.ts';
import { certify, earlierReleases } from './certify-release.ts';
import { countStockAndAccounts, type StockAndAccountDefinitions } from './count-stock-and-accounts.ts';
import { type VaultSources, withVaultSources } from './edition-sources.ts';
import type { ProtectedRelease } from './gather-release.ts';
import type { TabulateDefinitions } from './plan-slices.ts';
import { protectEditions } from './protect-editions.ts';
import { protectStrictly, type StrictRelease } from './protect-strictly.ts';
import type { ProtectionSetup, TwinTable } from './protection-setup.ts';
import { type Geography, readDirectory } from './read-directory.ts';
import { readDwellings } from './read-dwellings.ts';
import { breaksOfAtoms, readEarlier, withoutAtoms } from './read-earlier.ts';
import { tabulateEditions } from './tabulate-editions.ts';
import { threadFailure } from './thread-failure.ts';

/** What a build works with. `progress` gets the stages tabulate, protect and write. */
export interface BuildTools {
  readonly vault: Vault;
  readonly releases: ReleaseStore;
  /** Spills to the folder named, else where it is used to. */
  readonly openSql: (spill?: string) => Promise<SqlEngine>;
  readonly clock: Clock;
  readonly hmac: Hmac;
  readonly sha256: Sha256;
  /** Throws where a release may not stand beside what is public already; see `demandSafeBeside`. */
  readonly inspect?: (
    made: Parameters<NonNullable<ProtectionSetup['inspect']>>,
    directory: PlaceDirectory,
    job: Pick<BuildTools, 'progress' | 'signal'>,
  ) => Promise<void>;
  /** Solvers of the audit; left out = HiGHS in threads. */
  readonly solvers?: NonNullable<AuditSetup['solvers']>;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Told the release's id before it is there. */
  readonly announce?: (id: string) => Promise<void>;
}

/** The domain a release is built by. `published` are the tables users get; `anchors` are counted and never published. */
export interface BuildDefinitions {
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  /** Moves between units, where they are to be published. */
  readonly flows?: FlowDefinition;
  /** What they are split by, where they are. */
  readonly flowGroups?: FlowGroupDefinition;
  /** The twin variables; left out = a release without. */
  readonly twins?: TwinTable;
  /** How buildings, tenancies and accounts are counted; left out = a release without. */
  readonly stock?: StockAndAccountDefinitions;
  readonly factRules: FactRules;
  readonly spans: TabulateDefinitions['spans'];
  readonly layouts: readonly LayoutDefinition[];
  readonly geography: Geography;
  readonly breaks: readonly SeriesBreak[];
}

/** Which rules protect the release, and whether it is served when it is whole. */
export interface BuildOptions {
  readonly definitions: BuildDefinitions;
  readonly rules: RuleSet;
  readonly serve: boolean;
  /** Why atoms are built anew instead of from the last release's: told as a break in every series they change. */
  readonly rebuildAtoms?: Text;
}

/**
 * Builds a release from every delivery in force: true leaves, atoms, protection, and a release folder written whole.
 * Killed at any moment it leaves the release served and what was delivered as they were; running it again takes up the
 * editions protected so far, completes, and with unchanged deliveries gives the same release.
 * @throws Problem KV-U3 for a rule set that cannot be used, KV-U4 when no persons or no afdelinger were delivered,
 * KV-U5 when cancelled, KV-U6 when a delivery in force has warnings nobody has ticked off, KV-U32 when the audit does
 * not pass, KV-U34 when the deliveries take back a cut, KV-U33 without memory enough, KV-S13 when the solver fails, KV-V13 to KV-V16 and KV-V22 when a sealed vault
 * cannot be opened. In every such case nothing is written and the release served stays.
 */
export async function buildRelease(tools: BuildTools, options: BuildOptions): Promise<ReleaseManifest> {
  checkRuleSet(options.rules, ruleSetLimits);
  let stage = 'tabulate';
  const progress: Progress = (name, done, total) => {
    stage = name;
    tools.progress?.(name, done, total);
  };
  try {
    return await buildStages({ ...tools, progress }, options);
  } catch (error) {
    if (tools.signal?.aborted) throw new Problem('KV-U5', { stage });
    throw threadFailure(error, stage);
  }
}

async function buildStages(
  tools: BuildTools & { readonly progress: Progress },
  options: BuildOptions,
): Promise<ReleaseManifest> {
  const started = tools.clock();
  await demandTickedOff(tools.vault);
  return await withVaultSources(tools.vault, tools.openSql, (sql, sources) =>
    buildFrom(sql, sources, { tools, options, started }),
  );
}

interface Building {
  readonly tools: BuildTools & { readonly progress: Progress };
  readonly options: BuildOptions;
  readonly started: string;
}

async function buildFrom(sql: SqlEngine, sources: VaultSources, building: Building): Promise<ReleaseManifest> {
  const { tools, started } = building;
  const { definitions, rules, serve, rebuildAtoms } = building.options;
  const { published, anchors, flows: flowing, flowGroups, twins } = definitions;
  const job = tools.signal ? { progress: tools.progress, signal: tools.signal } : { progress: tools.progress };
  demandDeliveries(sources);
  const against = await earlierReleases(tools.releases);
  const { geography, factRules } = definitions;
  const directory = await readDirectory(sql, sources, geography, factRules, against.compared);
  const stock = await countStockAndAccounts(sql, sources, directory, definitions.stock);
  const dwellings = await readDwellings(sql, sources, definitions.layouts);
  const last = await readEarlier(tools, { published, anchors, rules, ...(flowing ? { flows: flowing } : {}) });
  const earlier = last && rebuildAtoms ? withoutAtoms(last) : last;
  const made = await protectEditions(tabulateEditions(sql, sources, countedBy(definitions, directory), job), {
    ...job,
    ...(flowing ? { flows: flowing } : {}),
    ...(flowGroups ? { flowGroups } : {}),
    ...inspecting(tools, directory),
    against: against.compared,
    ...{ published, anchors, directory, rules },
    ...(twins ? { twins } : {}),
    seedOf: (period) => tools.vault.secret(seedName(period)),
    hmac: tools.hmac,
    keep: tools.vault.sealed.keep,
    unfinished: tools.vault.unfinished,
    sha256: tools.sha256,
    ...(tools.solvers ? { solvers: tools.solvers } : {}),
    ...(earlier ? { earlier } : {}),
  });
  const by = { published, anchors, directory, rules, hmac: tools.hmac };
  const strict = await protectStrictly({ ...job, ...by, tables: made.tables, exact: made.exact });
  const audits = [...made.audits, ...(strict ? [strict.audit] : [])];
  tools.signal?.throwIfAborted();
  const hashes = hashesOf(made.seeds, sources, tools.sha256);
  const { edition } = directory;
  const { atoms } = made;
  const certificate = certify({ ...hashes, edition, atoms, audits, against, started, ended: tools.clock() });
  tools.progress('write', 0, 1);
  const breaks = [...definitions.breaks, ...breaksOfAtoms(last, made.tables, rebuildAtoms)];
  const about = { sources, directory, published, rules, breaks, created: tools.clock(), hashes };
  const draft = { ...draftOf(made, strict, about), certificate, ...stock, ...dwellings };
  const manifest = await tools.releases.write(draft, tools.announce);
  await tools.vault.sealed.seal(manifest.id, made.sealed);
  if (serve) await tools.releases.setCurrent(manifest.id);
  await tools.vault.unfinished.clear();
  tools.progress('write', 1, 1);
  return manifest;
}

interface AboutRelease {
  readonly sources: VaultSources;
  readonly directory: PlaceDirectory;
  readonly published: readonly TableDefinition[];
  readonly rules: RuleSet;
  readonly breaks: readonly SeriesBreak[];
  readonly created: string;
  readonly hashes: ReturnType<typeof hashesOf>;
}

/** Everything of a release but its certificate and what passes no rounding. */
function draftOf(
  { tables, twinVariables, rounding, flows, flowRounding, flowGroups, flowGroupRounding }: ProtectedRelease,
  strict: StrictRelease | undefined,
  { sources, directory, published, rules, breaks, created, hashes }: AboutRelease,
): Omit<ReleaseDraft, 'certificate'> {
  return {
    manifest: {
      edition: directory.edition,
      created,
      synthetic: sources.deliveries.some((delivery) => delivery.manifest.synthetic === true),
      rules,
      tables: [...tables.keys()],
      dataDates: dataDatesOf(sources),
      breaks,
      rounding,
      ...(flowRounding ? { flowRounding } : {}),
      ...(flowGroupRounding ? { flowGroupRounding } : {}),
      ...(strict ? { strict: strict.rules } : {}),
      ...(strict && strict.merged.length > 0 ? { strictMerged: strict.merged } : {}),
      ...hashes,
    },
    directory,
    definitions: published,
    tables,
    ...(strict ? { strict: strict.tables } : {}),
    ...(twinVariables ? { twinVariables } : {}),
    references: sources.references.map(({ text: _, ...value }) => value),
    ...(flows ? { flows } : {}),
    ...(flowGroups ? { flowGroups } : {}),
  };
}

function inspecting(
  { inspect, progress, signal }: BuildTools,
  directory: PlaceDirectory,
): Pick<ProtectionSetup, 'inspect'> {
  if (!inspect) return {};
  const job = { ...(progress ? { progress } : {}), ...(signal ? { signal } : {}) };
  return { inspect: (...made) => inspect(made, directory, job) };
}

/** What is counted: the anchors, the published tables and the twin variables. */
function countedBy(definitions: BuildDefinitions, { units }: PlaceDirectory) {
  const { anchors, published, twins, factRules } = definitions;
  const tables = [anchors, ...published, ...(twins ? [twins.table] : [])];
  return { ...definitions, tables, rules: factRules, parts: partsOf(units) };
}

async function demandTickedOff(vault: Vault): Promise<void> {
  const open = await openWarningsInForce(vault);
  if (open.length > 0) throw new Problem('KV-U6', { open });
}

function hashesOf(seeds: ReadonlyMap<string, Uint8Array>, { deliveries }: VaultSources, sha256: Sha256) {
  const hashes = deliveries.map((delivery) => delivery.contentHash);
  return { seedSha256: sha256(Buffer.concat([...seeds.values()])), dataHash: sha256(hashes.sort().join('\n')) };
}

function demandDeliveries(sources: VaultSources): void {
  if (sources.editions.length === 0) throw new Problem('KV-U4', { layout: 'personer' });
  if (!sources.master.has('afdelinger')) throw new Problem('KV-U4', { layout: 'afdelinger' });
}

/** One secret per period, made on first use: a later build with the same period draws the same numbers. */
function seedName(period: string): string {
  return `draw-beboertabeller-${encodeURIComponent(period)}`;
}

function dataDatesOf(sources: VaultSources): readonly DataDate[] {
  return sources.deliveries
    .flatMap(({ manifest }) =>
      Object.entries(manifest.periods).map(([group, period]) => ({
        group,
        edition: manifest.edition,
        period,
        delivery: manifest.delivery_id,
        supplier: manifest.supplier.name,
      })),
    )
    .sort((a, b) => b.edition - a.edition || (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey(date: DataDate): string {
  return `${date.group} ${date.period} ${date.delivery}`;
}
