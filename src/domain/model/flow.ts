import type { Text } from '../kernel/language.ts';
import type { Atom } from './atom.ts';
import type { ExactFlowGroups } from './flow-groups.ts';
import type { TablePeriod } from './period.ts';
import type { Tier } from './table-definition.ts';

/** Codes of the ends of a move that are no unit: `<kommune><code>` for homes outside the units of a kommune. */
export interface FlowEnds {
  readonly kommune: string;
  readonly abroad: string;
  /** The other end of a move that is the person's last at one end only, because the person moved again. */
  readonly again: string;
}

/**
 * A table of moves between two ends in a calendar year, as data. A person counts in a unit by the last move into it
 * and the last move out of it, as in the tables of in- and out-movers; a move that is both is a flow from end to end.
 * So the flows into a unit add up to its in-movers and those out of it to its out-movers.
 * @source beboertabeller.md 5.3; diskretion.md 4.2
 */
export interface FlowDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly population: Text;
  readonly source: string;
  readonly tier: Tier;
  /** Tables whose totals are all flows into a unit and all flows out of it; periods and atoms are theirs. */
  readonly inTable: string;
  readonly outTable: string;
  /** Tables that show the flows inside a selection as a line under their total. */
  readonly lineIn: readonly string[];
  readonly line: { readonly code: string; readonly label: Text };
  readonly ends: FlowEnds;
  /** What the ends outside the units are called; a kommune's name is put for `{kommune}`. */
  readonly endNames: { readonly [E in keyof FlowEnds]: Text };
}

/** True flows of one period, sparse: entry i is `persons[i]` from end `from[i]` to end `to[i]`, by from, then to. */
export interface ExactFlows {
  readonly period: TablePeriod;
  /** Unit ids and codes of other ends, in code-point order. */
  readonly ends: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly persons: Int32Array;
  /** The same movers by group; absent where they were not counted so. */
  readonly groups?: ExactFlowGroups;
}

/** Protected flows of one period, by from, then to; ends are atoms' numbers, or atoms + a position in `outside`. No zeros. */
export interface ProtectedFlowPeriod {
  readonly period: TablePeriod;
  readonly outside: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly persons: Int32Array;
}

/**
 * The flows of a release, sparse: those of period p are entries `starts[p]` up to, not including, `starts[p + 1]`, by
 * from, then to. Ends 0 … atoms − 1 are the atoms, then `outside`. From an atom to itself is inside the atom. Persons
 * are multiples of n above 0; a flow that is not there is 0, which may be 0 … n − 1 persons.
 */
export interface ProtectedFlows {
  readonly definition: FlowDefinition;
  readonly atoms: readonly Atom[];
  readonly outside: readonly string[];
  readonly periods: readonly TablePeriod[];
  readonly starts: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly persons: Int32Array;
  /** Squared rounding error per true person, over all flows: a sum of T persons is off by about √(spread × T). */
  readonly spread: number;
  /** Root mean square error of all flows inside a place, by its kind (kom, reg, land …). */
  readonly inside: { readonly [kind: string]: number };
}
