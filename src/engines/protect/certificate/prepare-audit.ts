import { must } from '../../../domain/kernel/invariant.ts';
import type { RuleSet } from '../../../domain/model/rule-set.ts';
import type { TableDefinition, Tier } from '../../../domain/model/table-definition.ts';
import type { AnchorPlan } from '../anchors/anchor-plan.ts';
import { linkMargins } from '../anchors/link-margins.ts';
import type { AtomsByTier } from '../build-atoms.ts';
import { gateCells } from '../gate-counts.ts';
import { type PreparedRounding, TIERS } from '../prepare-rounding.ts';
import { layoutOf } from '../table-layout.ts';
import { type AuditNode, nodesOf } from './audit-nodes.ts';
import { sharedFigures } from './shared-figures.ts';

/** A table of the audit: its numbers in a node stand from `first` on. */
export interface AuditTable {
  readonly id: string;
  readonly tier: Tier;
  readonly cellCount: number;
  /** Cells of the rows that may be pooled (8.3), in the order their persons are kept in. */
  readonly sensitive: readonly (readonly number[])[];
}

/** Numbers of one node that add up: numbers with signs, in the node's own numbering by `numberOf`. */
export interface NodeRelation {
  /** Position of the table whose cells stand first, or −1 for anchors alone. */
  readonly table: number;
  readonly cells: readonly number[];
  /** Anchors, segments or a figure: numbers below `fixed`. */
  readonly minus: readonly number[];
}

/** What is the same for the audit of every edition of a release; plain data, so that it can go to a thread. */
export interface AuditPlan {
  readonly n: number;
  readonly W: number;
  readonly tables: readonly AuditTable[];
  readonly anchors: string;
  readonly anchorCells: number;
  /** Each segment of an axis of anchors as signed anchor cells, and the tier it was rounded for. */
  readonly segments: readonly {
    readonly tier: Tier;
    readonly plus: readonly number[];
    readonly minus: readonly number[];
  }[];
  readonly figures: number;
  /** Numbers every node has: anchor cells, then segments, then figures. Its tables' cells follow. */
  readonly fixed: number;
  readonly relations: readonly NodeRelation[];
  /** Margins of tables that rounding held at anchors. */
  readonly held: readonly {
    readonly table: number;
    readonly cells: readonly number[];
    readonly anchors: readonly number[];
  }[];
  /** Anchor cells an outsider knows exactly in every afdeling. */
  readonly known: readonly number[];
  /** By table: cells that show nothing but such a total. What he knows beforehand nobody can keep from him. */
  readonly knownCells: readonly ReadonlySet<number>[];
  readonly atoms: AtomsByTier;
  /** Nodes of people that are summed into each other, component by component. */
  readonly components: readonly (readonly AuditNode[])[];
}

/** What an audit is prepared from. */
export interface AuditPreparation {
  readonly definitions: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly rounding: Pick<PreparedRounding, 'tables' | 'anchorPlan'>;
  readonly atoms: AtomsByTier;
  readonly rules: RuleSet;
}

/** Prepares the audit of rounded leaves: which numbers there are, and which of them are sums of others. */
export function prepareAudit({ definitions, anchors, rounding, atoms, rules }: AuditPreparation): AuditPlan {
  const { anchorPlan } = rounding;
  const cellCount = (table: TableDefinition) => layoutOf(table).reduce((sum, { size }) => sum + size, 0);
  const anchorCells = cellCount(anchors);
  const links = sharedFigures([anchors, ...definitions]);
  const figures = links.reduce((most, { figure }) => Math.max(most, figure + 1), 0);
  const segments = anchorPlan.steps.flatMap((step) =>
    step.segments.map(({ plus, minus }) => ({ tier: step.tier, plus, minus })),
  );
  const firstFigure = anchorCells + segments.length;
  const fromLinks = links.map(({ figure, table, cells }) => ({
    table: table - 1,
    cells,
    minus: [firstFigure + figure],
  }));
  const held = definitions.flatMap((definition, table) =>
    linkMargins(definition, anchors).map((link) => ({ table, cells: link.cells, anchors: link.anchors })),
  );
  const known = (rules.known ?? []).map((count) => must(gateCells(anchors)[count], 'cell of a gate count'));
  return {
    n: rules.n,
    W: rules.W,
    tables: definitions.map((table) => ({
      id: table.id,
      tier: table.tier,
      cellCount: cellCount(table),
      sensitive: (rounding.tables.get(table.id)?.sensitive ?? []).map(({ cells }) => cells),
    })),
    anchors: anchors.id,
    anchorCells,
    segments,
    figures,
    fixed: firstFigure + figures,
    relations: [...anchorRelations(anchorPlan, anchorCells), ...fromLinks],
    held,
    known,
    knownCells: definitions.map((_, table) => knownCells(held, table, known)),
    atoms,
    components: nodesOf(atoms, TIERS),
  };
}

function knownCells(held: AuditPlan['held'], table: number, known: readonly number[]): ReadonlySet<number> {
  const own = held.filter((link) => link.table === table && link.cells.length === 1 && link.anchors.length === 1);
  return new Set(own.filter(({ anchors }) => known.includes(anchors[0] ?? -1)).flatMap(({ cells }) => cells));
}

/** Each anchor is the sum of its segments, and a total that of all. */
function anchorRelations({ steps }: AnchorPlan, firstSegment: number): readonly NodeRelation[] {
  let from = firstSegment;
  return steps.flatMap(({ segments, sums, total }) => {
    const first = from;
    from += segments.length;
    const whole = total === undefined ? [] : [{ cell: total, segments: segments.map((_, i) => i) }];
    return [...sums, ...whole].map((sum) => ({
      table: -1,
      cells: [sum.cell],
      minus: sum.segments.map((i) => first + i),
    }));
  });
}
