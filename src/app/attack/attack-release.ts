import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AttackResult } from '../../domain/model/certificate.ts';
import type { SealedEdition } from '../../domain/model/leaf.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { attackThresholded, type ControlOutcome } from '../../engines/protect/attacks/thresholded-numbers.ts';
import { addAttacks, attackEdition } from '../../engines/protect/certificate/attack-edition.ts';
import type { RangeStart } from '../../engines/protect/certificate/audit-edition.ts';
import { auditGroupRanges } from '../../engines/protect/certificate/audit-groups.ts';
import { auditAnchors } from '../../engines/protect/certificate/audit-leaves.ts';
import { auditRanges } from '../../engines/protect/certificate/audit-rounding.ts';
import type { AuditedFlows } from '../../engines/protect/certificate/audited-flows.ts';
import type { AuditedGroups } from '../../engines/protect/certificate/audited-groups.ts';
import { type AuditedTable, withComparisons } from '../../engines/protect/certificate/edition-numbers.ts';
import { recheckSteps } from '../../engines/protect/certificate/recheck-leaves.ts';
import { mayAcceptDeliveries } from '../access/may-handle-deliveries.ts';
import { buildDefinitions } from '../build/build-definitions.ts';
import { earlierReleases } from '../build/certify-release.ts';
import {
  type AttackedRelease,
  attackedFlows,
  attackedGroups,
  attackedSets,
  attackedTables,
  planAttack,
} from '../build/read-attacked.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { showRelease } from '../update/list-releases.ts';
import { attackPublications } from './attack-publications.ts';

/** Which release is attacked and how hard. */
export interface AttackQuestion {
  /** Left out = the one served. */
  readonly release?: string;
  /** Random sums of each run of A1. */
  readonly queries: readonly number[];
  readonly seed: string;
  readonly progress?: Progress;
}

/** What came of it. No cell and no true value is in it. */
export interface AttackReport {
  readonly release: string;
  /** Years of the editions whose true leaves are in the vault. */
  readonly editions: readonly number[];
  readonly attacks: readonly AttackResult[];
  /** Other releases this one was laid beside in A3. */
  readonly compared: readonly string[];
  /** Releases that could not be read, so that nothing was laid beside of theirs. */
  readonly unread: readonly string[];
  /** Exact tables of its years, which A6 was tried on; A6 is left out where there are none. */
  readonly publications: readonly string[];
  readonly control: ControlOutcome & { readonly seed: string; readonly bites: boolean };
  /** Nothing recovered, and the control bites. */
  readonly passed: boolean;
}

const CONTROL = { sums: 50, leaves: 1000 };
const CONTROL_SHARE = 0.95;

/**
 * Attacks a release with its own true leaves beside: A1 to A5 are run on what the release shows, now, A6 on the exact
 * tables published for its years, A9 on
 * the numbers of its files, and A7, the control, on true numbers with small sums refused, which must be broken. A8 is of
 * patterns that are known to leak and has nothing to do with a release: it stands in tests/attack.
 * @throws Problem KV-A1 for a reader who may not, KV-U1 and KV-A8 for no such release, KV-U20 without its true leaves in
 * the vault, KV-U21 where they are damaged, and as `ReleaseStore.read`.
 * @source diskretion.md 7.4
 */
export async function attackRelease(
  context: AppContext,
  reader: Reader,
  { release, queries, seed, progress }: AttackQuestion,
): Promise<AttackReport> {
  const { id } = await showRelease(context, release);
  await demandRight(context, reader, id);
  const { sealed } = await context.openVault();
  const editions = await sealed.editionsOf(id);
  const content = await context.releases.read(id);
  const attacked = planAttack(content, {
    anchors: buildDefinitions.anchors,
    ...(buildDefinitions.twins ? { twins: buildDefinitions.twins.table } : {}),
  });
  const kept = await earlierReleases(context.releases);
  const others = kept.compared.filter((other) => other.id !== id);
  const leaves: SealedEdition[] = [];
  for (const edition of editions) leaves.push(await sealed.read(id, edition));
  const own = leaves.map((edition) => attackedTables(attacked, edition));
  const compared = withComparisons(attacked.plan, own.flat(), others);
  const attacks: AttackResult[] = [];
  let from = 0;
  for (const [i, edition] of leaves.entries()) {
    progress?.('attack', i, leaves.length);
    const tables = compared.slice(from, from + (own[i]?.length ?? 0));
    from += tables.length;
    const flows = attackedFlows(attacked, edition, content, others);
    const groups = attackedGroups(attacked, edition, content, { tables, others });
    attacks.push(...attackTables(attacked, { edition, tables, flows, groups }, { queries, seed }));
    await breathe();
  }
  const total = withMisses(addAttacks(attacks), (await context.releases.certificate(id)).anchors_missed);
  const { published, anchors } = buildDefinitions;
  const made = { editions: leaves, tables: content.tables, published, anchors, directory: content.directory };
  const publicTables = await attackPublications(context, made, { seed, progress: progress ?? (() => undefined) });
  const tried = [...total, ...publicTables.attacks, filesOf(attacked, content)];
  const control = controlOf(attacked, compared, seed);
  progress?.('attack', leaves.length, leaves.length);
  const passed = control.bites && tried.every(({ recovered }) => recovered === 0);
  return {
    release: id,
    editions,
    attacks: tried,
    compared: others.map((other) => other.id),
    unread: kept.unread,
    publications: publicTables.publications,
    control,
    passed,
  };
}

async function demandRight(context: AppContext, reader: Reader, release: string): Promise<void> {
  const verdict = mayAcceptDeliveries(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'release', object: 'attack', release }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'angribe udgaver', en: 'attack releases' } });
}

// Margins that are not the anchor's are told by the certificate; only more of them than it tells are a find.
const UNEQUAL = 'A5 margins';

interface AttackedEdition {
  readonly edition: SealedEdition;
  readonly tables: readonly AuditedTable[];
  readonly flows: AuditedFlows | undefined;
  readonly groups: AuditedGroups | undefined;
}

function attackTables(
  attacked: AttackedRelease,
  { edition, tables, flows, groups }: AttackedEdition,
  { queries, seed }: Pick<AttackQuestion, 'queries' | 'seed'>,
): readonly AttackResult[] {
  const { plan, places } = attacked;
  const sets = attackedSets(attacked, edition, tables);
  const run = (name: string, start: Omit<RangeStart, 'keep'>): AttackResult => {
    const { audits: own, flows: moved } = auditRanges(plan, sets, flows, { ...start, keep: 0 });
    const split = groups ? [auditGroupRanges(groups, plan, start.comparesReleases)] : [];
    const audits = [...own, ...(moved ? [moved] : []), ...split];
    const sum = (what: 'tested' | 'failing') => audits.reduce((total, audit) => total + audit[what], 0);
    return { name, seed: '', queries: sum('tested'), recovered: sum('failing') };
  };
  const margins = sets.map((set) => auditAnchors(plan, set));
  return [
    ...attackEdition(plan, edition.edition, tables, { seed, unions: queries, places }),
    run('A3', { knowsTotals: false, comparesReleases: true }),
    run('A4', { knowsTotals: true, comparesReleases: true }),
    run('A5', { knowsTotals: false, comparesReleases: false }),
    {
      name: UNEQUAL,
      seed: '',
      queries: margins.reduce((sum, { tested }) => sum + tested, 0),
      recovered: margins.reduce((sum, { failing }) => sum + failing, 0),
    },
  ];
}

function withMisses(attacks: readonly AttackResult[], told: number): readonly AttackResult[] {
  return attacks.map((attack) =>
    attack.name === UNEQUAL ? { ...attack, recovered: Math.max(0, attack.recovered - told) } : attack,
  );
}

function controlOf({ plan, margins }: AttackedRelease, tables: readonly AuditedTable[], seed: string) {
  const own = `${seed}|A7`;
  const asked = tables.map(({ table, truth }) => {
    const { id, cellCount } = must(plan.tables[table], 'a table of the plan');
    return { cellCount, truth, margins: margins.get(id) ?? [] };
  });
  const outcome = attackThresholded(asked, { n: plan.n, ...CONTROL }, randomFrom(own));
  // A release without small counts has nothing to protect, and nothing to be broken.
  return { ...outcome, seed: own, bites: outcome.recovered >= CONTROL_SHARE * outcome.tried };
}

/** A9 for the release's own files: a number more precise than the rules round to would tell more than it should. */
function filesOf({ cubes, plan }: AttackedRelease, { flows, flowGroups }: ReleaseContent): AttackResult {
  const groups = flowGroups?.periods.map(({ persons }) => persons) ?? [];
  const numbers = [...[...cubes.values()].map(({ heads }) => heads), ...(flows ? [flows.persons] : []), ...groups];
  const { tested, failing } = recheckSteps(numbers.map((values) => ({ n: plan.n, values })));
  return { name: 'A9', seed: '', queries: tested, recovered: failing };
}

/** Lets progress be drawn between two editions. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
