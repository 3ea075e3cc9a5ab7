import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { goalWords } from '../../../domain/model/goal-words.ts';
import type { PlanFile } from '../../../domain/model/plan-file.ts';
import type { ShownGoal } from '../../../domain/model/plan-goal.ts';

/** Goals and effect of a plan as lines: one for each goal and each indicator, tabs between. */
export function planText(file: PlanFile, lang: Lang): string {
  const { plan, name, period, asOf, follow, sentences, returns } = file;
  const { goals, effects, twins } = follow;
  const lines = [
    `${name} (${plan}), ${period.map((day) => formatDate(day, lang)).join(' – ')}, ${formatDate(asOf, lang)}`,
    '',
    goalWords.goals[lang],
    ...(goals.length > 0 ? goals.map((shown) => goalLine(shown, lang)) : [goalWords.noGoals[lang]]),
    '',
    goalWords.effect[lang],
    goalWords.effectAbout[lang](twins.length),
    ...effects.map(({ indicator }) => `${indicator.name[lang]}\t${sentences.effect[indicator.id]?.[lang] ?? ''}`),
    ...(returns ? ['', goalWords.headline[lang](...netEnds(returns, lang))] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function netEnds({ found }: NonNullable<PlanFile['returns']>, lang: Lang): [low: string, high: string] {
  const [least, most] = found.interval;
  return [formatCount(Math.round(least.net), lang), formatCount(Math.round(most.net), lang)];
}

function goalLine({ goal, indicator, now, progress }: ShownGoal, lang: Lang): string {
  const one = (value: number): string => formatNumber(value, 1, lang);
  return [
    indicator.name[lang],
    `${one(goal.baseline.value)} (${goal.baseline.year})`,
    `${one(goal.target.value)} (${goal.target.year})`,
    now ? `${one(now.value)} (${now.year})` : '...',
    goalWords[`status_${progress.status}`][lang],
  ].join('\t');
}
