import type { ReactElement } from 'react';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { BasisMonth, BasisSeries, CountBand } from '../../../domain/model/basisomraade.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { headOfSeries, keyOfSeries } from './series-head.ts';

const shownMonths = 12;

function BasisCell({ month }: { readonly month: BasisMonth | undefined }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const count = (value: number): string => formatNumber(value, 0, lang);
  const band = ({ shown, low, high }: CountBand): string => w.basisBand(count(shown), count(low), count(high));
  if (!month?.part) {
    const told = month ? w.basisMissing(month.missing, month.members.length) : w.monthMissing;
    return (
      <td className="value">
        <span className="under">{told}</span>
      </td>
    );
  }
  const { part, whole } = month;
  if (!whole) return <td className="value">{band(part)}</td>;
  const share = whole.shown === 0 ? w.unknown : w.perCent(formatNumber((100 * part.shown) / whole.shown, 1, lang));
  return (
    <td className="value">
      {share}
      <span className="under">{w.shareOf(band(part), band(whole))}</span>
    </td>
  );
}

/** Monthly figures of an area as the sum of its basisområder, with how much of it they are. */
export function BasisTable({ series }: { readonly series: readonly BasisSeries[] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  const byPeriod = new Map(series.flatMap(({ months }) => months.map((month) => [month.period, month] as const)));
  const periods = [...byPeriod.keys()].sort().reverse().slice(0, shownMonths);
  const percent = (share: number): string => formatNumber(100 * share, 0, lang);
  return (
    <section aria-labelledby="basisomraader">
      <h2 id="basisomraader">{w.basis}</h2>
      <p>{w.basisAbout}</p>
      <HeadedTable
        label={w.basis}
        heads={[w.month, ...series.map((one) => headOfSeries(one, lang)), { text: w.basisOf, className: 'value' }]}
      >
        {[...byPeriod.values()]
          .filter(({ period }) => periods.includes(period))
          .sort((a, b) => (a.period < b.period ? 1 : -1))
          .map(({ period, members, covered, outside }) => (
            <tr key={period}>
              <th scope="row">{periodText(period, lang)}</th>
              {series.map((one) => (
                <BasisCell key={keyOfSeries(one)} month={one.months.find((month) => month.period === period)} />
              ))}
              <td className="value">
                {w.basisCount(members.length)}
                <span className="under">{w.basisCoverage(percent(covered), percent(outside))}</span>
              </td>
            </tr>
          ))}
      </HeadedTable>
    </section>
  );
}
