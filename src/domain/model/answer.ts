import type { Text } from '../kernel/language.ts';
import type { Cell, DisclosureRuleId, NextStep } from './cell.ts';
import type { SeriesBreak, TablePeriod } from './period.ts';
import type { PlaceKind } from './place.ts';
import type { DataDate } from './release.ts';
import type { Lineage } from './selection.ts';
import type { MeasureDefinition, TableView, Tier } from './table-definition.ts';

/** A place or a sum as shown: `key` is the selection in link form, `level` the kind (`sum` for more than one term). */
export interface ShownPlace {
  readonly key: string;
  readonly level: PlaceKind | 'sum';
  readonly name: Text;
  /** Afdelinger in the sum in the newest period; residents of a boligområde outside them make no unit of their own. */
  readonly units: number;
}

export interface AnswerRow {
  readonly code: string;
  readonly label: Text;
  readonly depth: 0 | 1 | 2 | 3;
  readonly total: boolean;
  readonly unit?: Text;
  readonly decimals?: number;
}

/** Figures of one place: `cells[row][period][measure]`, in the order of the answer's rows, periods and measures. */
export type AnswerCells = readonly (readonly (readonly Cell[])[])[];

/**
 * How much of a place its figures are about, where that is not the whole place: an afdeling that is shown only together
 * with afdelinger outside the place is left out of its sums. Of the newest period shown. A total or a per cent of a
 * place with a coverage is never shown without it.
 */
export interface Coverage {
  /** Afdelinger in the figures. Residents of a boligområde outside its afdelinger are not counted, only named in `left`. */
  readonly included: number;
  /** Afdelinger of the place. */
  readonly of: number;
  /** Names of what is left out, in the order of their numbers. Never empty. */
  readonly left: readonly string[];
  /** The same in sentences ready to show, long lists of names shortened. */
  readonly reason: Text;
}

export interface Comparator {
  readonly place: ShownPlace;
  /** All almene residents (summed from the same leaves) or all residents (delivered reference values). */
  readonly variant: 'almen' | 'alle';
  readonly cells: AnswerCells;
  /** Absent when the figures are about the whole place. */
  readonly coverage?: Coverage;
}

/** Why a whole table is hidden for the selection, and the offers (diskretion.md section 3). */
export interface HiddenTable {
  readonly rule: DisclosureRuleId;
  readonly nextStep: NextStep;
  /** Names of the afdelinger missing from the selection's atoms. */
  readonly missing: readonly string[];
  /** Why, in a sentence, where the rule alone would mislead: a kommune hidden because of a neighbour, not by its size. */
  readonly reason?: Text;
}

/** Tables that are hidden for a selection for the same reason, with the same offers. */
export interface HiddenTables {
  readonly tables: readonly string[];
  readonly hidden: HiddenTable;
}

/** One table for one selection: everything a screen, a file or a chart needs, every figure with its status. */
export interface TableAnswer {
  readonly table: string;
  readonly definitionVersion: string;
  readonly title: Text;
  readonly theme: Text;
  readonly population: Text;
  readonly base: Text;
  readonly source: string;
  readonly register: Text;
  readonly referenceText: Text;
  readonly tier: Tier;
  readonly release: string;
  /** When the release was made, ISO time. */
  readonly released?: string;
  readonly edition: number;
  readonly synthetic: boolean;
  readonly roundedTo: number;
  readonly place: ShownPlace;
  readonly lineage: Lineage;
  readonly measures: readonly MeasureDefinition[];
  readonly periods: readonly TablePeriod[];
  readonly rows: readonly AnswerRow[];
  readonly cells: AnswerCells;
  readonly comparators: readonly Comparator[];
  readonly breaks: readonly SeriesBreak[];
  readonly notes: readonly Text[];
  readonly dataDates: readonly DataDate[];
  readonly bars: TableView;
  readonly lines: TableView;
  /** Absent when the figures are about the whole place, or the table is hidden. */
  readonly coverage?: Coverage;
  readonly hidden?: HiddenTable;
}

/**
 * A key figure on a place page: its newest value, the comparators', and its series (same order as `periods`). Of an
 * afdeling that has ended, the newest it had.
 */
export interface KeyFigure {
  readonly id: string;
  readonly name: Text;
  /** What it says and of whom, in a sentence. */
  readonly about: Text;
  readonly unit: Text;
  readonly decimals: number;
  readonly table: string;
  readonly row: string;
  readonly measure: string;
  /** Of its table: where the figures come from, the day they are about, and the version of the definition. */
  readonly register: Text;
  readonly referenceText: Text;
  readonly definitionVersion: string;
  readonly periods: readonly TablePeriod[];
  readonly cells: readonly Cell[];
  readonly comparators: readonly { readonly place: ShownPlace; readonly cell: Cell; readonly coverage?: Coverage }[];
  /** Why the newest value is hidden, and the offers. */
  readonly hidden?: HiddenTable;
  /** Absent when the figure is about the whole place; differs between key figures, since merged units differ by tier. */
  readonly coverage?: Coverage;
}

/** Something that happened to an afdeling, and the other afdelinger in it: merged with, split into, taken over from. */
export interface PlaceEvent {
  /** ISO date. */
  readonly date: string;
  readonly what: Text;
  readonly others: readonly ShownPlace[];
}

/**
 * A place shown only together with others for disclosure reasons: in these tables (runs as T01-T08), or in all when
 * none are named.
 */
export interface MergedPlace {
  readonly key: string;
  readonly tables: readonly string[];
}

/** A place page's data. */
export interface PlaceAnswer {
  readonly place: ShownPlace;
  readonly parents: readonly ShownPlace[];
  readonly children: readonly ShownPlace[];
  readonly facts: readonly { readonly label: Text; readonly value: Text }[];
  readonly keyFigures: readonly KeyFigure[];
  /** Newest first; only afdelinger have one. */
  readonly history: readonly PlaceEvent[];
  /** The children that are shown only together with others. */
  readonly merged: readonly MergedPlace[];
  /** Afdelinger the place is merged with for disclosure reasons, and why. */
  readonly atomNote?: Text;
  /** The smallest coverage among the key figures; absent when all of them are about the whole place. */
  readonly coverage?: Coverage;
  /** Every count is rounded to a multiple of this. */
  readonly roundedTo: number;
  readonly release: string;
  readonly edition: number;
  readonly synthetic: boolean;
}

/** One hit of the search field: a place, a table, a term, or a page of the product (`side`, its path as key). */
export interface SearchHit {
  readonly kind: PlaceKind | 'tabel' | 'begreb' | 'side';
  readonly key: string;
  /** A table of this place, in link form: the answer to "indkomst i Herning". */
  readonly at?: string;
  readonly name: string;
  readonly detail: Text;
}
