import type { Text } from '../kernel/language.ts';
import type { EfficiencyGap, FigureGap } from './figure-gap.ts';

/** An accounting year that can be chosen. */
export interface ShownAccountYear {
  readonly year: number;
  /** Enough accounts have come in for it to be the one that is usual to compare. */
  readonly inForce: boolean;
  /** Per cent of all dwellings that accounts have been reported for, rounded down to one decimal. */
  readonly reportedPercent: number;
}

/** A key figure of one unit; without `perUnit`, why. `kr` is the amount it is made of. */
export interface ShownFigure {
  readonly status: 'known' | FigureGap;
  readonly perUnit?: number;
  readonly kr?: number;
}

/** The twins' figures beside the own; `too-few` where fewer twins than the rule asks for have the figure. */
export type ShownComparison =
  | {
      readonly status: 'compared';
      readonly n: number;
      /** Twins without the figure. */
      readonly leftOut: number;
      readonly median: number;
      readonly lowerQuartile: number;
      readonly upperQuartile: number;
      readonly smallest: number;
      readonly largest: number;
      /** Every twin counts the same, whatever its size. */
      readonly simpleMean: number;
      /** Own minus the median; absent where the own is not known. */
      readonly difference?: number;
      /** Place of the own among itself and the twins, 1 = lowest. */
      readonly place?: number;
    }
  | { readonly status: 'too-few'; readonly n: number; readonly leftOut: number };

/** An account of the chart, beside the twins' as a key figure is. */
export interface ShownAccount {
  readonly number: string;
  readonly name: Text;
  /** 0 = named by the key figure or the group, 1 = a part of that, and so on. */
  readonly depth: number;
  /** The subject's first, then the twins'; absent of a release made without the accounts behind its key figures. */
  readonly figures?: readonly ShownFigure[];
  readonly comparison?: ShownComparison;
}

/** A key figure of all units of an answer: the subject's first, then the twins' in their order. */
export interface FigureLine {
  /** R01 … O03, or the group's id of a group's sum. */
  readonly id: string;
  readonly name: Text;
  readonly accounts: readonly ShownAccount[];
  readonly figures: readonly ShownFigure[];
  readonly comparison: ShownComparison;
}

/** Key figures that belong together, with their sum where it means something. */
export interface FigureGroup {
  readonly id: string;
  readonly name: Text;
  readonly sum?: FigureLine;
  readonly lines: readonly FigureLine[];
  /** Accounts that no key figure is made of; absent where there are none to show. */
  readonly accounts?: readonly ShownAccount[];
}

/** Whether a unit's accounts of the year are there and compared, in a status and a sentence. Days are ISO. */
export interface UnitAccounts {
  readonly status: 'compared' | 'missing' | 'other-months';
  readonly from?: string;
  readonly to?: string;
  readonly months?: number;
  readonly words: Text;
}

/** Accounts of a year beside the twins'. */
export interface TwinAccounts {
  readonly year: number;
  readonly years: readonly ShownAccountYear[];
  /** `kr. pr. m²` or `kr. pr. lejemålsenhed`. */
  readonly per: Text;
  /** Fewest twins with a figure for it to be compared. */
  readonly fewest: number;
  /** The subject first, then the twins. */
  readonly units: readonly UnitAccounts[];
  readonly groups: readonly FigureGroup[];
  readonly notes: readonly Text[];
}

/** The official figure as delivered, per cent. */
export interface OfficialEfficiency {
  readonly efficiency: number;
  readonly potential: number;
  /** Day it was computed, ISO; absent of an organisation's mean. */
  readonly day?: string;
}

/** Our own computation for a unit. */
export interface OwnEfficiencyShown {
  readonly status: 'computed' | EfficiencyGap;
  /** 0-100, and 100 minus it. */
  readonly efficiency?: number;
  readonly potential?: number;
  /** Best practice; absent where nobody is cheaper on every item. */
  readonly peer?: { readonly key: string; readonly name: string };
  /** The item where the peer is least ahead. */
  readonly bindingItem?: string;
  /** The circle the peers were found in, and how many they are. */
  readonly circle?: Text;
  readonly peers?: number;
  /** What came of it, in a sentence. */
  readonly words: Text;
}

/** Means over an organisation's afdelinger. */
export interface EfficiencyMean {
  /** Weighted by dwellings, and every afdeling counting the same. */
  readonly weighted: number;
  readonly simple: number;
  readonly afdelinger: number;
}

/** Efficiency of one unit: an afdeling's own figures, or an organisation's means. */
export interface UnitEfficiency {
  readonly official?: OfficialEfficiency;
  readonly own?: OwnEfficiencyShown;
  readonly officialMean?: EfficiencyMean;
  readonly ownMean?: EfficiencyMean;
}

/** One item of the rule: the subject's and its peer's cost per dwelling, kr. */
export interface EfficiencyItem {
  readonly id: string;
  readonly name: Text;
  readonly own?: number;
  readonly peer?: number;
  readonly binding: boolean;
}

/** Efficiency on the accounts of a year, of the subject and then of the twins. */
export interface TwinEfficiency {
  readonly year: number;
  readonly rule: { readonly id: string; readonly version: string; readonly source: string };
  readonly minimumPeers: number;
  readonly units: readonly UnitEfficiency[];
  /** Empty for organisations. */
  readonly items: readonly EfficiencyItem[];
  readonly notes: readonly Text[];
}

/** A fact about buildings and tenancies; `withheld` where the outdoor area came out negative. */
export interface StockValue {
  readonly status: 'shown' | 'missing' | 'withheld';
  readonly value?: number;
  readonly words?: Text;
}

/** A column of buildings and outdoor area; values of the subject first, then the twins'. */
export interface StockLine {
  readonly key: string;
  readonly name: Text;
  readonly unit: Text;
  readonly decimals: number;
  /** Written without thousands marks. */
  readonly year?: true;
  readonly values: readonly StockValue[];
}

/** Buildings, tenancies and areas at the end of a year. */
export interface TwinStock {
  readonly year: number;
  readonly lines: readonly StockLine[];
  readonly notes: readonly Text[];
}
