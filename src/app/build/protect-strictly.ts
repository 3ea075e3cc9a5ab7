import { streng } from '../../domain/definitions/gates/index.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac } from '../../domain/model/ports.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { RefusedOfTier } from '../../domain/model/release.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import { finishStrict, planStrict } from '../../engines/protect/strict/plan-strict.ts';
import {
  checkStrictLeaves,
  narrowStrictAtoms,
  rangesOfStrictLeaves,
  type StrictBeside,
} from './audit-strict-leaves.ts';
import { runProtection } from './run-protection.ts';

/** A release's own protected leaves and what they were made by. */
export interface StrictSource {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
  /** Left out = `streng`. */
  readonly strictRules?: RuleSet;
  readonly hmac: Hmac;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** The same with the true leaves, which the audit alone looks at. */
export interface StrictSetup extends StrictSource {
  readonly exact: readonly ExactEdition[];
}

/** The leaves for public pages and the rules they keep. */
export interface StrictRelease {
  readonly rules: RuleSet;
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  /** Strict atoms merged further because the audit found too little left open. */
  readonly merged: readonly RefusedOfTier[];
  readonly audit: SetAudit;
}

// What so many rounds of merging do not mend is for a person to look at.
const MOST_MERGES = 4;

/**
 * Makes the leaves for public pages from a release's protected leaves, and audits them. Atoms that leave too little open
 * are merged further and all is rounded again. Nothing to make where the release itself was made by those rules.
 * @throws the signal's reason when cancelled.
 */
export async function protectStrictly(setup: StrictSetup): Promise<StrictRelease | undefined> {
  if (setup.rules.id === streng.id) return undefined;
  const rules = setup.strictRules ?? streng;
  let merged: readonly RefusedOfTier[] = [];
  for (let round = 0; ; round++) {
    const tables = await strictLeavesOf({ ...setup, merged });
    const beside = besideOf(setup, tables);
    const ranges = await rangesOfStrictLeaves(beside, oneByOne(setup.exact, setup.signal));
    const checks = [...checkStrictLeaves(beside), ranges];
    const audit: SetAudit = { name: 'streng', mode: 'rounding', tables: [...tables.keys()], checks, attacks: [] };
    if (ranges.failing === 0 || round === MOST_MERGES) return { rules, tables, merged, audit };
    const narrow = await narrowStrictAtoms(beside, oneByOne(setup.exact, setup.signal));
    const before = merged.flatMap(({ tier, atoms }) => atoms.map((atom) => ({ tier, atom })));
    const byTier = Map.groupBy([...before, ...narrow], ({ tier }) => tier);
    merged = [...byTier]
      .sort(([a], [b]) => a - b)
      .map(([tier, own]) => ({ tier, atoms: [...new Set(own.map(({ atom }) => atom))].sort() }));
  }
}

/**
 * The strict leaves of a release: a function of what it shows, the same whoever works them out and whenever.
 * @param source - With the strict atoms merged further, as the release tells them.
 * @throws the signal's reason when cancelled.
 */
export async function strictLeavesOf(
  source: StrictSource & { readonly merged: readonly RefusedOfTier[] },
): Promise<ReadonlyMap<string, ProtectedTable>> {
  const { tables, published, anchors, directory, hmac, rules, progress, signal, merged } = source;
  const refused = Object.fromEntries(merged.map(({ tier, atoms }) => [tier, new Set(atoms)]));
  const input = {
    ...{ tables, definitions: published, anchors, directory, standardRules: rules, hmac, refused },
    rules: source.strictRules ?? streng,
  };
  const { editions, plan, seeds } = planStrict(input);
  const onDone = (done: number) => progress?.('strict', done, editions.length);
  // A public draw: a later release repeats what did not change without looking at this one.
  const done = await runProtection([...editions], plan, seeds, { onDone, ...(signal ? { signal } : {}) });
  return finishStrict(input, done);
}

function besideOf(
  { tables, published, anchors, directory, rules, strictRules }: StrictSource,
  strict: ReadonlyMap<string, ProtectedTable>,
): StrictBeside {
  return {
    own: { tables, n: rules.n },
    strict: { tables: strict, definitions: published, directory, manifest: { rules: strictRules ?? streng } },
    anchors,
  };
}

/** Lets progress be drawn and a cancellation be heard between two editions. */
async function* oneByOne(
  exact: readonly ExactEdition[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ExactEdition> {
  for (const edition of exact) {
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    yield edition;
  }
}
