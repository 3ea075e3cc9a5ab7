import { streng } from '../../domain/definitions/gates/index.ts';
import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac, Progress } from '../../domain/model/ports.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { finishStrict, planStrict } from '../../engines/protect/strict/plan-strict.ts';
import { runProtection } from './protect-editions.ts';

/** A release's own protected leaves and what they were made by. */
export interface StrictSetup {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
  readonly hmac: Hmac;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** The leaves for public pages and the rules they keep. */
export interface StrictRelease {
  readonly rules: RuleSet;
  readonly tables: ReadonlyMap<string, ProtectedTable>;
}

/**
 * Makes the leaves for public pages from a release's protected leaves. Nothing to make where the release itself was
 * made by those rules.
 * @throws the signal's reason when cancelled.
 */
export async function protectStrictly(setup: StrictSetup): Promise<StrictRelease | undefined> {
  const { tables, published, anchors, directory, hmac } = setup;
  if (setup.rules.id === streng.id) return undefined;
  const input = { tables, definitions: published, anchors, directory, standardRules: setup.rules, rules: streng, hmac };
  const { editions, plan, seeds } = planStrict(input);
  const onDone = (done: number) => setup.progress?.('strict', done, editions.length);
  // A public draw: a later release repeats what did not change without looking at this one.
  const done = await runProtection([...editions], plan, seeds, {
    onDone,
    ...(setup.signal ? { signal: setup.signal } : {}),
  });
  return { rules: streng, tables: finishStrict(input, done) };
}
