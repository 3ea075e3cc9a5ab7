import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { PlanGoalsPage } from '../page-data/grant-pages.ts';
import { wordsIn } from '../words/message.ts';
import { planGoalWords } from '../words/plan-goals.ts';

function Found({ returns }: { readonly returns: NonNullable<PlanGoalsPage['returns']> }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const { point, interval } = returns.found;
  const columns = [
    [w.least, interval[0]],
    [w.point, point],
    [w.most, interval[1]],
  ] as const;
  const kroner = (value: number): string => formatCount(Math.round(value), lang);
  return (
    <>
      <p>
        <strong>{w.headline(kroner(interval[0].net), kroner(interval[1].net))}</strong>
      </p>
      <ScrollFrame label={w.returns}>
        <table className="figures">
          <caption className="sr-only">{w.returns}</caption>
          <thead>
            <tr>
              <th scope="col">{w.returns}</th>
              {columns.map(([name]) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{w.personsGained}</th>
              {columns.map(([name, figure]) => (
                <td key={name}>{formatNumber(figure.persons, 1, lang)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{w.gross}</th>
              {columns.map(([name, figure]) => (
                <td key={name}>{kroner(figure.gross)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{w.net}</th>
              {columns.map(([name, figure]) => (
                <td key={name}>{kroner(figure.net)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{w.ratio}</th>
              {columns.map(([name, figure]) => (
                <td key={name}>{formatNumber(figure.ratio, 2, lang)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </ScrollFrame>
    </>
  );
}

/** Costs and return by what the reader states; always with the interval. */
export function PlanReturnPanel({ page }: { readonly page: PlanGoalsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const { returns } = page;
  const usable = page.follow.effects.filter(({ estimate }) => estimate && estimate.pre?.parallel !== false);
  const isAsked = page.url.includes('indikator=');
  const fields = [
    ['vaerdi', w.unitValue, returns?.asked.unitValue],
    ['personer', w.persons, returns?.asked.persons],
    ['aar', w.duration, returns?.asked.years],
    ['bortfald', w.dropOff, returns ? returns.asked.dropOff * 100 : undefined],
    ['udgift', w.cost, returns?.asked.cost],
  ] as const;
  return (
    <section aria-labelledby="gevinst">
      <h2 id="gevinst">{w.returns}</h2>
      <p>{w.returnsAbout}</p>
      <form className="grant-form" action={`/maal/${page.plan}#gevinst`} method="get" key={page.url}>
        <label>
          {w.indicator}
          <select className="form-select" name="indikator" defaultValue={returns?.indicator}>
            {usable.map(({ indicator }) => (
              <option key={indicator.id} value={indicator.id}>
                {indicator.name[lang]}
              </option>
            ))}
          </select>
        </label>
        {fields.map(([name, label, value]) => (
          <label key={name}>
            {label}
            <input className="form-input" name={name} inputMode="decimal" maxLength={16} defaultValue={value} />
          </label>
        ))}
        <div className="button-row">
          <button type="submit" className="button button-secondary">
            {w.calculate}
          </button>
        </div>
      </form>
      {isAsked && !returns && <p>{w.noReturn}</p>}
      {returns && <Found returns={returns} />}
    </section>
  );
}
