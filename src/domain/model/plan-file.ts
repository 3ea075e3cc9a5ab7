import type { Text } from '../kernel/language.ts';
import type { FoundReturn } from './grant-effect.ts';
import type { GoalComment, PlanFollowUp, PlanTheme } from './plan-goal.ts';

/** What is said of each indicator's effect, by its id: the effect, and whether plan and twins moved alike before. */
export interface EffectSentences {
  readonly effect: Readonly<Record<string, Text>>;
  readonly preTrend: Readonly<Record<string, Text>>;
}

/** What a status meeting is handed about a helhedsplan: goals, comments, effect and, where it was asked for, return. */
export interface PlanFile {
  /** `5123.2019-2026`. */
  readonly plan: string;
  readonly name: string;
  readonly period: readonly [from: string, to: string];
  /** Day the figures are seen from, ISO. */
  readonly asOf: string;
  readonly edition: number;
  readonly release: string;
  readonly synthetic: boolean;
  readonly follow: PlanFollowUp;
  readonly sentences: EffectSentences;
  /** Comments on the plan as a whole; those on a goal stand with it. */
  readonly comments: readonly GoalComment[];
  readonly themes: Readonly<Record<PlanTheme, Text>>;
  readonly returns?: FoundReturn;
}
