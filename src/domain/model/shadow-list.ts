import type { Text } from '../kernel/language.ts';
import type { AreaClassId, CriterionId } from './area-class.ts';
import type { Verdict } from './cell.ts';
import type { CriterionProfile } from './criterion.ts';
import type { Freshness } from './monitor.ts';

/** What a criterion of an area is expected to be on a list. Per cent, or persons for size. */
export interface PredictedCriterion {
  readonly id: CriterionId;
  readonly freshness: Freshness;
  /** What the newest figure is about. */
  readonly period?: string;
  /** Where it comes from: the release, or months of the kommune. */
  readonly source: 'release' | 'months';
  readonly point?: number;
  readonly range80?: readonly [low: number, high: number];
  readonly range95?: readonly [low: number, high: number];
  /** The last yearly figure carried on, to be beaten. */
  readonly carried?: number;
  /** Chance of meeting each line whose threshold is known. */
  readonly met: readonly { readonly profile: CriterionProfile; readonly chance: number }[];
}

/** How likely a class is on a list. `open` is the share of the draws that could not tell. */
export interface PredictedClass {
  readonly id: AreaClassId;
  readonly name: Text;
  /** By fresh figures only. */
  readonly strict: Verdict;
  readonly chance: number;
  readonly open: number;
}

/** An area of the shadow list. */
export interface PredictedArea {
  readonly key: string;
  readonly name: Text;
  readonly kommune: string;
  readonly list: string;
  readonly asOf: string;
  /** The figures cannot be shown for the area by itself. */
  readonly hidden: boolean;
  readonly criteria: readonly PredictedCriterion[];
  readonly classes: readonly PredictedClass[];
}

/** The shadow list of a December as it looks on a day. */
export interface ShadowList {
  readonly list: string;
  readonly asOf: string;
  readonly areas: readonly PredictedArea[];
}

/** A prediction as it was frozen on one of the year's days; never changed. */
export interface FrozenPrediction {
  readonly list: string;
  /** Day it is of. */
  readonly day: string;
  readonly area: string;
  /** Release and monthly release it was made of. */
  readonly made: { readonly at: string; readonly release: string; readonly months?: string };
  readonly prediction: PredictedArea;
}

/** Where frozen predictions are kept. */
export interface PredictionStore {
  /** Keeps those that are not there yet; answers how many were new. */
  freeze(predictions: readonly FrozenPrediction[]): Promise<number>;
  predictions(): Promise<readonly FrozenPrediction[]>;
}

/** How predictions of a criterion from one source did. Points of per cent; persons for size. */
export interface CriterionScore {
  readonly id: CriterionId;
  readonly source: PredictedCriterion['source'];
  readonly freshness: Freshness;
  readonly areas: number;
  readonly error: number;
  readonly bias: number;
  /** Standard deviation of the errors. */
  readonly spread: number;
  /** Shares of published values inside the ranges. */
  readonly in80: number;
  readonly in95: number;
  /** Mean error of carrying the last yearly figure on, of the same areas. */
  readonly carriedError?: number;
}

/** How predictions of a class did. */
export interface ClassScore {
  readonly id: AreaClassId;
  readonly name: Text;
  readonly brier: number;
  readonly hit: number;
  readonly miss: number;
  readonly falseAlarm: number;
  readonly correctRejection: number;
  readonly couldNotTell: number;
}

/** Predictions of one list made on one day against what was published. */
export interface ListScore {
  readonly list: string;
  readonly day: string;
  /** Frozen then, or worked out afterwards from what was known then. */
  readonly made: 'frozen' | 'afterwards';
  readonly areas: number;
  readonly criteria: readonly CriterionScore[];
  readonly classes: readonly ClassScore[];
}
