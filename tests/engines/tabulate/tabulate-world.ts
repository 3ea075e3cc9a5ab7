import { layouts } from '../../../src/domain/definitions/deliveries/index.ts';
import { factRules } from '../../../src/domain/definitions/fact-rules.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ExactFlows, FlowDefinition } from '../../../src/domain/model/flow.ts';
import type { FlowGroupDefinition } from '../../../src/domain/model/flow-groups.ts';
import type { ExactTable } from '../../../src/domain/model/leaf.ts';
import type { TablePeriod } from '../../../src/domain/model/period.ts';
import type { SqlEngine } from '../../../src/domain/model/ports.ts';
import type { TableDefinition } from '../../../src/domain/model/table-definition.ts';
import { planFlows } from '../../../src/engines/tabulate/plan-flows.ts';
import { planTables } from '../../../src/engines/tabulate/plan-tables.ts';
import { runFlows } from '../../../src/storage/duckdb/run-flows.ts';
import { type PlanRun, runPlan } from '../../../src/storage/duckdb/run-plan.ts';
import { type Row, writeLayout } from '../../storage/duckdb/write-layout.ts';
import type { NaiveCell, NaiveWorld } from './naive-count.ts';

/** The only period of a test world. */
export const period2026: TablePeriod = {
  id: '2026',
  edition: 2026,
  label: { da: '1. januar 2026', en: '1 January 2026' },
  start: '2026-01-01',
  end: '2026-01-01',
};

type DeliveredWorld = NaiveWorld & { readonly afdelinger: readonly Row[] };

/** Writes a world as the vault's Parquet files and counts tables over it with DuckDB. */
export async function tabulateWorld(
  engine: SqlEngine,
  folder: string,
  world: DeliveredWorld,
  tables: readonly TableDefinition[],
): Promise<readonly ExactTable[]> {
  return runPlan(engine, planTables(tables, factRules), await runOver(engine, folder, world, tables));
}

/** Writes a world as the vault's Parquet files and counts its flows with DuckDB. */
export async function tabulateFlows(
  engine: SqlEngine,
  folder: string,
  world: DeliveredWorld,
  flows: FlowDefinition,
  split?: FlowGroupDefinition,
): Promise<ExactFlows> {
  const run = await runOver(engine, folder, world, [{ id: flows.inTable }]);
  return must((await runFlows(engine, planFlows(flows, factRules, [], split), flows.inTable, run))[0], 'flows');
}

async function runOver(
  engine: SqlEngine,
  folder: string,
  world: DeliveredWorld,
  tables: readonly Pick<TableDefinition, 'id'>[],
): Promise<PlanRun> {
  const files = new Map<string, { readonly path: string }>();
  for (const layout of ['personer', 'husstande', 'flytninger', 'valgdeltagelse'] as const) {
    files.set(layout, { path: await writeLayout(engine, folder, layout, layout, world[layout]) });
  }
  const afdelinger = await writeLayout(engine, folder, 'afdelinger', 'afdelinger', world.afdelinger);
  return {
    slices: [
      {
        edition: 2026,
        day: '2026-01-01',
        files,
        periods: new Map(tables.map((t) => [t.id, period2026])),
        references: new Map(Object.entries(world.references)),
      },
    ],
    master: new Map([['afdelinger', afdelinger]]),
    layouts,
  };
}

/** The cells of one unit of a table, in the shape of the naive count. */
export function cellsOf(table: ExactTable, unit: string): readonly NaiveCell[] {
  const u = table.units.indexOf(unit);
  const sums = table.magnitudes;
  return Array.from({ length: table.cellCount }, (_, cell) => {
    const place = sums ? sums.cells.indexOf(cell) : -1;
    const at = sums && place >= 0 ? u * sums.cells.length + place : -1;
    return {
      heads: must(table.heads[u * table.cellCount + cell], 'heads'),
      sum: sums?.sum[at] ?? 0,
      absolute: sums?.absolute[at] ?? 0,
      largest: sums?.largest[at] ?? 0,
      second: sums?.second[at] ?? 0,
    };
  });
}
