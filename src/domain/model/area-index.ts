import type { Text } from '../kernel/language.ts';
import type { DeviationKind, IndexClass } from './index-method.ts';

/** A key figure in an index: how much it weighs, and whether a high (1) or a low (−1) value is exposed. */
export interface IndexVariable {
  /** Id of a key figure of maps. */
  readonly id: string;
  readonly weight: number;
  readonly direction: 1 | -1;
}

/** A method of scoring areas of a release, as a definition, as a person saved it, or as an address writes it. */
export interface AreaIndexMethod {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly kind: 'z-sum' | 'rank-exponential';
  readonly variables: readonly IndexVariable[];
  readonly sd: DeviationKind;
  /** Of a z-sum, standardised over the areas. */
  readonly classes: readonly (IndexClass & { readonly name: Text })[];
}

/** A person's method. Whoever has the link may use it; a shared one stands in everybody's list. */
export interface SavedIndexMethod {
  /** `i_` and 12 hex digits. */
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** Name of the owner when it was saved. */
  readonly by: Text;
  /** The method as an address writes it: `z-sum;population;krit_indkomst:1:-1,…`. */
  readonly method: string;
  readonly shared: boolean;
  readonly savedAt: string;
}

/** Where methods are kept. */
export interface IndexMethodStore {
  saveIndexMethod(method: SavedIndexMethod): Promise<void>;
  indexMethod(id: string): Promise<SavedIndexMethod | undefined>;
  /** An owner's and all shared, oldest first. */
  indexMethods(owner: string): Promise<readonly SavedIndexMethod[]>;
  /** Whether there was one of this owner to delete. */
  deleteIndexMethod(owner: string, id: string): Promise<boolean>;
}

/** What is scored: boligområder, kommuner, or afdelinger of one kommune. */
export type IndexUnits = 'omr' | 'kom' | 'afd';

/** Places from one rank to another: what margins, or other weights, leave. */
export type RankSpan = readonly [best: number, worst: number];

/** One area with its score; rank 1 = most exposed. */
export interface IndexedArea {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly x: number;
  readonly y: number;
  /** Values in the order of the variables, with their half-widths. */
  readonly values: readonly (readonly [value: number, band: number])[];
  readonly score: number;
  readonly rank: number;
  readonly label: string;
  /** Ranks nine of ten times when the values are drawn within their margins. */
  readonly byMargin: RankSpan;
  /** Ranks when each weight is halved and doubled by itself. */
  readonly byWeight: RankSpan;
  /** Development over the years asked for; absent where a value of then is missing. */
  readonly dynamic?: { readonly score: number; readonly label: string };
  /** Rank and class by each of the other methods. */
  readonly others: readonly { readonly rank: number; readonly label: string }[];
}

/** Areas of a release scored by a method, beside other methods. */
export interface AreaIndex {
  readonly units: IndexUnits;
  readonly method: AreaIndexMethod;
  readonly variables: readonly (IndexVariable & {
    readonly name: Text;
    readonly unit: Text;
    readonly decimals: number;
    readonly period: Text;
  })[];
  readonly areas: readonly IndexedArea[];
  /** Left out: a value is missing or hidden, or too few residents. */
  readonly left: readonly { readonly key: string; readonly name: string; readonly why: 'missing' | 'small' }[];
  /** Methods beside, in the order of `others`. */
  readonly beside: readonly AreaIndexMethod[];
  readonly years: number;
  readonly dynamicClasses: readonly (IndexClass & { readonly name: Text })[];
  /** A variable that is alike everywhere, so that nothing can be scored. */
  readonly alike?: Text;
}
