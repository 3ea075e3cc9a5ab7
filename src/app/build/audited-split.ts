import { must } from '../../domain/kernel/invariant.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { FlowGroupDefinition } from '../../domain/model/flow-groups.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { AuditedFlows } from '../../engines/protect/certificate/audited-flows.ts';
import { type AuditedGroups, comparedGroups, groupedTables } from '../../engines/protect/certificate/audited-groups.ts';
import type { AuditedTable, ComparedRelease } from '../../engines/protect/certificate/edition-numbers.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import type { GroupCells, GroupFigures } from '../../engines/protect/flow-groups/group-cells.ts';
import { kommunerOfEnds } from '../../engines/protect/flow-groups/group-sums.ts';

/** What is laid beside flows by group: how they are split, the places, the plan of the audit and earlier releases. */
export interface GroupsSetup {
  readonly flows: FlowDefinition;
  readonly definition: FlowGroupDefinition;
  readonly definitions: readonly TableDefinition[];
  readonly directory: PlaceDirectory;
  readonly plan: AuditPlan;
  readonly against: readonly ComparedRelease[];
}

/** Kommune of each boligområde. */
export function kommunerOfAreas({ omraader }: Pick<PlaceDirectory, 'omraader'>): (area: string) => string | undefined {
  const known = new Map(omraader.map(({ id, kommune }) => [id, kommune]));
  return (area) => known.get(area);
}

/** Everything that is laid beside the flows of a period by group. */
export function auditedSplit({
  setup,
  cells,
  shown,
  flows,
  tables,
}: {
  readonly setup: GroupsSetup;
  readonly cells: GroupCells;
  readonly shown: { readonly figures: GroupFigures; readonly stray: number };
  readonly flows: AuditedFlows;
  readonly tables: readonly AuditedTable[];
}): AuditedGroups {
  const { definition, plan } = setup;
  const named = tables.map((table) => ({ ...table, id: must(plan.tables[table.table], 'a table of the plan').id }));
  return {
    definition,
    cells,
    kommuner: kommunerOfEnds(cells, kommunerOfAreas(setup.directory)),
    ...shown,
    against: comparedGroups(setup.against, definition, cells, flows.period),
    flows,
    atoms: plan.atoms[flows.tier],
    codes: setup.flows.ends,
    tables: groupedTables(definition, setup.definitions, named),
  };
}
