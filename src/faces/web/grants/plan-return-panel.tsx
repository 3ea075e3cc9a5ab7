import type { ReactElement } from 'react';
import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { changeText } from '../../../domain/model/goal-words.ts';
import type { PlanReturn, ReturnFigure } from '../../../domain/model/grant-effect.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import type { PlanGoalsPage } from '../page-data/grant-pages.ts';
import { wordsIn } from '../words/message.ts';
import { planGoalWords } from '../words/plan-goals.ts';

const percent = 100;

type Returns = NonNullable<PlanGoalsPage['returns']>;

// The ends of the interval around the effect: never one without the others.
function columnsOf(
  { point, interval: [least, most] }: Pick<PlanReturn, 'point' | 'interval'>,
  lang: Lang,
): readonly (readonly [name: string, figure: ReturnFigure])[] {
  const w = wordsIn(planGoalWords, lang);
  return [
    [w.least, least],
    [w.point, point],
    [w.most, most],
  ];
}

function Heads({ first, of }: { readonly first: string; readonly of: PlanReturn }): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {columnsOf(of, useLang()).map(([name]) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Figures({
  of,
  name,
  say,
}: {
  readonly of: Pick<PlanReturn, 'point' | 'interval'>;
  readonly name: string;
  readonly say: (figure: ReturnFigure) => string;
}): ReactElement {
  return (
    <tr>
      <th scope="row">{name}</th>
      {columnsOf(of, useLang()).map(([end, figure]) => (
        <td key={end}>{say(figure)}</td>
      ))}
    </tr>
  );
}

function Found({ returns: { found } }: { readonly returns: Returns }): ReactElement {
  const lang = useLang();
  const w = wordsIn(planGoalWords, lang);
  const kroner = (value: number): string => formatCount(Math.round(value), lang);
  return (
    <>
      <p>
        <strong>{w.headline(kroner(found.interval[0].net), kroner(found.interval[1].net))}</strong>
      </p>
      <ScrollFrame label={w.returns}>
        <table className="figures">
          <caption className="sr-only">{w.returns}</caption>
          <Heads first={w.returns} of={found} />
          <tbody>
            <Figures of={found} name={w.personsGained} say={({ persons }) => formatNumber(persons, 1, lang)} />
            <Figures of={found} name={w.gross} say={({ gross }) => kroner(gross)} />
            <Figures of={found} name={w.net} say={({ net }) => kroner(net)} />
            <Figures of={found} name={w.ratio} say={({ ratio }) => formatNumber(ratio, 2, lang)} />
          </tbody>
        </table>
      </ScrollFrame>
      <h3>{w.otherwise}</h3>
      <ScrollFrame label={w.otherwise}>
        <table className="figures">
          <caption>{w.netOf}</caption>
          <Heads first={w.assumption} of={found} />
          <tbody>
            {found.sensitivity.map((one) => {
              const name = changeText(one.change, lang);
              return <Figures key={name} of={one} name={name} say={({ net }) => kroner(net)} />;
            })}
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
  const usable = page.follow.effects.filter(({ indicator }) => page.withReturn.includes(indicator.id));
  const isAsked = page.url.includes('indikator=');
  const fields = [
    ['vaerdi', w.unitValue, returns?.asked.unitValue],
    ['personer', w.persons, returns?.asked.persons],
    ['aar', w.duration, returns?.asked.years],
    ['bortfald', w.dropOff, returns ? Number((returns.asked.dropOff * percent).toFixed(4)) : undefined],
    ['udgift', w.cost, returns?.asked.cost],
  ] as const;
  return (
    <section aria-labelledby="gevinst">
      <h2 id="gevinst">{w.returns}</h2>
      <p>{w.returnsAbout}</p>
      <form className="grant-form" action={`/maal/${page.plan}#gevinst`} method="get" key={page.url}>
        <label className="grant-form__double">
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
