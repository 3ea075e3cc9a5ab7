import type { LayoutDefinition } from '../../domain/model/delivery.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { FlowGroupDefinition } from '../../domain/model/flow-groups.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { Progress } from '../../domain/model/progress.ts';
import { planFlows } from '../../engines/tabulate/plan-flows.ts';
import { planTables } from '../../engines/tabulate/plan-tables.ts';
import { runFlows } from '../../storage/duckdb/run-flows.ts';
import { runPlan } from '../../storage/duckdb/run-plan.ts';
import type { EditionSource, VaultSources } from './edition-sources.ts';
import { editionSlice, electionSlices, type TabulateDefinitions } from './plan-slices.ts';

/** What is counted, and by what; `parts` are the units of afdelinger that are counted in parts. */
interface TabulatedBy extends TabulateDefinitions {
  readonly layouts: readonly LayoutDefinition[];
  readonly flows?: FlowDefinition;
  readonly flowGroups?: FlowGroupDefinition;
  readonly parts?: readonly Unit[];
}

/** Progress and cancellation of a build's counting. */
export interface TabulateJob {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

// Small editions are counted together: a query costs the same for one as for ten. Bounds the rows held in memory.
const PERSONS_AT_ONCE = 1_200_000;

/**
 * Exact leaves of every edition in the vault, oldest first, in groups of whole editions so that memory stays bounded.
 * An edition's tables are those delivered for it, or kept
 * from an earlier release when its person rows are gone; an election's table comes with the newest edition delivering it.
 * @throws the signal's reason when cancelled.
 */
export async function* tabulateEditions(
  engine: SqlEngine,
  sources: VaultSources,
  defined: TabulatedBy,
  job: TabulateJob = {},
): AsyncGenerator<ExactEdition> {
  const plan = planTables(defined.tables, defined.rules, defined.parts);
  const elections = await electionSlices(engine, sources, defined);
  const groups = countedTogether(sources.editions);
  for (const [i, group] of groups.entries()) {
    const [first] = group;
    if (first?.counted) {
      yield await first.counted();
      continue;
    }
    const years = group.map((source) => source.edition);
    const slices = [
      ...group.map((source) => editionSlice(source, sources, plan, defined)),
      ...elections.filter((slice) => years.includes(slice.edition)),
    ];
    const run = {
      slices,
      master: sources.master,
      layouts: defined.layouts,
      step: (done: number, total: number) => job.progress?.('tabulate', i * total + done, groups.length * total),
      ...(job.signal ? { signal: job.signal } : {}),
    };
    const leaves = await runPlan(engine, plan, run);
    const { flows: flowing, flowGroups } = defined;
    const flowPlan = flowing && planFlows(flowing, defined.rules, defined.parts, flowGroups);
    const flows = flowing && flowPlan ? await runFlows(engine, flowPlan, flowing.inTable, run) : [];
    for (const edition of years) {
      const own = flows.find(({ period }) => period.edition === edition);
      const tables = leaves.filter((table) => table.period.edition === edition);
      yield own ? { edition, tables, flows: own } : { edition, tables };
    }
  }
}

function countedTogether(editions: readonly EditionSource[]): readonly (readonly EditionSource[])[] {
  const groups: EditionSource[][] = [];
  let rows = 0;
  for (const source of editions) {
    const last = groups.at(-1);
    if (last && !source.counted && !last.at(-1)?.counted && rows + source.personRows <= PERSONS_AT_ONCE) {
      last.push(source);
      rows += source.personRows;
      continue;
    }
    groups.push([source]);
    rows = source.personRows;
  }
  return groups;
}
