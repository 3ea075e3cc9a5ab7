import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ObservationPage } from '../page-data/observation-page.ts';
import { ToolHead } from '../tools/tool-head.tsx';
import { wordsIn } from '../words/message.ts';
import { observationWords } from '../words/observations.ts';
import { ColumnForm } from './column-form.tsx';
import { DeliveryList, SeriesList } from './delivery-list.tsx';
import { JudgedRows } from './judged-rows.tsx';
import { SendForm } from './send-form.tsx';
import { SeriesTable } from './series-table.tsx';

/** `/overvaagning/levering`: a file, what is wrong with it, the deliveries, and every version of a figure. */
export function ObservationPageView({ page }: { readonly page: ObservationPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(observationWords, lang);
  return (
    <article className="monitor-page observation-page">
      <ToolHead title={w.title} lead={w.lead} />
      {page.problem && (
        <p role="alert" className="empty">
          {page.problem[lang]}
        </p>
      )}
      {page.columns && <ColumnForm page={page} columns={page.columns} />}
      {page.judged && <JudgedRows page={page} judged={page.judged} />}
      <section aria-labelledby="send">
        <h2 id="send">{w.send}</h2>
        {page.mayDeliver ? (
          <>
            <p>{w.sendAbout}</p>
            <SendForm page={page} />
          </>
        ) : (
          <p>{w.noRight}</p>
        )}
      </section>
      <DeliveryList page={page} />
      <SeriesList page={page} />
      {page.series && <SeriesTable series={page.series} />}
      <p className="under">{w.exact}</p>
    </article>
  );
}
