import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { MonthSeries } from '../../../domain/model/month-series.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { headOfSeries, keyOfSeries } from './series-head.ts';

const shownMonths = 12;

const aside = (words: string): ReactElement => <span className="under">{words}</span>;

function MonthCell({ month }: { readonly month: MonthSeries['months'][number] | undefined }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  if (!month) return <td className="value">{aside(w.monthMissing)}</td>;
  if (month.hidden !== undefined || month.part === undefined) {
    return <td className="value">{aside(w[`hidden_${month.hidden ?? 'source'}`])}</td>;
  }
  const count = (value: number): string => formatNumber(value, 0, lang);
  if (month.whole === undefined) return <td className="value">{count(month.part)}</td>;
  return (
    <td className="value">
      {shareText(month.part, month.whole, lang)}
      <span className="under">{w.shareOf(count(month.part), count(month.whole))}</span>
    </td>
  );
}

function shareText(part: number, whole: number, lang: Lang): string {
  const w = wordsIn(monitoringWords, lang);
  return whole === 0 ? w.unknown : w.perCent(formatNumber((100 * part) / whole, 1, lang));
}

/** Released monthly figures of an area: the newest twelve months, a column for each thing that is counted. */
export function MonthTable({ series }: { readonly series: readonly MonthSeries[] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const periods = [...new Set(series.flatMap(({ months }) => months.map(({ period }) => period)))].sort().reverse();
  return (
    <section aria-labelledby="maaneder">
      <h2 id="maaneder">{w.months}</h2>
      {series.length === 0 ? (
        <p>{w.noMonths}</p>
      ) : (
        <>
          <p>{w.monthsAbout}</p>
          <HeadedTable label={w.months} heads={[w.month, ...series.map((one) => headOfSeries(one, lang))]}>
            {periods.slice(0, shownMonths).map((period) => (
              <tr key={period}>
                <th scope="row">{periodText(period, lang)}</th>
                {series.map((one) => (
                  <MonthCell key={keyOfSeries(one)} month={one.months.find((month) => month.period === period)} />
                ))}
              </tr>
            ))}
          </HeadedTable>
        </>
      )}
    </section>
  );
}
