import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac, Progress } from '../../domain/model/ports.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { buildAtoms } from '../../engines/protect/build-atoms.ts';
import { type GateCounts, gateCountsOf } from '../../engines/protect/gate-counts.ts';
import { groupPlaces } from '../../engines/protect/group-places.ts';
import { prepareRounding } from '../../engines/protect/prepare-rounding.ts';
import { type PeriodSeeds, type ProtectedEdition, protectEdition } from '../../engines/protect/protect-edition.ts';
import { rowPartsOf } from '../../engines/protect/row-errors.ts';
import { stackEditions } from '../../engines/protect/stack-editions.ts';

/** What protection needs beside the true leaves. `seedOf` gives the secret of a period, the same every time. */
export interface ProtectionSetup {
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
  readonly seedOf: (period: string) => Promise<Uint8Array>;
  readonly hmac: Hmac;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** Cubes by table id, and the seeds they were drawn with (never published). */
export interface ProtectedRelease {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly seeds: PeriodSeeds;
}

/**
 * Protects all editions of a release: atoms are built once from the anchors of all of them, then the editions are
 * protected one at a time. True leaves wait in memory until the last edition is counted (about 50 MB an edition for the
 * whole sector) and are let go one by one.
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
  const { directory, published, rules, hmac } = setup;
  const groupings = groupPlaces(directory);
  const atoms = buildAtoms({ units: directory.units, groupings, counts, gates: rules.gates });
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
  };
  const seeds = await seedsOf(waiting, setup);
  const total = waiting.length;
  const done: ProtectedEdition[] = [];
  for (let exact = waiting.shift(); exact; exact = waiting.shift()) {
    setup.signal?.throwIfAborted();
    done.push(protectEdition(exact, plan, seeds));
    setup.progress?.('protect', done.length, total);
    await breathe();
  }
  return { tables: stackEditions(published, done, rules.sigmaAtoms), seeds };
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
