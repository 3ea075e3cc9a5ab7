import type { FactView, ReferenceKey, SumUnit } from './table-definition.ts';

/**
 * What the fact views are made by (persondata.md 4.1-4.3, beboertabeller.md section 2): codes and ages that would
 * otherwise stand in an engine.
 */
export interface FactRules {
  /** Put before a boligområde's uuid to name its residents outside any afdeling. */
  readonly restPrefix: string;
  /** Between an afdeling's id and the boligområde in the id of an afdelingsdel. */
  readonly partMark: string;
  /** Youngest age whose income counts in the household's. */
  readonly incomeFromAge: number;
  /** DST household types that are split by children; `withChildren` or `withoutChildren` is appended. */
  readonly typesSplitByChildren: readonly string[];
  readonly withChildren: string;
  readonly withoutChildren: string;
  /** Full-time fractions that stand in for the law's own (`ft_kriterium`) where it was not delivered. */
  readonly criterionProxy: readonly string[];
  /** Full-time fractions that add up to `ft_udenfor`, outside the labour market (groups A-E). */
  readonly outsideLabourMarket: readonly string[];
  /** Kinds of change of address that are moves; births, deaths and corrections are not. */
  readonly moveKinds: readonly string[];
  /** Codes of the counterpart of a move, used where it was not delivered. */
  readonly counterpart: {
    readonly sameOrganisation: string;
    readonly almenInKommune: string;
    readonly otherInKommune: string;
    readonly otherKommune: string;
    readonly abroad: string;
  };
}

/**
 * A delivered layout as a plan names it: the table `src_<layout>` with these columns, `edition`, and `slice`, the number
 * of the edition (or election) a row belongs to in this run. Master data have no slice. Storage makes them from the
 * vault's files.
 */
export interface PlanSource {
  readonly layout: string;
  readonly columns: readonly string[];
  readonly master?: true;
}

/** A reference value conditions compare with: the column `key` of `src_references`, for the period of `group`. */
export interface PlanReference {
  readonly key: ReferenceKey;
  readonly group: string;
}

/** One table the plan makes before reading: `units` (slice, unit, valid, u), or a fact view's rows with codes. */
export interface PlanStep {
  readonly creates: string;
  readonly sql: string;
}

/**
 * Reads one block: rows (k, heads) or, with `unit`, (k, heads, total, absolute, largest, second), where
 * k = u × cellCount + cell number inside the block, and u the unit's number in `units`. Zero cells have no row.
 */
export interface PlanRead {
  readonly table: string;
  readonly block: string;
  readonly view: FactView;
  /** The block's first cell among the table's cells. */
  readonly firstCell: number;
  readonly cellCount: number;
  readonly unit?: SumUnit;
  readonly sql: string;
}

/**
 * How tables become exact leaves: plain SQL text (SELECT, CASE, JOIN, GROUP BY, standard window functions) over named
 * sources, so that any SQL engine gives the same leaves. Besides the layouts there are `src_slices` (slice, edition,
 * day) and `src_references` (slice, one column per reference key).
 */
export interface QueryPlan {
  readonly sources: readonly PlanSource[];
  readonly references: readonly PlanReference[];
  /** In the order they must run; one makes `units`. */
  readonly steps: readonly PlanStep[];
  readonly reads: readonly PlanRead[];
  /** Number of cells per table id. */
  readonly cellCounts: { readonly [table: string]: number };
}

/** How moves become true flows: steps as in a `QueryPlan`, then the names of the ends and the flows between them. */
export interface FlowPlan extends Pick<QueryPlan, 'sources' | 'references' | 'steps'> {
  /** Rows (slice, code), in the order the ends of a slice are numbered from 0. */
  readonly ends: string;
  /** Rows (slice, origin, destination, persons), ends as numbers, sorted; only flows of at least one person. */
  readonly flows: string;
  /** Rows (slice, origin, destination, grp, persons) by group, sorted; absent where flows are not split. */
  readonly groups?: string;
}
