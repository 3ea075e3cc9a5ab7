import type { Text } from '../../domain/kernel/language.ts';
import type { EffectSentences } from '../../domain/model/plan-file.ts';
import type { PlanFollowUp, ShownEffect } from '../../domain/model/plan-goal.ts';
import { effectText, noEffectText, preTrendText } from '../../engines/grants/effect-words.ts';

/** What is said of a plan's effect, indicator by indicator. */
export function effectSentences({ effects }: PlanFollowUp): EffectSentences {
  const text = ({ estimate, none, twins, indicator }: ShownEffect): Text =>
    estimate ? effectText(estimate, indicator.better) : noEffectText(none ?? 'few-twins', twins);
  return {
    effect: Object.fromEntries(effects.map((effect) => [effect.indicator.id, text(effect)])),
    preTrend: Object.fromEntries(
      effects.flatMap(({ indicator, estimate }) => (estimate ? [[indicator.id, preTrendText(estimate)]] : [])),
    ),
  };
}
