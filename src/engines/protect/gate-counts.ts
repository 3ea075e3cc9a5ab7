import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { Gate } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { blockOf, layoutOf } from './table-layout.ts';

/** True counts of one edition that gates are tested on; arrays in the order of `units`. */
export interface GateCounts {
  readonly edition: number;
  readonly units: readonly string[];
  readonly counts: { readonly [K in keyof Gate]: Int32Array };
}

/** Which one-cell block of the anchor table holds each count of a gate. */
const BLOCKS: { readonly [K in keyof Gate]: string } = {
  residents: 'residents',
  households: 'households',
  persons1664: 'r1664',
};

/** Reads the gate counts of an edition out of its anchor table. @throws InvariantError when the edition has none. */
export function gateCountsOf(edition: ExactEdition, anchors: TableDefinition): GateCounts {
  const table = must(
    edition.tables.find((candidate) => candidate.table === anchors.id),
    `anchor table of edition ${edition.edition}`,
  );
  const layouts = layoutOf(anchors);
  const column = (id: string): Int32Array => {
    const block = blockOf(layouts, id);
    invariant(block.size === 1, `gate block ${id} has one cell`);
    return Int32Array.from(table.units, (_, i) => table.heads[i * table.cellCount + block.first] ?? 0);
  };
  return {
    edition: edition.edition,
    units: table.units,
    counts: {
      residents: column(BLOCKS.residents),
      households: column(BLOCKS.households),
      persons1664: column(BLOCKS.persons1664),
    },
  };
}

/** The anchor cell of each gate count. @throws InvariantError when the anchors lack one. */
export function gateCells(anchors: TableDefinition): { readonly [K in keyof Gate]: number } {
  const layouts = layoutOf(anchors);
  const first = (count: keyof Gate) => blockOf(layouts, BLOCKS[count]).first;
  return { residents: first('residents'), households: first('households'), persons1664: first('persons1664') };
}
