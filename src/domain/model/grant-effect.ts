import type { Text } from '../kernel/language.ts';

/** A value of a year; `n` persons it is a share of, `band` half-width (two standard errors) of a released value. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
  readonly n?: number;
  readonly band?: number;
}

/** How far a goal has come. @source prioritering.md section 7 */
export type GoalStatus = 'naaet' | 'paa-sporet' | 'bagud' | 'langt-fra' | 'forvaerret' | 'ukendt';

/** A goal against its baseline, target and newest value. */
export interface GoalProgress {
  readonly status: GoalStatus;
  /** Share of the way from baseline to target; below 0 = the wrong way, above 1 = past it. */
  readonly progress?: number;
  /** Share of the planned time that has gone. */
  readonly expected?: number;
  readonly noise?: ChangeNoise;
}

/** A change and its standard error, in the unit of the value. */
export interface ChangeNoise {
  readonly change: number;
  readonly se: number;
  /** The change is smaller than the standard errors the rules ask for. */
  readonly mayBeChance: boolean;
}

/** A place or a twin through the years. */
export interface EffectSeries {
  readonly key: string;
  readonly name: Text;
  readonly years: readonly YearValue[];
}

/** Why no effect is shown. */
export type NoEffect = 'few-twins' | 'missing-before' | 'missing-after' | 'split' | 'no-spread';

/** Before and after against twins. @source prioritering.md section 8 */
export interface EffectEstimate {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly own: number;
  readonly twinsMean: number;
  readonly twins: number;
  readonly delta: number;
  readonly se: number;
  readonly interval: readonly [low: number, high: number];
  /** Share of all units whose own difference is at least as large. */
  readonly p: number;
  readonly placebo: readonly { readonly key: string; readonly delta: number }[];
  /** The same difference between the last two years before; parallel = it may be chance. Absent with one year before. */
  readonly pre?: { readonly delta: number; readonly se: number; readonly parallel: boolean };
}

/** What a change is worth to somebody, as a user states it. */
export interface ReturnAssumptions {
  /** Kroner per person and year. */
  readonly unitValue: number;
  /** Persons in the base of the indicator. */
  readonly persons: number;
  readonly years: number;
  /** Share of the effect that goes each year, 0 to below 1. */
  readonly dropOff: number;
  /** Kroner the plan cost. */
  readonly cost: number;
}

/** Costs and return at one size of the effect; kroner. */
export interface ReturnFigure {
  readonly delta: number;
  readonly persons: number;
  readonly gross: number;
  readonly net: number;
  readonly ratio: number;
}

/** One assumption otherwise. */
export type ReturnChange =
  | { readonly of: 'unitValue'; readonly by: number }
  | { readonly of: 'years'; readonly to: number }
  | { readonly of: 'dropOff'; readonly to: number };

/** Costs and return: at the effect and at both ends of its interval, never one without the others. */
export interface PlanReturn {
  readonly point: ReturnFigure;
  readonly interval: readonly [least: ReturnFigure, most: ReturnFigure];
  /** The same with one assumption otherwise. */
  readonly sensitivity: readonly {
    readonly change: ReturnChange;
    readonly interval: readonly [least: ReturnFigure, most: ReturnFigure];
    readonly point: ReturnFigure;
  }[];
}

/** A return with the indicator it is of and what it assumes. */
export interface FoundReturn {
  readonly indicator: string;
  readonly asked: ReturnAssumptions;
  readonly found: PlanReturn;
}

/** How a return may be asked for. */
export interface ReturnRules {
  readonly mostYears: number;
  readonly changes: readonly ReturnChange[];
}

/** When a goal is on its way, and when a change may be chance. */
export interface GoalRules {
  /** A change of fewer standard errors may be chance. */
  readonly standardErrors: number;
  /** Below this share of the pace a goal is far off. */
  readonly farBehind: number;
}
