import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { ToldSeries } from '../../../domain/model/public-series.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { seriesWords } from '../words/public-series.ts';

function SeriesRow({ series }: { readonly series: ToldSeries }): ReactElement {
  const lang = useLang();
  const w = wordsIn(seriesWords, lang);
  const { name, table, pace, nextDue, state, lastRun, copy } = series;
  return (
    <tr>
      <th scope="row">
        {copy ? <a href={`/api/v1/monitor/series/${encodeURIComponent(name)}`}>{name}</a> : name}
        <span className="under">{copy ? `${copy.title}. ${copy.credit}` : table}</span>
      </th>
      <td>{copy?.newest}</td>
      <td className="value">{copy && formatCount(copy.figures, lang)}</td>
      <td>
        {copy && formatDate(copy.retrieved, lang)}
        {state === 'waiting' && w.waiting}
        {state === 'failed' && (
          <span className="under">{(copy ? w.failed : w.never)(formatDate(lastRun ?? nextDue, lang))}</span>
        )}
      </td>
      <td>
        {formatDate(nextDue, lang)} <span className="under">{w[pace]}</span>
      </td>
    </tr>
  );
}

/** Series of public figures: what, the newest period, when fetched and when again. */
export function SeriesTable({ series }: { readonly series: readonly ToldSeries[] }): ReactElement {
  const w = wordsIn(seriesWords, useLang());
  return (
    <section aria-labelledby="offentlige-tal">
      <h2 id="offentlige-tal">{w.title}</h2>
      <p>{w.about}</p>
      <HeadedTable
        label={w.title}
        heads={[w.series, w.newest, { text: w.figures, className: 'value' }, w.fetched, w.next]}
      >
        {series.map((one) => (
          <SeriesRow key={one.name} series={one} />
        ))}
      </HeadedTable>
    </section>
  );
}
