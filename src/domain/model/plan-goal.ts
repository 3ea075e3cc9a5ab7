import type { Text } from '../kernel/language.ts';
import type { CriterionId } from './area-class.ts';
import type { EffectEstimate, GoalProgress, NoEffect, YearValue } from './grant-effect.ts';
import type { MeasureId } from './table-definition.ts';

/** The four focus areas of social plans. @source seed 003, Rammer; prioritering.md sections 1 and 7 */
export type PlanTheme = 'beskaeftigelse' | 'uddannelse' | 'kriminalitet' | 'integration';

/** What a goal's values are counted in. */
export type GoalUnit = 'pct' | 'point' | 'antal';

/** A row of a table of the release, as `{ table: 'T16', row: 'I_ALT.BESK', measure: 'pct' }`. */
export interface TableFigure {
  readonly table: string;
  readonly row: string;
  readonly measure: MeasureId;
}

/**
 * What a goal is about: the value itself, its change since the baseline year, its distance from the twins, or its per
 * cent of the value of all almene afdelinger.
 * @source prioritering.md section 7 ("niveau, ændring, afstand til tvillinger, andel af landet")
 */
export type GoalKindId = 'niveau' | 'aendring' | 'tvillinger' | 'landet';

/** A kind of goal. */
export interface GoalKind {
  readonly id: GoalKindId;
  readonly name: Text;
  readonly about: Text;
  /** What it is counted in, by the unit of the indicator. */
  readonly units: Readonly<Record<GoalUnit, Text>>;
  /** Needs figures of others than the plan, which values entered by hand do not have. */
  readonly needsOthers: boolean;
}

/** Something a plan can have a goal for. `better`: the direction that is an improvement. */
export interface GoalIndicator {
  readonly id: string;
  readonly theme: PlanTheme;
  readonly name: Text;
  readonly better: 1 | -1;
  /** Figures of the release: a criterion's yearly values. Without it values are entered by hand, with source and day. */
  readonly criterion?: CriterionId;
  /** Figures of the release: a row of a table. */
  readonly figure?: TableFigure;
  readonly unit: GoalUnit;
  /** Values are per cent of persons, for which chance is known. */
  readonly shares: boolean;
}

/** A goal of a plan: from a baseline to a target, with whoever is responsible. */
export interface PlanGoal {
  readonly id: string;
  readonly indicator: string;
  /** Absent in goals from before there were kinds: the value itself. */
  readonly kind?: GoalKindId;
  readonly baseline: { readonly year: number; readonly value: number };
  readonly target: { readonly year: number; readonly value: number };
  readonly responsible: string;
}

/** A value somebody entered for an indicator that the release does not have. */
export interface LocalValue {
  readonly goal: string;
  readonly year: number;
  readonly value: number;
  readonly source: string;
}

/** One thing done to a plan's goals, as the log of the case keeps it. */
export type GoalStep =
  | { readonly do: 'goal'; readonly goal: PlanGoal }
  | { readonly do: 'end'; readonly goal: string }
  | { readonly do: 'value'; readonly value: LocalValue }
  | { readonly do: 'comment'; readonly goal?: string; readonly text: string };

/** A comparison group in a year: its mean, and the values between which most of it lies. */
export interface GroupValue {
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A goal with how it goes, the plan's years beside its twins', and what was said of it. */
export interface ShownGoal {
  readonly goal: PlanGoal;
  readonly indicator: GoalIndicator;
  readonly kind: GoalKind;
  /** In the unit of the kind. */
  readonly years: readonly YearValue[];
  readonly now?: YearValue;
  readonly progress: GoalProgress;
  /** Mean of the comparison group by year, and where eight of ten of it lie; empty where the goal is a distance from it. */
  readonly twins: readonly GroupValue[];
  readonly comments: readonly GoalComment[];
}

/** A comment with who and when. */
export interface GoalComment {
  readonly at: string;
  readonly name: Text;
  readonly text: string;
}

/** The effect of a plan on one indicator, or why none is shown. */
export interface ShownEffect {
  readonly indicator: GoalIndicator;
  readonly own: readonly YearValue[];
  readonly twinsMean: readonly GroupValue[];
  /** First year of the plan. */
  readonly begins: number;
  readonly estimate?: EffectEstimate;
  /** p made comparable over the indicators tested (Holm). */
  readonly adjusted?: number;
  readonly none?: NoEffect;
  readonly twins: number;
  /** Years compared. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Movers a year in per cent of the residents. */
export interface MoveRates {
  readonly into: number;
  readonly outOf: number;
}

/** Who came and who stayed while a plan ran, from 1 January `from` to 1 January `to`. */
export interface PlanTurnover {
  readonly from: number;
  readonly to: number;
  /** Share of the residents at the end who were there at the beginning or were born since, at least. */
  readonly least: number;
  /** Share of the residents at the beginning who would be there still, had all left as often as one another. */
  readonly evenly: number;
  readonly own: MoveRates;
  /** Mean of the twins; absent with too few that have figures of all the years. */
  readonly twins?: MoveRates;
}

/** Everything about a plan's goals and effect. */
export interface PlanFollowUp {
  readonly goals: readonly ShownGoal[];
  readonly effects: readonly ShownEffect[];
  /** Twins the plan is held against, most alike first, and how many were left out by reason. */
  readonly twins: readonly { readonly key: string; readonly name: Text }[];
  readonly leftOut: readonly {
    readonly why: 'own-plan' | 'near' | 'moves' | 'hidden' | 'changed';
    readonly count: number;
  }[];
  /** Absent where a year of the moves is missing or hidden. */
  readonly turnover?: PlanTurnover;
  /** The plan ended, or is to end, before its last year. */
  readonly endedEarly?: string;
}
