import type { Text } from '../kernel/language.ts';
import type { AreaClassId, CriterionId } from './area-class.ts';
import type { IndexMethod } from './index-method.ts';

/**
 * What a place is given money as: on the list of § 61 a, most exposed of the others (§ 91 a), on the edge, attached by
 * a decision, or not supported.
 * @source prioritering.md section 3
 */
export type GrantClass = 'K1' | 'K2' | 'K3' | 'K4' | 'K5';

/** What is added to an index and which end of it is exposed: 1 = a high value. */
export interface GrantDomain {
  readonly id: CriterionId;
  readonly direction: 1 | -1;
}

/** A versioned way of putting places in order; columns of the method are criteria. */
export interface GrantMethod {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly source: string;
  readonly domains: readonly GrantDomain[];
  /** Domains that must be known for a place to be scored. */
  readonly minKnown: number;
  readonly method: IndexMethod;
}

/** How the second class shares what is left: one after another in falling score, or all in proportion. */
export type GrantSharing = 'trin' | 'pro_rata';

/** What an officer may set for a round; the rules give the values it begins with. */
export interface GrantSettings {
  /** Kroner a year. */
  readonly frame: number;
  /** Kroner per resident and year. */
  readonly rate: number;
  /** Share of a plan's budget that must be local money, 0 to below 1. */
  readonly coFinancing: string;
  /** Share of the need that a class is given, as decimals. */
  readonly factors: Readonly<Record<GrantClass, string>>;
  /** Score from which a place is a § 91 a candidate, and how far below it the edge reaches. */
  readonly cutOff: number;
  readonly edge: number;
  readonly sharing: GrantSharing;
  /** Index method by id. */
  readonly method: string;
  /** Whole per cents of a grant paid in the year of the round and the years after, 100 together; absent = all at once. */
  readonly payments?: readonly number[];
  /** The frame is told in prices of another year; absent = in those of the round's own. */
  readonly prices?: FramePrices;
}

/** A price index that reference values bring: their key and area. */
export interface PriceIndexDefinition {
  readonly key: string;
  readonly area: string;
  readonly name: Text;
}

/** Values of a price index by year, rising, and who tells them. */
export interface PriceIndex {
  readonly values: readonly { readonly year: number; readonly value: number }[];
  readonly source: string;
}

/** The year whose prices a frame is told in, with the index as it was when that was chosen. */
export interface FramePrices extends PriceIndex {
  readonly year: number;
}

/**
 * Rules of a grant period as data: plain values only, so that a round can keep them as they were.
 * @source prioritering.md sections 1, 3 and 6
 */
export interface GrantRules {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly source: string;
  /** First and last year of the period. */
  readonly years: readonly [first: number, last: number];
  readonly settings: GrantSettings;
  /** Kroner that amounts are rounded down to. */
  readonly roundDownTo: number;
  /** Rule family whose lines are counted, the criteria of it, and how many must be met. */
  readonly criteria: {
    readonly profile: 'udsat';
    readonly of: readonly CriterionId[];
    readonly required: number;
    /** Share of a line within which an unmet criterion is near it. */
    readonly margin: string;
  };
  /** Residents a list takes, and from how many a place is near that. */
  readonly residents: { readonly line: number; readonly near: number };
  /** Lists whose areas are K1, whose areas are on the edge, and how many lists back a leaver is on the edge. */
  readonly lists: {
    readonly full: readonly AreaClassId[];
    readonly prevention: readonly AreaClassId[];
    readonly leftWithin: number;
  };
  /** Who is in the set that means and ranks are taken over: residents on 1 January. */
  readonly universe: { readonly residents: number };
  /** How far lines are moved to see who changes class. */
  readonly lineShift: number;
  /** Evidence for attaching a place; `needed` of the tests must hold, else the reason must say why. */
  readonly attach: {
    readonly metres: number;
    readonly flowShare: string;
    readonly flowYears: number;
    readonly topShare: number;
    readonly needed: number;
  };
  /** Most calendar years a grant may be paid over. Rounds from before there were payment plans lack it: one year. */
  readonly mostPaymentYears?: number;
  /** What a year leaves of its frame: handed on to the next year, or gone. Absent = gone. */
  readonly unused?: 'next-year' | 'gone';
  /**
   * Local money must be confirmed before a round is recommended. Rounds from before that could be done lack it: only the
   * least of it is told.
   */
  readonly localMoney?: 'confirmed';
  /** Fewest characters of a written reason. */
  readonly reasonLength: number;
}
