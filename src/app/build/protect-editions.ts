import type { ExactEdition } from '../../domain/model/leaf.ts';
import { buildAtoms, type RefusedAtoms } from '../../engines/protect/build-atoms.ts';
import { type AuditPlan, prepareAudit } from '../../engines/protect/certificate/prepare-audit.ts';
import { type GateCounts, gateCountsOf } from '../../engines/protect/gate-counts.ts';
import { groupPlaces } from '../../engines/protect/group-places.ts';
import { prepareRounding } from '../../engines/protect/prepare-rounding.ts';
import type { PeriodSeeds, ProtectionPlan } from '../../engines/protect/protection-plan.ts';
import { rowPartsOf } from '../../engines/protect/row-errors.ts';
import { type Counted, gatherRelease, type ProtectedOnce, type ProtectedRelease } from './gather-release.ts';
import { openProtectors } from './open-protectors.ts';
import { protectUntilSafe, type SettledEditions } from './protect-until-safe.ts';
import { type ProtectionSetup, roundedBy } from './protection-setup.ts';
import { workersFor } from './run-protection.ts';
import { openUnfinishedEditions } from './unfinished-editions.ts';

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
      return await gatherRelease(made, { waiting, counts, seeds, merged }, setup);
    settled = { editions: made.found.editions, atoms: made.plan.atoms, redraws: made.found.redraws };
    for (const { tier, atom } of made.found.failing) {
      const own = refused[tier] ?? new Set();
      refused[tier] = own;
      if (!own.has(atom)) merged += 1;
      own.add(atom);
    }
  }
}

// What so many rounds of merging do not mend is for a person to look at.
const MOST_MERGES = 4;

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

async function seedsOf(editions: readonly ExactEdition[], setup: ProtectionSetup): Promise<PeriodSeeds> {
  const periods = new Set(editions.flatMap((edition) => edition.tables.map((table) => table.period.id)));
  const seeds = new Map<string, Uint8Array>();
  for (const period of [...periods].sort()) seeds.set(period, await setup.seedOf(period));
  return seeds;
}
