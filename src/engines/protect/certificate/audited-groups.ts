import type { Atom } from '../../../domain/model/atom.ts';
import type { FlowEnds } from '../../../domain/model/flow.ts';
import { type FlowGroupDefinition, groupsOf, type ProtectedFlowGroups } from '../../../domain/model/flow-groups.ts';
import type { TableDefinition } from '../../../domain/model/table-definition.ts';
import { type GroupCells, type GroupFigures, shownFigures } from '../flow-groups/group-cells.ts';
import { layoutOf } from '../table-layout.ts';
import type { AuditedFlows } from './audited-flows.ts';
import type { AuditedTable } from './edition-numbers.ts';
import { type ComparedGroups, compareSplits } from './other-groups.ts';

/** A table of movers beside the groups that its rows are parts of; arrays are by cell of the table. */
export interface GroupedTable {
  readonly side: 'into' | 'outOf';
  /** Group of each cell among all groups of all splits. */
  readonly groupOf: Int32Array;
  /** Code of each cell that says where from or to; none where the table does not tell. */
  readonly kindOf: readonly (string | undefined)[];
  readonly leaves: AuditedTable;
}

/** Flows of a period by group with everything on the same persons beside. */
export interface AuditedGroups {
  readonly definition: FlowGroupDefinition;
  readonly cells: GroupCells;
  /** Kommune of each end, codes of ends outside for themselves; undefined for one of several. */
  readonly kommuner: readonly (string | undefined)[];
  readonly figures: GroupFigures;
  /** Figures that are shown of pairs nobody moved between. */
  readonly stray: number;
  readonly against: readonly ComparedGroups[];
  readonly flows: AuditedFlows;
  readonly atoms: readonly Atom[];
  readonly codes: FlowEnds;
  readonly tables: readonly GroupedTable[];
}

/** What earlier releases showed of a period by group; none where they had no such flows. */
export function comparedGroups(
  releases: readonly { readonly n: number; readonly groups?: ProtectedFlowGroups }[],
  definition: FlowGroupDefinition,
  cells: GroupCells,
  period: string,
): readonly ComparedGroups[] {
  return releases.flatMap(({ n, groups }) => {
    const own = groups?.periods.find((candidate) => candidate.period.id === period);
    if (!groups || !own) return [];
    const count = groupsOf(groups.definition).length;
    const { figures } = shownFigures(cells, own, count);
    return [{ n, width: 1 + count, figures, ...compareSplits(definition, groups.definition) }];
  });
}

/** The tables of movers of a period that count by a trait the flows are split by. */
export function groupedTables(
  definition: FlowGroupDefinition,
  definitions: readonly TableDefinition[],
  tables: readonly (AuditedTable & { readonly id: string })[],
): readonly GroupedTable[] {
  const groups = groupsOf(definition);
  return definition.splits.flatMap((split) =>
    (['into', 'outOf'] as const).flatMap((side): readonly GroupedTable[] => {
      const asked = split[side];
      const table = definitions.find(({ id }) => id === asked?.table);
      const leaves = tables.find(({ id }) => id === asked?.table);
      const layout = table && layoutOf(table).find(({ block }) => block.id === asked?.block);
      if (!asked || !leaves || !layout) return [];
      const codeAt = (axis: string, cell: number): string | undefined => {
        const at = layout.block.axes.findIndex(({ id }) => id === axis);
        const own = layout.block.axes[at];
        const position = Math.floor((cell - layout.first) / (layout.strides[at] ?? 1));
        return own?.categories[position % own.categories.length]?.code;
      };
      const cells = Array.from({ length: layout.first + layout.size }, (_, cell) => cell);
      const groupOf = Int32Array.from(cells, (cell) => {
        const code = codeAt(asked.axis, cell) ?? '';
        return groups.findIndex((own) => own.split === split && own.group.codes.includes(code));
      });
      return [{ side, groupOf, kindOf: cells.map((cell) => codeAt(definition.kinds.axis, cell)), leaves }];
    }),
  );
}
