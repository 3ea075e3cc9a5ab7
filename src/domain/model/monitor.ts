import type { Decimal } from '../kernel/decimal.ts';
import type { Text } from '../kernel/language.ts';
import type { AlertValue } from './alert-seen.ts';
import type { Coverage, HiddenTable, ShownPlace } from './answer.ts';
import type { AreaClassId, CriterionId } from './area-class.ts';
import type { Verdict } from './cell.ts';
import type { CriterionOperator, CriterionProfile } from './criterion.ts';

/**
 * What a criterion is counted of in one year: persons (full-time persons, kroner) and those they are a share of. Income
 * is kroner of kroner: what the residents have, and what they would have with the region's mean. Size has no whole.
 * A figure of a release is known within half-widths.
 */
export interface YearReading {
  readonly year: string;
  readonly part: Decimal;
  readonly whole: Decimal;
  readonly partBand?: Decimal;
  readonly wholeBand?: Decimal;
  /** Half-width of both together as a part of them: a mean that is known, of heads that are not quite. */
  readonly scaleBand?: Decimal;
  /** Persons behind kroner. */
  readonly heads?: Decimal;
}

/** Readings of a criterion, the newest year first. */
export interface CriterionReadings {
  readonly id: CriterionId;
  readonly years: readonly YearReading[];
}

/** How several years are put together: the mean of their shares, or their counts as one. */
export type Averaging = 'mean_of_shares' | 'pooled';

/** What a value was made from: counts, or what somebody printed. */
export type ReadingBasis = 'recomputed' | 'release' | 'printed';

/** Why a verdict is not known. */
export type UnknownReason = 'band' | 'no-value' | 'no-line' | 'too-old';

/** A criterion against one rule, as kriterier.md section 4 has it. Numbers are exact decimals as texts. */
export interface CriterionVerdict {
  readonly id: CriterionId;
  readonly profile: CriterionProfile;
  readonly state: Verdict;
  /** Per cent, or persons; six decimals. Absent where it is not known. */
  readonly value?: string;
  /** Half-width of the value, where it is of a release. */
  readonly band?: string;
  readonly op: CriterionOperator;
  /** The line in the unit of the value; absent while the national share is not known. */
  readonly threshold?: string;
  readonly reason?: UnknownReason;
  readonly withinRounding: boolean;
  readonly averagingSensitive: boolean;
}

/**
 * Whole persons to the line: above 0 so many must go before the criterion is no longer met, below 0 so many must come
 * before it is. A range where figures of a release leave one; with both signs it is not known on which side the area is.
 */
export interface PersonRange {
  readonly from: number;
  readonly to: number;
}

/** How far an area is from the line of a criterion. */
export interface LineDistance {
  readonly id: CriterionId;
  readonly profile: CriterionProfile;
  /** `cannot`: no number of persons crosses the line on this list, for the years before weigh too much. */
  readonly kind: 'persons' | 'cannot' | 'unknown';
  /** This year's count changing, nobody moving. */
  readonly persons?: PersonRange;
  /** By moves alone: those who count moving out (or in), others moving in (or out). */
  readonly countedMoving?: PersonRange;
  readonly othersMoving?: PersonRange;
  /** This year's count minus what it may be, four decimals; of exact figures only. */
  readonly exact?: string;
  /** Share in per cent that this year may have, with the years before held fixed. */
  readonly allowed?: string;
}

/** Criteria that together change a class, and the persons each takes. Persons of different criteria are not alike. */
export interface ClassWay {
  readonly criteria: readonly { readonly id: CriterionId; readonly persons: PersonRange }[];
  readonly total: PersonRange;
}

/** A class of an area with what is known of it. */
export interface ClassVerdict {
  readonly id: AreaClassId;
  readonly state: Verdict;
  /** Smallest sets of criteria that change it, the fewest persons first; none while it is not known. */
  readonly ways: readonly ClassWay[];
  /** Whether its own conditions hold, where a higher class keeps it from being given. */
  readonly conditions?: Verdict;
}

/**
 * Whether a figure is about the time the list looks at, is an older one carried forward (or a year of which not every month is
 * there), is counted in a way that only comes near, or is too old to count.
 */
export type Freshness = 'fresh' | 'carried' | 'proxy' | 'too-old' | 'none';

/** A criterion of an area with every line there is for it on the list. */
export interface MonitoredCriterion {
  readonly id: CriterionId;
  readonly name: Text;
  readonly freshness: Freshness;
  /** What the newest figure is about (`2024`, `2026-01-01`), and what the list looks at. */
  readonly period?: string;
  readonly wanted: string;
  /** Deliveries it is from. */
  readonly sources: readonly string[];
  readonly lines: readonly MonitoredLine[];
}

/** One line of a criterion. `state` counts figures carried forward; `strict` only fresh ones. */
export interface MonitoredLine extends CriterionVerdict {
  readonly strict: CriterionVerdict['state'];
  readonly distance: LineDistance;
  /** Publication month from which the rule holds; with id and profile it names the definition. */
  readonly firstList: string;
  readonly generation: string;
}

/** Where a place stands by the law of a list. */
export interface MonitoredArea {
  readonly place: ShownPlace;
  /** A boligområde has a class by law; any other place is only held against the same lines. */
  readonly statutory: boolean;
  readonly list: string;
  readonly asOf: string;
  readonly criteria: readonly MonitoredCriterion[];
  readonly classes: readonly (ClassVerdict & { readonly strict: CriterionVerdict['state']; readonly name: Text })[];
  /** What would settle a class that cannot be decided: criteria, and lists as `membership:2022-12`. */
  readonly decisive: readonly string[];
  readonly averaging: Averaging;
  readonly coverage?: Coverage;
  readonly hidden?: HiddenTable;
  /** Shares by criterion and edition, oldest first; for lines over time and forecasts. */
  readonly history: readonly CriterionHistory[];
}

/** The yearly shares of a criterion as they were released. */
export interface CriterionHistory {
  readonly id: CriterionId;
  readonly years: readonly {
    readonly year: string;
    readonly edition: number;
    /** Per cent of the year itself, before any averaging; persons for size. */
    readonly value: number;
    readonly band: number;
    /** Persons the share is of. */
    readonly whole: number;
  }[];
}

/** Something about an area that its people should be told of. */
export type AlertFinding =
  | { readonly code: 'A1'; readonly class: AreaClassId; readonly from: Verdict; readonly to: Verdict }
  | { readonly code: 'A2'; readonly class: AreaClassId; readonly state: Verdict; readonly way: ClassWay }
  | {
      readonly code: 'A3';
      readonly id: CriterionId;
      readonly from: number;
      readonly to: number;
      readonly years: readonly [before: string, now: string];
      /** Whole persons the two shares are of. */
      readonly persons: readonly [before: number, now: number];
      readonly p: number;
      readonly level: 'warning' | 'alarm';
    }
  | { readonly code: 'A4'; readonly group: string; readonly shares: readonly ShareOutside[] }
  | { readonly code: 'A5'; readonly residents: number; readonly falling: boolean; readonly line: number }
  | { readonly code: 'A6'; readonly lists: readonly string[] }
  | { readonly code: 'A7'; readonly id: CriterionId; readonly period?: string; readonly wanted: string }
  | {
      readonly code: 'A8';
      readonly of: 'law';
      /** Criteria and classes with other rules than on the list before, and the list from which the newest of them holds. */
      readonly criteria: readonly CriterionId[];
      readonly classes: readonly AreaClassId[];
      readonly before: string;
      readonly from: string;
    }
  /** The area's border is another from a day on. */
  | { readonly code: 'A8'; readonly of: 'border'; readonly from: string }
  /** Monthly figures of an indicator are counted in another way from a month on. */
  | {
      readonly code: 'A8';
      readonly of: 'months';
      readonly indikator: string;
      readonly from: string;
      readonly before: string;
      readonly now: string;
    }
  /** Areas whose movers come here more than others do, while more here are outside work. */
  | {
      readonly code: 'A9';
      readonly signals: readonly FlowSignal[];
      readonly labour: Extract<AlertFinding, { readonly code: 'A3' }>;
    };

/**
 * A boligområde whose movers go to another one far more than all movers of its kommune do: persons, and how many times the
 * expected, with the least that its margins leave.
 * @source monitorering.md section 12 (social export)
 */
export interface FlowSignal {
  readonly from: string;
  readonly name: Text;
  readonly to: string;
  readonly persons: number;
  readonly expected: number;
  readonly quotient: number;
  readonly low: number;
  /** First and last year that are added up. */
  readonly years: readonly [first: string, last: string];
}

/** A criterion whose share is outside the funnel of the area's kommune in its newest year. Per cent; whole persons. */
export interface ShareOutside {
  readonly id: CriterionId;
  readonly year: string;
  readonly value: number;
  readonly persons: number;
  /** Of the kommune, and how many persons that would be in the area. */
  readonly groupValue: number;
  readonly expected: number;
  readonly p: number;
  readonly level: 'warning' | 'alarm';
}

/** An alert as it is told: what, how many, how sure, of which data, and what it does not mean. */
export interface AreaAlert {
  readonly code: AlertFinding['code'];
  readonly level: 'note' | 'warning' | 'alarm';
  readonly place: string;
  readonly name: Text;
  readonly text: Text;
  /** What it is about, one alert a place, and what it says, to be held against a later one. */
  readonly cause: string;
  readonly value: AlertValue;
  /** What makes it another alert of the same cause: its step, its level and the year it is about. Told once in feeds and mails. */
  readonly news: string;
}

/** A boligområde in the overview: its classes, and the shortest way over a line. */
export interface OverviewArea {
  readonly key: string;
  readonly name: Text;
  readonly kommune: string;
  /** Classes that hold, and those that cannot be decided, by the figures there are. */
  readonly classes: readonly { readonly id: AreaClassId; readonly name: Text; readonly state: Verdict }[];
  readonly nearest?: { readonly id: AreaClassId; readonly name: Text; readonly state: Verdict; readonly way: ClassWay };
  /** The figures cannot be shown for the area by itself. */
  readonly hidden: boolean;
}

/** Every boligområde a reader may see, the nearest a line first, and what there is to be told of. */
export interface MonitorOverview {
  readonly list: string;
  readonly asOf: string;
  readonly areas: readonly OverviewArea[];
  readonly alerts: readonly AreaAlert[];
}

/** A forecast of a criterion for a list; the point is shown with its range only. */
export interface CriterionForecast {
  readonly id: CriterionId;
  readonly list: string;
  /** `2026` → the year the figure will be about. */
  readonly year: string;
  readonly method: 'damped' | 'naive';
  readonly point: number;
  readonly range80: readonly [low: number, high: number];
  readonly range95: readonly [low: number, high: number];
  /** Chance of meeting the criterion by the line of the classes udsat and parallelsamfund, where it is known. */
  readonly chanceMet?: number;
}

/** What a scenario makes of a place: its criteria and classes then, beside those of today. */
export interface ScenarioOutcome {
  readonly criteria: readonly {
    readonly id: CriterionId;
    readonly before?: string;
    readonly after?: string;
    readonly lines: readonly {
      readonly profile: CriterionProfile;
      readonly before: Verdict;
      readonly after: Verdict;
    }[];
  }[];
  readonly classes: readonly {
    readonly id: AreaClassId;
    readonly name: Text;
    readonly before: Verdict;
    readonly after: Verdict;
  }[];
}
