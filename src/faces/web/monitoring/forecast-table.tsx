import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { CriterionForecast, MonitoredArea } from '../../../domain/model/monitor.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { shownDecimals } from './criteria-table.tsx';

interface ForecastProps {
  readonly area: MonitoredArea;
  readonly forecasts: readonly CriterionForecast[];
}

function ForecastRow({
  area,
  forecast,
}: {
  readonly area: MonitoredArea;
  readonly forecast: CriterionForecast;
}): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const { id, list, range80, range95, chanceMet, method } = forecast;
  const range = ([low, high]: readonly [number, number]): string =>
    w.rangeOf(formatNumber(low, shownDecimals[id], lang), formatNumber(high, shownDecimals[id], lang));
  return (
    <tr>
      <th scope="row">
        {area.criteria.find((one) => one.id === id)?.name[lang] ?? id}
        {method === 'naive' && <span className="under">{w.naive}</span>}
      </th>
      <td>{list.slice(0, 4)}</td>
      <td>{range(range80)}</td>
      <td>{range(range95)}</td>
      <td>{chanceMet === undefined ? w.unknown : w.perCent(formatNumber(100 * chanceMet, 0, lang))}</td>
    </tr>
  );
}

/** What the criteria may be on the next lists: ranges, never a point alone. */
export function ForecastTable({ area, forecasts }: ForecastProps): ReactElement {
  const w = wordsIn(monitoringWords, useLang());
  return (
    <section aria-labelledby="fremskrivning">
      <h2 id="fremskrivning">{w.forecast}</h2>
      {forecasts.length === 0 ? (
        <p>{w.noForecast}</p>
      ) : (
        <>
          <p className="lead-text">{w.forecastAbout}</p>
          <ScrollFrame label={w.forecast}>
            <table className="figures text-table">
              <caption className="sr-only">{w.forecast}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.criterion}</th>
                  <th scope="col">{w.forList}</th>
                  <th scope="col">{w.range80}</th>
                  <th scope="col">{w.range95}</th>
                  <th scope="col">{w.chance}</th>
                </tr>
              </thead>
              <tbody>
                {forecasts.map((forecast) => (
                  <ForecastRow key={`${forecast.id} ${forecast.list}`} area={area} forecast={forecast} />
                ))}
              </tbody>
            </table>
          </ScrollFrame>
        </>
      )}
    </section>
  );
}
