import type { Text } from '../kernel/language.ts';
import type { Atom } from './atom.ts';
import type { TablePeriod } from './period.ts';

/** What flows are split by. */
export type FlowSplitId = 'herkomst' | 'husstand';

/** Movers told together in a split: codes of the delivered column, `U` for those it says nothing of. */
export interface FlowGroup {
  readonly code: string;
  readonly label: Text;
  readonly codes: readonly string[];
}

/** A table that counts the same movers by the same trait: its block and the axis of the trait. */
export interface FlowGroupTable {
  readonly table: string;
  readonly block: string;
  readonly axis: string;
}

/** One way of splitting flows: every mover is in exactly one of its groups. */
export interface FlowSplit {
  readonly id: FlowSplitId;
  readonly name: Text;
  /** Column of the delivered moves. */
  readonly column: string;
  /** Column that is read where it says nothing. */
  readonly orElse?: string;
  readonly groups: readonly FlowGroup[];
  /** Tables of movers that an outsider can hold the groups against; none where they count by another moment. */
  readonly into?: FlowGroupTable;
  readonly outOf?: FlowGroupTable;
}

/**
 * A table of flows between coarse ends by group, as data. It counts the same moves as the flows it splits, between
 * boligområder, the other afdelinger of a kommune, and the ends outside.
 * @source issue 6, point 11; docs/decisions/062
 */
export interface FlowGroupDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** Id of the flows that are split. */
  readonly flows: string;
  readonly splits: readonly FlowSplit[];
  /** Axis of the tables of movers that says where they come from or go to, and its codes by what they mean. */
  readonly kinds: {
    readonly axis: string;
    readonly social: readonly string[];
    readonly otherHomes: readonly string[];
    readonly otherKommune: readonly string[];
    readonly abroad: readonly string[];
  };
}

/** True movers by group, sparse, beside the flows they are parts of: ends in their numbering, by from, to, group. */
export interface ExactFlowGroups {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Position among all groups of all splits, from 0. */
  readonly group: Int32Array;
  readonly persons: Int32Array;
}

/**
 * Protected flows of one period by group, sparse. Ends 0 … inner − 1 are `omr:<id>` for a boligområde and
 * `alm:<kommune>` for the other afdelinger of a kommune (`alm:101+157` for those of several together); then come the
 * codes of the ends outside. Group 0 is everybody, the others are the groups of all splits in turn, from 1.
 */
export interface ProtectedFlowGroupPeriod {
  readonly period: TablePeriod;
  readonly ends: readonly string[];
  readonly inner: number;
  /** End of each atom. */
  readonly endOf: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly group: Int32Array;
  /** Multiples of n above 0; what is not there is 0, which may be 0 … n − 1 persons. */
  readonly persons: Int32Array;
}

/** The flows of a release by group, oldest period first. */
export interface ProtectedFlowGroups {
  readonly definition: FlowGroupDefinition;
  readonly atoms: readonly Atom[];
  readonly periods: readonly ProtectedFlowGroupPeriod[];
  /** Squared rounding error per true person over all flows by group. */
  readonly spread: number;
  /** Root mean square error of a flow by group that somebody made, and of everybody of a group out of or into an end. */
  readonly sigma: { readonly flow: number; readonly side: number };
}

/** The groups of all splits in turn, with the split of each. */
export function groupsOf({ splits }: Pick<FlowGroupDefinition, 'splits'>) {
  return splits.flatMap((split) => split.groups.map((group) => ({ split, group })));
}
