import type { ReactElement } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { ShownGoal } from '../../../domain/model/plan-goal.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { planGoalWords } from '../words/plan-goals.ts';
import { withBands, yearLines } from './year-lines.ts';

function GoalChart({ shown }: { readonly shown: ShownGoal }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const { goal, indicator, kind, years, twins } = shown;
  const titled = (own: Lang): string => `${indicator.name[own]}: ${kind.name[own].toLowerCase()}`;
  const model = yearLines({
    title: kind.id === 'niveau' ? indicator.name : { da: titled('da'), en: titled('en') },
    unit: kind.units[indicator.unit],
    own: { name: planGoalWords.own, years: withBands(years, indicator.shares && kind.id === 'niveau') },
    group: { name: planGoalWords.twins, years: twins },
    aim: { name: planGoalWords.target, ends: [goal.baseline, goal.target] },
  });
  const notes = [
    w.chartAim,
    ...(years.some(({ band = 0 }) => band > 0) ? [w.chartBand] : []),
    ...(twins.length > 0 ? [w.chartGroup] : []),
    ...(model.hasGaps ? [w.chartGaps] : []),
  ];
  return <ChartFigure model={model} bands notes={notes} />;
}

/** Every goal as a picture: the plan with its margin, its comparison group, and the way to the goal. */
export function GoalCharts({ goals }: { readonly goals: readonly ShownGoal[] }): ReactElement | null {
  const drawn = goals.filter(({ years }) => years.length > 0);
  if (drawn.length === 0) return null;
  return (
    <div className="charts">
      {drawn.map((shown) => (
        <GoalChart key={shown.goal.id} shown={shown} />
      ))}
    </div>
  );
}
