import type { Text } from '../kernel/language.ts';

/** A sum of a dimension: one code is the sum of others. */
export interface CodeSum {
  readonly parent: string;
  readonly children: readonly string[];
}

/** A way of grouping the units of a table into larger places. */
export interface GroupingDefinition {
  /** Column of the file of units. */
  readonly column: string;
  readonly name: Text;
  /** How long cells of its groups are kept before they are hidden for others: 1 longest, right after the total. */
  readonly kept: number;
  /** Group of the units whose column is empty; left out where every unit must have a group. */
  readonly none?: string;
}

/**
 * A table of counts with all its margins, as a person brings it in files of leaves and units: units × the other
 * dimensions, each with its sums.
 */
export interface CrossTableDefinition {
  readonly id: string;
  readonly name: Text;
  readonly source: string;
  /** Column that names the unit in both files. */
  readonly unit: string;
  /** Column of the unit in a pattern with more than one grouping. */
  readonly place: string;
  /** Column of the count. */
  readonly count: string;
  /** Code of everything together, in every dimension. */
  readonly total: string;
  /** What units may be grouped by. */
  readonly groupings: readonly GroupingDefinition[];
  /** The other dimensions; the codes that are no parent are those of leaves. */
  readonly dimensions: readonly { readonly column: string; readonly sums: readonly CodeSum[] }[];
}
