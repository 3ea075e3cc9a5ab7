import { availableParallelism } from 'node:os';
import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { FailingAtom } from '../../engines/protect/certificate/audit-edition.ts';
import type { EarlierEdition } from '../../engines/protect/earlier-edition.ts';
import type { PeriodSeeds, ProtectedEdition, ProtectionPlan } from '../../engines/protect/protection-plan.ts';
import { openProtectors, type Protectors } from './open-protectors.ts';
import type { ProtectionTask, TaskResult } from './protection-task.ts';
import type { UnfinishedEditions } from './unfinished-editions.ts';

/** How an edition was protected in the release before, or the year before it was. */
export type EarlierOf = (edition: number) => Promise<EarlierEdition | undefined>;

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

/** Protects again the tables that hold rows that failed; other editions stay as they are. */
export async function protectFailing(
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

function editionOf(result: TaskResult): ProtectedEdition {
  invariant(result.kind === 'protected', 'a task of protection gives an edition');
  return result.edition;
}

// Starting threads takes half a second, so small builds do without; each holds an edition of true leaves.
const LEAVES_FOR_WORKERS = 500_000;
const MOST_WORKERS = 4;
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

/** How many threads the editions are protected in. */
export function workersFor(editions: readonly ExactEdition[]): number {
  const leaves = editions.reduce((sum, { tables }) => sum + tables.reduce((n, table) => n + table.heads.length, 0), 0);
  return leaves < LEAVES_FOR_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS, editions.length);
}
