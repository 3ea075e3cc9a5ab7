import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { listMonth } from '../../../domain/kernel/list-month.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ObservationPage, ShownFigure } from '../page-data/observation-page.ts';
import { wordsIn } from '../words/message.ts';
import { observationWords } from '../words/observations.ts';

// A whole month by its name, anything else by its days.
function periodText({ from, to }: Pick<ShownFigure, 'from' | 'to'>, lang: Lang): string {
  if (from === to) return formatDate(to, lang);
  const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).toISOString().slice(0, 10);
  if (from.endsWith('-01') && to === last) return listMonth(from.slice(0, 7), lang);
  return `${formatDate(from, lang)} – ${formatDate(to, lang)}`;
}

// As many decimals as were delivered; what has a unit is written as it came.
function numberText(text: string, lang: Lang): string {
  if (!/^\d+(\.\d+)?$/.test(text)) return text;
  return formatNumber(Number(text), text.split('.')[1]?.length ?? 0, lang);
}

/** One series: every figure with the time it stood, what stands before what stood. */
export function SeriesTable({ series }: { readonly series: NonNullable<ObservationPage['series']> }): ReactElement {
  const lang = useLang();
  const w = wordsIn(observationWords, lang);
  const title = w.versionsOf(series.indicator[lang], series.area);
  const isMean = series.figures.some(({ vaerdi }) => vaerdi !== undefined);
  const numbers: readonly string[] = isMean ? [w.vaerdi] : [w.taeller, w.naevner];
  return (
    <section aria-labelledby="serie">
      <h2 id="serie">{title}</h2>
      <HeadedTable
        label={title}
        heads={[
          w.period,
          ...numbers.map((text) => ({ text, className: 'value' })),
          w.definition,
          w.source,
          w.freshness,
          w.since,
          w.until,
        ]}
        tall
      >
        {series.figures.map((one) => (
          <tr key={one.id} className={one.until === undefined ? undefined : 'observed-past'}>
            <th scope="row">{periodText(one, lang)}</th>
            {(isMean ? [one.vaerdi] : [one.taeller, one.naevner]).map((number, at) => (
              <td className="value" key={numbers[at]}>
                {number === undefined ? '' : numberText(number, lang)}
              </td>
            ))}
            <td>{one.definition}</td>
            <td>{one.source}</td>
            <td>{one.freshness[lang]}</td>
            <td>
              {formatMoment(one.since, lang)} <span className="under">{one.by[lang]}</span>
            </td>
            <td>{one.until === undefined ? w.stands : formatMoment(one.until, lang)}</td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}
