import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { GoalUnit, ShownEffect } from '../../../domain/model/plan-goal.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { PlanGoalsPage } from '../page-data/grant-pages.ts';
import { wordsIn } from '../words/message.ts';
import { planGoalWords } from '../words/plan-goals.ts';
import { PlanReturnPanel } from './plan-return-panel.tsx';
import { PlanTurnoverPart } from './plan-turnover.tsx';
import { withBands, yearLines } from './year-lines.ts';

function YearByYear({ effect }: { readonly effect: ShownEffect }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const one = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 1, lang));
  // Without a year there is nothing but the sentence that says why.
  if (effect.own.length === 0) return null;
  return (
    <HeadedTable
      label={`${w.years}: ${effect.indicator.name[lang]}`}
      heads={[w.years, ...effect.own.map(({ year }) => String(year))]}
      caption={w.years}
      className="figures"
    >
      <tr>
        <th scope="row">{w.own}</th>
        {effect.own.map(({ year, value }) => (
          <td key={year}>{one(value)}</td>
        ))}
      </tr>
      {effect.twinsMean.length > 0 && (
        <tr>
          <th scope="row">{w.twins}</th>
          {effect.own.map(({ year }) => (
            <td key={year}>{one(effect.twinsMean.find((mean) => mean.year === year)?.value)}</td>
          ))}
        </tr>
      )}
    </HeadedTable>
  );
}

function EffectChart({ effect }: { readonly effect: ShownEffect }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const { own, twinsMean, indicator, begins } = effect;
  if (own.length === 0) return null;
  const model = yearLines({
    title: indicator.name,
    unit: unitNames[indicator.unit],
    own: { name: planGoalWords.own, years: withBands(own, indicator.shares) },
    group: { name: planGoalWords.twins, years: twinsMean },
    begins,
  });
  const notes = [
    ...(model.breaks.length > 0 ? [w.chartBegins(begins)] : []),
    ...(own.some(({ band = 0 }) => band > 0) ? [w.chartBand] : []),
    ...(twinsMean.length > 0 ? [w.chartGroup] : []),
    ...(model.hasGaps ? [w.chartGaps] : []),
  ];
  return <ChartFigure model={model} bands notes={notes} />;
}

const unitNames: Readonly<Record<GoalUnit, Text>> = {
  pct: { da: 'pct.', en: 'per cent' },
  point: { da: 'point', en: 'points' },
  antal: { da: 'antal', en: 'number' },
};

function OneEffect({ effect, page }: { readonly effect: ShownEffect; readonly page: PlanGoalsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const { estimate, indicator, adjusted } = effect;
  const one = (value: number): string => formatNumber(value, 1, lang);
  return (
    <>
      <h4 id={`virkning-${indicator.id}`}>{indicator.name[lang]}</h4>
      <p>{page.sentences.effect[indicator.id]?.[lang]}</p>
      {page.sentences.preTrend[indicator.id] && <p>{page.sentences.preTrend[indicator.id]?.[lang]}</p>}
      {estimate && (
        <p className="under">{w.compared(effect.before.join(', '), effect.after.join(', '), estimate.twins)}</p>
      )}
      {estimate && (
        <dl className="grant-facts">
          <div>
            <dt>{w.own}</dt>
            <dd>{one(estimate.own)}</dd>
          </div>
          <div>
            <dt>{w.twins}</dt>
            <dd>{one(estimate.twinsMean)}</dd>
          </div>
          <div>
            <dt>{w.interval}</dt>
            <dd>{estimate.interval.map(one).join(' … ')}</dd>
          </div>
          <div>
            <dt>{w.p}</dt>
            <dd>
              {formatNumber(estimate.p, 3, lang)} ({formatNumber(adjusted ?? 1, 3, lang)})
            </dd>
          </div>
        </dl>
      )}
      <EffectChart effect={effect} />
      <YearByYear effect={effect} />
    </>
  );
}

// All indicators at a glance; the words of each stand below.
function Overview({ page, effects }: PartProps): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const one = (value: number): string => formatNumber(value, 1, lang);
  const heads = [w.own, w.twins, w.difference, w.interval, w.p].map((number) => ({ number }));
  return (
    <HeadedTable label={w.overview} shown={w.overview} heads={[w.indicator, ...heads]}>
      {effects.map(({ indicator, estimate, adjusted }) => (
        <tr key={indicator.id}>
          <th scope="row">
            <a href={`#virkning-${indicator.id}`}>{indicator.name[lang]}</a>
          </th>
          {estimate ? (
            <>
              <td className="number">{one(estimate.own)}</td>
              <td className="number">{one(estimate.twinsMean)}</td>
              <td className="number">{one(estimate.delta)}</td>
              <td className="number">{estimate.interval.map(one).join(' … ')}</td>
              <td className="number">
                {formatNumber(estimate.p, 3, lang)} ({formatNumber(adjusted ?? 1, 3, lang)})
              </td>
            </>
          ) : (
            <td colSpan={heads.length}>{page.sentences.effect[indicator.id]?.[lang]}</td>
          )}
        </tr>
      ))}
    </HeadedTable>
  );
}

interface PartProps {
  readonly page: PlanGoalsPage;
  readonly effects: readonly ShownEffect[];
}

// The indicators of one focus area.
function ThemeEffects({ page, effects }: PartProps): ReactElement {
  const lang = useLang();
  const theme = page.indicators.find(({ id }) => id === effects[0]?.indicator.id)?.theme;
  return (
    <>
      <h3 className="effect-theme">{theme?.[lang]}</h3>
      {effects.map((effect) => (
        <OneEffect key={effect.indicator.id} effect={effect} page={page} />
      ))}
    </>
  );
}

/** Before and after beside the twins, indicator by indicator, and what it cost and gave. */
export function PlanEffect({ page }: { readonly page: PlanGoalsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const { effects, twins, leftOut } = page.follow;
  const tested = effects.filter(({ estimate }) => estimate !== undefined);
  const themes = [...new Set(effects.map(({ indicator }) => indicator.theme))];
  return (
    <>
      <section aria-labelledby="virkning">
        <h2 id="virkning">{w.effect}</h2>
        <p>{w.effectAbout(twins.length)}</p>
        {tested.length > 1 && <p className="under">{w.tested(tested.length)}</p>}
        {leftOut.length > 0 && (
          <p className="under">
            {w.leftOut}: {leftOut.map(({ why, count }) => `${count} ${w[`out_${why}`]}`).join('; ')}.
          </p>
        )}
        <Overview page={page} effects={effects} />
        {themes.map((theme) => (
          <ThemeEffects
            key={theme}
            page={page}
            effects={effects.filter(({ indicator }) => indicator.theme === theme)}
          />
        ))}
        <PlanTurnoverPart follow={page.follow} />
      </section>
      <PlanReturnPanel page={page} />
    </>
  );
}
