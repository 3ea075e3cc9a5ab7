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
 * every edition since is one period, not three.
 */
export async function electionSlices(
  engine: SqlEngine,
  sources: VaultSources,
  defined: TabulateDefinitions,
): Promise<readonly PlanSlice[]> {
  const tables = defined.tables.filter((table) => table.series === 'elections');
  const seen = new Set<string>();
  const slices: PlanSlice[] = [];
  for (const { edition, files } of sources.editions.toReversed()) {
    const path = files.get(TURNOUT);
    if (path === undefined || tables.length === 0) continue;
    const elections = await engine.rows(
      `SELECT DISTINCT valg, CAST(valgdato AS VARCHAR) AS dag FROM ${parquet(path)} ORDER BY dag, valg`,
    );
    for (const row of elections) {
      const valg = String(row.valg);
      const day = String(row.dag);
      if (seen.has(valg)) continue;
      seen.add(valg);
      const period = electionPeriod(valg, day, edition);
      slices.push({
        edition,
        day,
        files: new Map([[TURNOUT, { path, where: `valg = '${valg}' AND valgdato = DATE '${day}'` }]]),
        periods: new Map(tables.map((table) => [table.id, period])),
        references: new Map(),
      });
    }
  }
  return slices;
}

function isDelivered(table: TableDefinition, source: EditionSource, rules: FactRules): boolean {
  return table.blocks.some((block) => layoutsOf(block.view, rules).every((layout) => source.files.has(layout)));
}
