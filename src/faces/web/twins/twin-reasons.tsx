import type { ReactElement } from 'react';
import { formatPercent } from '../../../domain/kernel/format.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { ShownTwin, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { writeTwinValue } from '../../../domain/model/write-twin-value.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

const barWidth = 120;
const barHeight = 10;

function ShareBar({ share }: { readonly share: number }): ReactElement {
  return (
    <svg className="share-bar" viewBox={`0 0 ${barWidth} ${barHeight}`} aria-hidden="true">
      <rect className="share-bar__whole" width={barWidth} height={barHeight} />
      <rect className="share-bar__part" width={Math.max(share * barWidth, share > 0 ? 1 : 0)} height={barHeight} />
    </svg>
  );
}

function Reason({ twin, answer }: { readonly twin: ShownTwin; readonly answer: TwinAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const id = `hvorfor-${twin.rank}`;
  return (
    <section className="twin-reason" aria-labelledby={id}>
      <h3 id={id}>
        {twin.rank}. {twin.name}
      </h3>
      <p className="twin-reason__how">
        {w.distance} {formatNumber(twin.distance, 3, lang)} · {w[twin.firmness]} ·{' '}
        {w.percentile(formatPercent(twin.percentile, 1, lang))}
      </p>
      <p>{twin.sentence[lang]}</p>
      <table className="twin-parts">
        <caption className="sr-only">{`${w.why} ${twin.name}`}</caption>
        <thead>
          <tr>
            <th scope="col">{w.variable}</th>
            <th scope="col">{w.chosen}</th>
            <th scope="col">{w.twin}</th>
            <th scope="col">{w.share}</th>
          </tr>
        </thead>
        <tbody>
          {twin.contributions.map(({ key, share, own, other }) => {
            const variable = answer.variables.find((one) => one.key === key);
            if (!variable) return null;
            return (
              <tr key={key}>
                <th scope="row">{variable.name[lang]}</th>
                <td>{writeTwinValue(own, variable, lang)}</td>
                <td>{writeTwinValue(other, variable, lang)}</td>
                <td className="twin-parts__share">
                  <ShareBar share={share} /> {formatPercent(share * 100, 1, lang)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Of each twin: which variables set it apart, both values beside each other, and a sentence. */
export function TwinReasons({ answer }: { readonly answer: TwinAnswer }): ReactElement | null {
  const w = wordsIn(twinWords, useLang());
  if (answer.twins.length === 0) return null;
  return (
    <section aria-labelledby="hvorfor">
      <div className="section-head">
        <h2 id="hvorfor">{w.why}</h2>
        <p>{w.whyAbout}</p>
      </div>
      <div className="twin-reasons">
        {answer.twins.map((twin) => (
          <Reason key={twin.key} twin={twin} answer={answer} />
        ))}
      </div>
    </section>
  );
}
