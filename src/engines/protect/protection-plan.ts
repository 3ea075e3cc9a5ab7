import type { Atom } from '../../domain/model/atom.ts';
import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { ProtectedSums, RoundedAnchors } from '../../domain/model/leaf.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { Unit } from '../../domain/model/place.ts';
import type { Hmac } from '../../domain/model/ports.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { AtomsByTier } from './build-atoms.ts';
import type { ProtectedFlowEdition } from './flows/protect-flows.ts';
import type { Groupings } from './group-places.ts';
import type { PreparedRounding } from './prepare-rounding.ts';
import type { RoundingTally } from './rounding/rounding-tally.ts';
import type { RowErrors, RowPart } from './row-errors.ts';

/**
 * What stays the same for all editions of a release. `definitions` are the tables to publish: an exact table without
 * one (the anchors) is used for the others and never comes out. `rowParts` say which errors to measure.
 */
export interface ProtectionPlan {
  readonly definitions: readonly TableDefinition[];
  readonly units: readonly Unit[];
  readonly groupings: Groupings;
  readonly atoms: AtomsByTier;
  /** Id of the table of anchors. */
  readonly anchors: string;
  readonly rounding: PreparedRounding;
  readonly rowParts: readonly RowPart[];
  readonly rules: RuleSet;
  readonly hmac: Hmac;
  /** The table of flows to publish. */
  readonly flows?: FlowDefinition;
}

/** Rows the audit wants rounded by another draw, by `redrawName`, and how many draws they have had. */
export type Redraws = ReadonlyMap<string, number>;

/** Name of an atom's row of a table and period. */
export function redrawName(table: string, period: string, atom: string): string {
  return `${table}|${period}|${atom}`;
}

/** Protected leaves of one table and period; arrays are atoms × cells (sums: atoms × sum cells). */
export interface ProtectedLeaves {
  readonly table: string;
  readonly period: TablePeriod;
  readonly atoms: readonly Atom[];
  readonly cellCount: number;
  readonly heads: Int32Array;
  readonly alive: Uint8Array;
  readonly sums?: ProtectedSums;
  /** Persons of pooled rows, atoms × sensitive rows of the table; absent when no row is pooled. */
  readonly pooled?: Int32Array;
  /** Heads as they were rounded, rows not yet pooled: never released. Absent when no row is pooled. */
  readonly unpooled?: Int32Array;
  /** 1 for an atom whose table shows a margin of its own instead of an anchor; absent when none does. */
  readonly ownMargins?: Uint8Array;
}

/** The secret seed of each period, by period id. */
export type PeriodSeeds = ReadonlyMap<string, Uint8Array>;

/** One edition, protected, with the errors made. The errors are for σ only and never leave the build one by one. */
export interface ProtectedEdition {
  readonly edition: number;
  readonly tables: readonly ProtectedLeaves[];
  readonly errors: RowErrors;
  readonly tally: RoundingTally;
  /** The same table by table, so that a table protected again can take its own part's place. */
  readonly tallies: ReadonlyMap<string, RoundingTally>;
  /** Anchors as they were rounded, by tier; none without an anchor table. Kept sealed for the next version. */
  readonly anchors: readonly RoundedAnchors[];
  readonly flows?: ProtectedFlowEdition;
}
