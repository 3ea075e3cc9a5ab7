import { must } from '../../../domain/kernel/invariant.ts';
import { type Relations, relationKinds, type WholeRanges } from '../attacks/narrow-ranges.ts';
import { TIERS } from '../prepare-rounding.ts';
import type { AuditNode } from './audit-nodes.ts';
import type { AuditPlan, NodeRelation } from './prepare-audit.ts';

/** Where a node's numbers stand among those of its component. */
export interface NodePlace {
  readonly node: AuditNode;
  readonly first: number;
  /** First number of each table's cells, or −1 where the node is no atom of the table's tier. */
  readonly tableFirst: Int32Array;
}

/** The numbers of a component: the same shape in every edition. */
export interface ComponentShape {
  readonly places: readonly NodePlace[];
  readonly numbers: number;
  readonly relations: Omit<Relations, 'kinds'>;
}

/** A component with its figures: true numbers, what an outsider believes, and what he knows between them. */
export interface Component {
  readonly truth: Int32Array;
  readonly ranges: WholeRanges;
  readonly relations: Relations;
}

/** Lays out the numbers of a component: each node's own, its tables' cells, and sums of nodes over their parts. */
export function shapeOf(plan: AuditPlan, nodes: readonly AuditNode[]): ComponentShape {
  let numbers = 0;
  const places = nodes.map((node): NodePlace => {
    const first = numbers;
    numbers += plan.fixed;
    const tableFirst = Int32Array.from(plan.tables, ({ tier, cellCount }) => {
      if (node.atomOf[tier] === undefined) return -1;
      numbers += cellCount;
      return numbers - cellCount;
    });
    return { node, first, tableFirst };
  });
  const writer = openWriter();
  for (const place of places) {
    for (const relation of plan.relations) writeRelation(writer, place, relation);
    const parts = place.node.parts.map((part) => must(places[part], 'a part comes before its sum').first);
    const summed = plan.fixed - plan.figures - plan.segments.length;
    for (let i = 0; parts.length > 0 && i < plan.fixed; i++) {
      // A segment is no figure anyone adds up: its anchors are.
      if (i >= summed && i < summed + plan.segments.length) continue;
      for (const part of parts) writer.add(part + i, 1);
      writer.add(place.first + i, -1);
      writer.end();
    }
  }
  return { places, numbers, relations: writer.done() };
}

function writeRelation(writer: RelationWriter, { first, tableFirst }: NodePlace, relation: NodeRelation): void {
  const base = relation.table < 0 ? first : (tableFirst[relation.table] ?? -1);
  if (base < 0) return;
  for (const cell of relation.cells) writer.add(base + cell, 1);
  for (const number of relation.minus) writer.add(first + number, -1);
  writer.end();
}

type RelationWriter = ReturnType<typeof openWriter>;

function openWriter() {
  const starts: number[] = [0];
  const numbers: number[] = [];
  const signs: number[] = [];
  return {
    add: (number: number, sign: 1 | -1) => {
      numbers.push(number);
      signs.push(sign);
    },
    end: () => {
      starts.push(numbers.length);
    },
    done: (): Omit<Relations, 'kinds'> => ({
      count: starts.length - 1,
      starts: Int32Array.from(starts),
      numbers: Int32Array.from(numbers),
      signs: Int8Array.from(signs),
    }),
  };
}

/** Above any count there can be. */
export const FAR_ABOVE = 100_000_000;

/** The tier a node's anchors are read at: the lowest it is an atom of. */
export function lowestTier(node: AuditNode) {
  return must(
    TIERS.find((tier) => node.atomOf[tier] !== undefined),
    'a node is an atom of a tier',
  );
}

/**
 * What the relations are in this edition: equal where the true numbers are, at most where an axis leaves somebody out,
 * and nothing where it counts somebody twice.
 */
export function kindsOf(relations: Omit<Relations, 'kinds'>, truth: Int32Array): Uint8Array {
  const kinds = new Uint8Array(relations.count);
  for (let r = 0; r < relations.count; r++) {
    let sum = 0;
    const end = relations.starts[r + 1] ?? 0;
    for (let i = relations.starts[r] ?? 0; i < end; i++) {
      sum += (relations.signs[i] ?? 0) * (truth[relations.numbers[i] ?? 0] ?? 0);
    }
    if (sum === 0) kinds[r] = relationKinds.equal;
    else kinds[r] = sum < 0 ? relationKinds.atMost : relationKinds.unused;
  }
  return kinds;
}
