import type { ReactElement } from 'react';
import { formatPercent } from '../../../domain/kernel/format.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { ShownTwin, TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { writeTwinValue } from '../../../domain/model/write-twin-value.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';
import { TwinNotices } from './twin-notices.tsx';
import { UnitCell } from './unit-cell.tsx';
import { TwinValueText } from './value-cell.tsx';

const distanceDecimals = 3;

function Row({ twin, answer }: { readonly twin: ShownTwin; readonly answer: TwinAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  return (
    <tr>
      <td className="twin-rank">{twin.rank}</td>
      <UnitCell unit={twin} answer={answer} />
      <td>
        {formatNumber(twin.distance, distanceDecimals, lang)}
        {twin.tied && <span className="twin-unit">{w.tied}</span>}
      </td>
      <td className="twin-sure">
        <span className={`firmness firmness--${twin.firmness}`}>{w[twin.firmness]}</span>
      </td>
      {answer.variables.map((variable, v) => (
        <td key={variable.key} className={variable.weight > 0 ? undefined : 'beside'}>
          <TwinValueText found={twin.values[v]} variable={variable} lang={lang} />
        </td>
      ))}
    </tr>
  );
}

function Legend({ answer }: { readonly answer: TwinAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const all = [answer.subject, ...answer.twins].flatMap((unit) => unit.values);
  const capped = answer.variables.find((variable, v) =>
    [answer.subject, ...answer.twins].some((unit) => variable.cap && unit.values[v]?.capped),
  );
  const lines = [
    ...(answer.twins.length > 0 ? [w.sureAbout] : []),
    ...(capped?.cap
      ? [w.cappedAbout(writeTwinValue(capped.cap.low, capped, lang), writeTwinValue(capped.cap.high, capped, lang))]
      : []),
    ...(all.some(({ status }) => status === 'hidden') ? [w.hiddenAbout] : []),
    ...(all.some(({ status }) => status === 'missing') ? [w.missingAbout] : []),
    w.judgement,
  ];
  return (
    <div className="twin-legend">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** The chosen unit and its twins, nearest first, with every value beside. */
export function TwinTable({ answer }: { readonly answer: TwinAnswer }): ReactElement {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const { twins, candidates, units, filters } = answer;
  const found =
    candidates < units ? w.foundFiltered(twins.length, candidates, units) : w.found(twins.length, candidates);
  return (
    <section aria-labelledby="tvillingerne">
      <div className="section-head">
        <h2 id="tvillingerne">{w.list}</h2>
        <p>{[...(twins.length > 0 ? [found] : []), ...filters.map((filter) => filter[lang])].join(' · ')}</p>
      </div>
      <TwinNotices answer={answer} />
      <HeadedTable
        label={w.list}
        heads={[
          w.rank,
          w.unit,
          w.distance,
          { text: w.sure, className: 'twin-sure' },
          ...answer.variables.map(({ key, name, unit, weight }) => ({
            key,
            text: name[lang],
            detail: `${unit[lang]}, ${weight > 0 ? w.counts(formatPercent(weight * 100, 1, lang)) : w.shownOnly}`,
            className: weight > 0 ? undefined : 'beside',
          })),
        ]}
        caption={w.twinsOf(answer.subject.name)}
        className="figures plain-figures twin-table"
      >
        <tr className="twin-subject">
          <td className="twin-rank">
            <span className="sr-only">{w.chosen}</span>
          </td>
          <UnitCell unit={answer.subject} answer={answer} />
          <td />
          <td className="twin-sure">{w.chosen}</td>
          {answer.variables.map((variable, v) => (
            <td key={variable.key} className={variable.weight > 0 ? undefined : 'beside'}>
              <TwinValueText found={answer.subject.values[v]} variable={variable} lang={lang} />
            </td>
          ))}
        </tr>
        {twins.map((twin) => (
          <Row key={twin.key} twin={twin} answer={answer} />
        ))}
      </HeadedTable>
      <Legend answer={answer} />
    </section>
  );
}
