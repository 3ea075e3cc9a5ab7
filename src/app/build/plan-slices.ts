import type { SqlEngine } from '../../domain/model/ports.ts';
import type { FactRules, QueryPlan } from '../../domain/model/query-plan.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { layoutsOf } from '../../engines/tabulate/fact-views.ts';
import { electionPeriod, periodOf, type ReferenceSpans } from '../../engines/tabulate/period-of.ts';
import { type PlanSlice, parquet } from '../../storage/duckdb/name-sources.ts';
import type { EditionSource, VaultSources } from './edition-sources.ts';

/** What the tables are counted by; handed in so that tests can bring their own. */
export interface TabulateDefinitions {
  readonly tables: readonly TableDefinition[];
  readonly rules: FactRules;
  readonly spans: ReferenceSpans;
}

// Reference values that conditions compare with are national.
const COUNTRY = '000';
const TURNOUT = 'valgdeltagelse';

/**
 * The slice of one edition: its files and the period of every table that was delivered. A table counts as delivered
 * when the manifest gives the period of its group and the files of at least one of its blocks are there.
 */
export function editionSlice(
  source: EditionSource,
  sources: VaultSources,
  plan: QueryPlan,
  defined: TabulateDefinitions,
): PlanSlice {
  const periods = defined.tables
    .filter((table) => table.series !== 'elections' && isDelivered(table, source, defined.rules))
    .flatMap((table) => {
      const text = source.periods.get(table.reference.group);
      return text === undefined
        ? []
        : [[table.id, periodOf(table.reference, text, source.edition, defined.spans)] as const];
    });
  const references = plan.references.flatMap(({ key, group }) => {
    const period = source.periods.get(group);
    const found = sources.references.find((r) => r.key === key && r.area === COUNTRY && r.period === period);
    return found ? [[key, found.text] as const] : [];
  });
  return {
    edition: source.edition,
    day: `${source.edition}-01-01`,
    files: new Map(
      [...source.files].filter(([layout]) => layout !== TURNOUT).map(([layout, path]) => [layout, { path }]),
    ),
    periods: new Map(periods),
    references: new Map(references),
  };
}

/**
 * One slice per election, in the newest edition that delivers it: an election held three years ago and delivered with
 * every edition since is one period, not three. Each table has the latest elections that its reference rule asks for.
 * @source beboertabeller.md section 1, rule 8
 */
export async function electionSlices(
  engine: SqlEngine,
  sources: VaultSources,
  defined: TabulateDefinitions,
): Promise<readonly PlanSlice[]> {
  const tables = defined.tables.filter((table) => table.series === 'elections');
  const seen = new Map<string, Election>();
  for (const { edition, files } of sources.editions.toReversed()) {
    const path = files.get(TURNOUT);
    if (path === undefined || tables.length === 0) continue;
    const elections = await engine.rows(
      `SELECT DISTINCT valg, CAST(valgdato AS VARCHAR) AS dag FROM ${parquet(path)} ORDER BY dag, valg`,
    );
    for (const row of elections) {
      const election = { valg: String(row.valg), day: String(row.dag), edition, path };
      if (!seen.has(election.valg)) seen.set(election.valg, election);
    }
  }
  const latestFirst = [...seen.values()].sort((a, b) => (a.day > b.day ? -1 : 1));
  return latestFirst.flatMap((election, at) => electionSlice(election, at, tables) ?? []).toReversed();
}

interface Election {
  readonly valg: string;
  readonly day: string;
  /** The newest edition that delivers it, and its file. */
  readonly edition: number;
  readonly path: string;
}

/** The slice of the election that is number `at` counted back from the latest; undefined where no table asks so far back. */
function electionSlice(
  { valg, day, edition, path }: Election,
  at: number,
  tables: readonly TableDefinition[],
): PlanSlice | undefined {
  const asking = tables.filter(({ reference }) => at < (reference.latest ?? Number.POSITIVE_INFINITY));
  if (asking.length === 0) return undefined;
  const period = electionPeriod(valg, day, edition);
  return {
    edition,
    day,
    files: new Map([[TURNOUT, { path, where: `valg = '${valg}' AND valgdato = DATE '${day}'` }]]),
    periods: new Map(asking.map((table) => [table.id, period])),
    references: new Map(),
  };
}

function isDelivered(table: TableDefinition, source: EditionSource, rules: FactRules): boolean {
  return table.blocks.some((block) => layoutsOf(block.view, rules).every((layout) => source.files.has(layout)));
}
