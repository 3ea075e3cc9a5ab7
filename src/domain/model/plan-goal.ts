import type { Text } from '../kernel/language.ts';
import type { CriterionId } from './area-class.ts';
import type { EffectEstimate, GoalProgress, NoEffect, YearValue } from './grant-effect.ts';

/** The four focus areas of social plans. @source seed 003, Rammer; prioritering.md sections 1 and 7 */
export type PlanTheme = 'beskaeftigelse' | 'uddannelse' | 'kriminalitet' | 'integration';

/** Something a plan can have a goal for. `better`: the direction that is an improvement. */
export interface GoalIndicator {
  readonly id: string;
  readonly theme: PlanTheme;
  readonly name: Text;
  readonly better: 1 | -1;
  /** Figures of the release: a criterion's yearly values. Without it values are entered by hand, with source and day. */
  readonly criterion?: CriterionId;
  /** Values are per cent of persons, for which chance is known. */
  readonly shares: boolean;
}

/** A goal of a plan: from a baseline to a target, with whoever is responsible. */
export interface PlanGoal {
  readonly id: string;
  readonly indicator: string;
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

/** A goal with how it goes, the plan's years beside its twins', and what was said of it. */
export interface ShownGoal {
  readonly goal: PlanGoal;
  readonly indicator: GoalIndicator;
  readonly years: readonly YearValue[];
  readonly now?: YearValue;
  readonly progress: GoalProgress;
  /** Mean of the comparison group by year. */
  readonly twins: readonly { readonly year: number; readonly value: number }[];
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
  readonly twinsMean: readonly { readonly year: number; readonly value: number }[];
  readonly estimate?: EffectEstimate;
  /** p made comparable over the indicators tested (Holm). */
  readonly adjusted?: number;
  readonly none?: NoEffect;
  readonly twins: number;
  /** Years compared. */
  readonly before: readonly number[];
  readonly after: readonly number[];
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
  /** The plan ended, or is to end, before its last year. */
  readonly endedEarly?: string;
}
