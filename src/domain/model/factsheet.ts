import type { Text } from '../kernel/language.ts';
import type { ChangeFlag, SheetComparisonDefinition, ShownChange, ShownComparison } from './sheet-comparison.ts';
import type { SheetFigureDefinition } from './sheet-figure.ts';

/** A figure as a release has it. Only `value` is printed; the others leave a note. */
export type SheetValue =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly numerator?: number;
      readonly denominator?: number;
      readonly provisional?: true;
      /** Per cent of the dwellings that the sum is about, where it is not all. */
      readonly covers?: number;
      /** Dwellings that a sum of accounts is about, and their m² where all of them are known. */
      readonly dwellings?: number;
      readonly m2?: number;
      /** What of the place the figure leaves out, as a sentence. */
      readonly partly?: Text;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'hidden' };

/** A figure of one sheet with its year and source. */
export interface SheetFigure {
  readonly id: string;
  readonly value: SheetValue;
  /** `2024`, `2021-2023`, or '' where the source has none. */
  readonly year: string;
  readonly source: string;
}

/** A row of a table in a sheet: its name and the figure in it. */
export interface SheetRow {
  readonly name: Text;
  readonly figure: string;
}

/**
 * A block of a sheet, in reading order. Slots of a text are `{F08}` for a figure, `{F08.year}` for its year, `{kommune}`,
 * `{kommuneNavn}` and `{year}`. A sentence whose figure is not shown is left out, with its box.
 */
export type SheetBlockDefinition =
  | { readonly id: string; readonly kind: 'title' | 'heading' | 'lead' | 'text' | 'small'; readonly text: Text }
  | { readonly id: string; readonly kind: 'list'; readonly items: readonly Text[] }
  | {
      readonly id: string;
      readonly kind: 'table';
      readonly caption: Text;
      readonly rows: readonly SheetRow[];
      readonly picture?: true;
    }
  | { readonly id: string; readonly kind: 'box'; readonly text: Text; readonly footnote?: true }
  | { readonly id: string; readonly kind: 'map'; readonly caption: Text };

/** When a share is said as "hver n.": within `same` of 1/n, or with "mere end" or "knap" within `near`, both as parts of 1/n. */
export interface FractionWording {
  readonly same: number;
  readonly near: number;
  /** The smallest fraction said is 1/last. */
  readonly last: number;
}

/** A kind of sheet. @source faktaark.md section 7 */
export interface SheetDefinition {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly blocks: readonly SheetBlockDefinition[];
  /** Fewest figures of the kommune's own for a sheet to be published, as a part of all. */
  readonly fewest: { readonly shown: number; readonly of: number };
  readonly fractions: FractionWording;
  /** Years after which a national figure is remarked on, and after which it is left out. */
  readonly ageing: { readonly remark: number; readonly leaveOut: number };
  readonly figures: readonly SheetFigureDefinition[];
  /** All there is to say of a place without dwellings. */
  readonly empty: Text;
  readonly comparison: SheetComparisonDefinition;
  readonly changeFlag: ChangeFlag;
}

/** A row of a table as it is printed; `value` only where it is shown. */
export interface ShownRow {
  readonly name: string;
  readonly cell: string;
  readonly spoken: string;
  readonly value?: number;
}

/** A block as it is printed, with every slot filled. `mark` is the number of a footnote. */
export type ShownBlock =
  | { readonly id: string; readonly kind: 'title' | 'heading' | 'lead' | 'text' | 'small'; readonly text: string }
  | { readonly id: string; readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly id: string;
      readonly kind: 'table';
      readonly caption: string;
      readonly rows: readonly ShownRow[];
      /** Drawn as bars beside the table too; what they show, in words. */
      readonly picture?: string;
    }
  | { readonly id: string; readonly kind: 'box'; readonly text: string; readonly mark?: number }
  | { readonly id: string; readonly kind: 'map'; readonly caption: string };

/** A figure as the back page tells it. */
export interface ShownFigure {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly printed: string;
  readonly about: string;
  readonly formula: string;
  readonly year: string;
  readonly source: string;
  readonly value: SheetValue;
}

/** A sheet ready to print or show, in one language. */
export interface ShownSheet {
  readonly definition: string;
  readonly version: string;
  /** Kommune code. */
  readonly place: string;
  readonly title: string;
  readonly year: number;
  readonly blocks: readonly ShownBlock[];
  /** National boxes' sources in order of their numbers. */
  readonly footnotes: readonly string[];
  readonly figures: readonly ShownFigure[];
  /** Why something is not there, and other remarks, a sentence each. */
  readonly notes: readonly string[];
  /** What changed since the year before. Empty where nothing is known of that year. */
  readonly changes: readonly ShownChange[];
  /** The place beside others; absent where there is nothing to compare. */
  readonly comparison?: ShownComparison;
  /** Whether enough is shown for it to be published. */
  readonly publishable: boolean;
}

/** A definition of move-outs. A kommune with fewer dwellings of a type than `fewestDwellings` has none told. */
export interface MoveOutDefinition {
  readonly id: string;
  readonly fewestDwellings: number;
  readonly source: string;
}
