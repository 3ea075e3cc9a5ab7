import type { Text } from '../kernel/language.ts';

/** Sensitivity tier: decides the gate a unit must pass for the table (beboertabeller.md 1.1). */
export type Tier = 0 | 1 | 2 | 3 | 4;

/**
 * The rows a table is counted from; each view is one SELECT over delivered files, made by engines/tabulate.
 * Beside the delivered columns `persons` has `ft_krit` = ft_kriterium, or ft_a + … + ft_e where it is empty (the proxy
 * of persondata.md 4.1), and `ft_udenfor` = the same without the law's own.
 */
export type FactView = 'persons' | 'households' | 'in_moves' | 'out_moves' | 'turnout';

/**
 * A test on one delivered row. Plain data: tabulate turns it into SQL, tests into a naive count.
 * A null never matches, nor does its negation: `not` of a test on a null is unknown, as in SQL.
 */
export type Condition =
  | { readonly kind: 'equals'; readonly column: string; readonly value: string | number }
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly (string | number)[] }
  /** `from` ≤ column ≤ `to`; an end may be left out; `lowerOut`/`upperOut` leave the end itself out. */
  | {
      readonly kind: 'between';
      readonly column: string;
      readonly from?: string;
      readonly to?: string;
      readonly lowerOut?: true;
      readonly upperOut?: true;
    }
  /** As `between`, the ends in per cent of a reference value of the table's period; no match while it is missing. */
  | {
      readonly kind: 'relative';
      readonly column: string;
      readonly reference: ReferenceKey;
      readonly from?: string;
      readonly to?: string;
      readonly lowerOut?: true;
      readonly upperOut?: true;
    }
  | { readonly kind: 'known'; readonly column: string }
  | { readonly kind: 'unknown'; readonly column: string }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** One position on an axis. `column` is the measured column when categories measure different columns (T19, T23). */
export interface AxisCategory {
  readonly code: string;
  readonly label: Text;
  readonly when?: Condition;
  readonly column?: string;
  readonly sensitive?: true;
}

/** A dimension of a block. Exclusive unless `overlapping`: then one row may count in several categories (T20, T23). */
export interface Axis {
  readonly id: string;
  readonly name: Text;
  readonly classification: string;
  readonly overlapping?: true;
  readonly categories: readonly AxisCategory[];
}

/** What a sum is about; decides the precision it is protected and shown with (diskretion.md section 5). */
export type SumUnit = 'fulltime' | 'kroner' | 'score' | 'contacts' | 'years' | 'persons';

/** What a block stores per cell: heads only, or heads and the sum of a column over those heads. */
export type BlockMeasure =
  | { readonly kind: 'count' }
  /** The delivered row already holds a number of heads in `column` (turnout). */
  | { readonly kind: 'delivered-count'; readonly column?: string }
  /** Heads = rows where the column is above 0 (`positive`) or not null (`known`). `column` absent: the category's. */
  | { readonly kind: 'sum'; readonly column?: string; readonly heads: 'positive' | 'known'; readonly unit: SumUnit };

/**
 * A product of axes counted over one view. Its cells are numbered row-major (last axis fastest); a table's cells
 * are those of its blocks one after another. No axes = one cell.
 */
export interface BlockDefinition {
  readonly id: string;
  readonly view: FactView;
  readonly where?: Condition;
  readonly axes: readonly Axis[];
  readonly measure: BlockMeasure;
  /**
   * For an axis of sensitive categories that overlap: the block of this table that counts everybody they are shares of,
   * over the other axes of this block.
   */
  readonly within?: string;
}

/** Cells to add up: a block of this or another table, narrowed to categories per axis id (left out = all). */
export interface Pick {
  readonly table?: string;
  readonly block: string;
  readonly where?: { readonly [axis: string]: readonly string[] };
  /** Editions to move: −1 = the edition before (T12's residents on 1 January of the year of the moves). */
  readonly editionShift?: -1 | 1;
}

/** Keys of delivered reference values (persondata.md 4.9). */
export type ReferenceKey =
  | 'personindkomst_gns_land'
  | 'bruttoindkomst_gns_region'
  | 'doemte_pct_land'
  | 'doemte_pct_land_2aar'
  | 'husleje_m2_land'
  | 'befolkning_kommune';

/** How a figure of a row is made from cells; always from released cells, percentages last. */
export type Formula =
  | { readonly kind: 'count'; readonly of: readonly Pick[] }
  /** Σ magnitudes of a sum block: full-time persons, kroner. */
  | { readonly kind: 'sum'; readonly of: readonly Pick[] }
  /** 100 × Σ of / Σ base; `part` says whether `of` adds heads or sums. */
  | {
      readonly kind: 'share';
      readonly of: readonly Pick[];
      readonly base: readonly Pick[];
      readonly part: 'heads' | 'sum';
    }
  /** Σ sums / Σ heads of the same cells: mean age, mean kroner, mean score. */
  | { readonly kind: 'mean'; readonly of: readonly Pick[] }
  /** Σ sums / Σ heads of another pick: contacts per resident, persons per household. */
  | { readonly kind: 'rate'; readonly of: readonly Pick[]; readonly base: readonly Pick[] }
  /** A mean or a share divided by a reference value of the same period; times 100 when shown in per cent of it. */
  | { readonly kind: 'relative'; readonly of: Formula; readonly reference: ReferenceKey; readonly times?: 100 }
  /** Mean of the share in this and the edition before. */
  | { readonly kind: 'two-year-mean'; readonly of: Formula }
  /** The same figure in the edition before, reference values included (T24's "last year"). */
  | { readonly kind: 'previous'; readonly of: Formula }
  | { readonly kind: 'threshold'; readonly criterion: string }
  | { readonly kind: 'distance'; readonly criterion: string; readonly of: Formula; readonly in: 'points' | 'persons' }
  | { readonly kind: 'verdict'; readonly criterion: string; readonly of: Formula };

export type MeasureId =
  | 'n'
  | 'pct'
  | 'pct_inden'
  | 'vaerdi'
  | 'graense'
  | 'afstand'
  | 'afstand_personer'
  | 'status'
  | 'forrige';

/** A figure column of the table, repeated for each period. */
export interface MeasureDefinition {
  readonly id: MeasureId;
  readonly label: Text;
  readonly unit: Text;
  /** Decimals released and shown. */
  readonly decimals: number;
  /** Unit and decimals are the measure's own whatever the row's: a distance in persons is whole persons. */
  readonly fixed?: true;
}

/** One row on screen and in files. A measure without a formula does not apply to the row. */
export interface RowDefinition {
  readonly code: string;
  readonly label: Text;
  /** 0 = total or heading level, 1.. = indented under the row above. */
  readonly depth: 0 | 1 | 2 | 3;
  readonly total?: true;
  readonly values: { readonly [M in MeasureId]?: Formula };
  /** Unit and decimals where they differ from the measure's (mean age in a table of counts). */
  readonly unit?: Text;
  readonly decimals?: number;
  /** Figures are released in whole multiples of this (100 for mean kroner); absent = by decimals alone. */
  readonly step?: number;
}

/** When the figures are from (data-date rule): what kind of day or year, and the expected lag in years behind the edition. */
export interface ReferenceRule {
  readonly kind: 'january' | 'october' | 'november' | 'autumn' | 'spring' | 'calendar-year' | 'election' | 'list';
  /** Key in the manifest's `periods` that gives the actual period. */
  readonly group: string;
  readonly expectedLag: number;
  readonly register: Text;
  readonly text: Text;
  /**
   * Of a list, whose rows have dates of their own: the group that a reference value must be of the same year as. A
   * value of another year is no comparison.
   */
  readonly groupsOfReferences?: { readonly [K in ReferenceKey]?: string };
  /** How many of the latest elections a release holds; of everything else it holds every edition's. */
  readonly latest?: number;
}

/** A chart or map a table offers: which rows and which measure; the title says the answer's subject. */
export interface TableView {
  readonly title: Text;
  readonly rows: readonly string[];
  readonly measure: MeasureId;
}

/** A standard table as data: population, cells, rows, measures, dates, tier and source. Engines take it as an argument. */
export interface TableDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly theme: Text;
  readonly population: Text;
  readonly base: Text;
  readonly source: string;
  readonly tier: Tier;
  readonly reference: ReferenceRule;
  readonly series: 'ten-years' | 'elections';
  readonly blocks: readonly BlockDefinition[];
  readonly measures: readonly MeasureDefinition[];
  readonly rows: readonly RowDefinition[];
  readonly bars: TableView;
  readonly lines: TableView;
  readonly map?: TableView;
  readonly notes: readonly Text[];
}

const ofWholeAfdelinger: ReadonlySet<FactView> = new Set(['in_moves', 'out_moves', 'turnout']);

/** Whether a table counts rows that are delivered by afdeling alone, so that no part of one is known. */
export function countsWholeAfdelinger({ blocks }: { readonly blocks: readonly BlockDefinition[] }): boolean {
  return blocks.some(({ view }) => ofWholeAfdelinger.has(view));
}
