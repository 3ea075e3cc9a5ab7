import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { CriterionForecast, MonitoredArea } from '../../../domain/model/monitor.ts';
import { criterionDecimals } from '../../../domain/model/shown-criteria.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';

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
    w.rangeOf(formatNumber(low, criterionDecimals[id], lang), formatNumber(high, criterionDecimals[id], lang));
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
          <HeadedTable label={w.forecast} heads={[w.criterion, w.forList, w.range80, w.range95, w.chance]}>
            {forecasts.map((forecast) => (
              <ForecastRow key={`${forecast.id} ${forecast.list}`} area={area} forecast={forecast} />
            ))}
          </HeadedTable>
        </>
      )}
    </section>
  );
}
