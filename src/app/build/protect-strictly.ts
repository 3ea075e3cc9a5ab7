import { streng } from '../../domain/definitions/gates/index.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac, Progress } from '../../domain/model/ports.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { SetAudit } from '../../engines/protect/certificate/make-certificate.ts';
import { finishStrict, planStrict } from '../../engines/protect/strict/plan-strict.ts';
import { checkStrictLeaves, rangesOfStrictLeaves } from '../attack/audit-strict-leaves.ts';
import { runProtection } from './protect-editions.ts';

/** A release's own protected leaves and what they were made by. */
export interface StrictSource {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
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
  readonly audit: SetAudit;
}

/**
 * Makes the leaves for public pages from a release's protected leaves, and audits them. Nothing to make where the
 * release itself was made by those rules.
 * @throws the signal's reason when cancelled.
 */
export async function protectStrictly(setup: StrictSetup): Promise<StrictRelease | undefined> {
  if (setup.rules.id === streng.id) return undefined;
  const tables = await strictLeavesOf(setup);
  return { rules: streng, tables, audit: await auditStrict({ ...setup, strict: tables }) };
}

/**
 * The strict leaves of a release: a function of what it shows, the same whoever works them out and whenever.
 * @throws the signal's reason when cancelled.
 */
export async function strictLeavesOf(source: StrictSource): Promise<ReadonlyMap<string, ProtectedTable>> {
  const { tables, published, anchors, directory, hmac, rules, progress, signal } = source;
  const input = { tables, definitions: published, anchors, directory, standardRules: rules, rules: streng, hmac };
  const { editions, plan, seeds } = planStrict(input);
  const onDone = (done: number) => progress?.('strict', done, editions.length);
  // A public draw: a later release repeats what did not change without looking at this one.
  const done = await runProtection([...editions], plan, seeds, { onDone, ...(signal ? { signal } : {}) });
  return finishStrict(input, done);
}

/** R2 and R6 from the leaves alone, R4 with the true ones beside; the true ones had no part in making them. */
async function auditStrict(
  setup: StrictSetup & { readonly strict: ReadonlyMap<string, ProtectedTable> },
): Promise<SetAudit> {
  const { tables, published, anchors, directory, rules, exact, strict, signal } = setup;
  const beside = {
    own: { tables, n: rules.n },
    strict: { tables: strict, definitions: published, directory, manifest: { rules: streng } },
    anchors,
  };
  const ranges = await rangesOfStrictLeaves(beside, oneByOne(exact, signal));
  const checks = [...checkStrictLeaves(beside), ranges];
  return { name: 'streng', mode: 'rounding', tables: [...strict.keys()], checks, attacks: [] };
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
