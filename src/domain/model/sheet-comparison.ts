import type { Text } from '../kernel/language.ts';
import type { SheetFigureDefinition } from './sheet-figure.ts';

/** A number of a figure: its value, or what it is a per cent of, or the dwellings or m² it is about. */
export interface SheetTerm {
  readonly figure: string;
  readonly part?: 'numerator' | 'denominator' | 'dwellings' | 'm2';
}

/** A figure made comparable between places: a sum over a sum, times `per`. @source faktaark.md section 6 */
export interface SheetRatioDefinition {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly about: Text;
  readonly unit: Text;
  readonly decimals: number;
  readonly per: number;
  readonly numerator: readonly SheetTerm[];
  readonly denominator: readonly SheetTerm[];
  /** Outside of this somebody is to look at the figures: said on the back page. */
  readonly usual?: { readonly low: number; readonly high: number };
}

/** The places most like one, by ratios with equal weights, each measured in standard deviations. */
export interface NearestDefinition {
  readonly id: string;
  readonly version: string;
  readonly about: Text;
  readonly count: number;
  readonly ratios: readonly string[];
}

/** How sheets of one kind are compared. */
export interface SheetComparisonDefinition {
  readonly id: string;
  readonly version: string;
  /** Figures of a place that others are set against; never printed by themselves. */
  readonly ground: readonly SheetFigureDefinition[];
  readonly ratios: readonly SheetRatioDefinition[];
  readonly nearest: NearestDefinition;
  /** What the places are, as a sum of several of them is told. */
  readonly places: Text;
  /** Most places a reader chooses beside the place, its region and the country. */
  readonly mostChosen: number;
}

/** A cell of a comparison. `value` is the unrounded figure where there is one. */
export interface ShownRatio {
  readonly text: string;
  readonly spoken: string;
  readonly value?: number;
}

/** Places side by side in one language. The first column is the sheet's own place. */
export interface ShownComparison {
  readonly id: string;
  readonly version: string;
  readonly year: number;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly version: string;
    readonly name: string;
    readonly about: string;
    readonly unit: string;
    readonly cells: readonly ShownRatio[];
  }[];
  readonly notes: readonly string[];
}

/** When a change is large enough to be looked at: more than `percent` of the earlier figure and `roots` of its square roots. */
export interface ChangeFlag {
  readonly percent: number;
  readonly roots: number;
}

/** A figure then and now, as a sheet tells it. `last` and `now` are undefined where it is not shown. */
export interface ShownChange {
  readonly id: string;
  readonly name: string;
  readonly last?: string;
  readonly now?: string;
  /** The difference of the printed figures with its sign, or a word. */
  readonly difference: string;
  readonly large?: true;
  /** What else is other than before: definition or source. */
  readonly remarks: readonly string[];
}
