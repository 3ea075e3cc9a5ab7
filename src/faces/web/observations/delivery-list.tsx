import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ObservationPage } from '../page-data/observation-page.ts';
import { wordsIn } from '../words/message.ts';
import { observationWords } from '../words/observations.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';
import { deliveryAddress } from './send-form.tsx';

/** The kommune's deliveries, newest first. */
export function DeliveryList({ page }: { readonly page: ObservationPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(observationWords, lang);
  const counts: readonly string[] = [w.areas, w.figures, w.standing];
  return (
    <section aria-labelledby="leverancer">
      <h2 id="leverancer">{w.deliveries}</h2>
      {page.deliveries.length === 0 ? (
        <p className="empty">{w.noDeliveries}</p>
      ) : (
        <HeadedTable
          label={w.deliveries}
          heads={[w.when, w.by, w.about, w.span, ...counts.map((text) => ({ text, className: 'value' }))]}
          tall
        >
          {page.deliveries.map((one) => (
            <tr key={`${one.at} ${one.by.da}`}>
              <th scope="row">{formatMoment(one.at, lang)}</th>
              <td>{one.by[lang]}</td>
              <td>{one.indicators.map((name) => name[lang]).join(', ')}</td>
              <td>
                {formatDate(one.from, lang)} – {formatDate(one.to, lang)}
              </td>
              <td className="value">{formatCount(one.areas, lang)}</td>
              <td className="value">{formatCount(one.figures, lang)}</td>
              <td className="value">{formatCount(one.standing, lang)}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
    </section>
  );
}

/** The areas that have figures, each thing measured as a way to its versions. */
export function SeriesList({ page }: { readonly page: ObservationPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(observationWords, lang);
  if (page.areas.length === 0) return null;
  return (
    <section aria-labelledby="historie">
      <h2 id="historie">{w.byArea}</h2>
      <p>{w.byAreaAbout}</p>
      <HeadedTable label={w.byArea} heads={[w.area, w.figures]} tall>
        {page.areas.map(({ objektId, name, indicators }) => (
          <tr key={objektId}>
            <th scope="row">{withSoftBreaks(name)}</th>
            <td>
              {indicators.map((indicator, at) => (
                <span key={indicator.id}>
                  {at > 0 && ' · '}
                  <a href={`${deliveryAddress}?omraade=${objektId}&indikator=${indicator.id}#serie`}>
                    {indicator.name[lang]}
                  </a>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}
