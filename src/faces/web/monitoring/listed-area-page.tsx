import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ListedAreaPage } from '../page-data/monitoring-pages.ts';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { listWords } from '../words/official-lists.ts';
import { DutyList } from './duty-list.tsx';
import { ListHistory } from './list-history.tsx';

/** `/overvaagning/liste/:key`: every published list of one area, under all its names. */
export function ListedAreaPageView({ page }: { readonly page: ListedAreaPage }): ReactElement {
  const w = wordsIn(monitoringWords, useLang());
  const l = wordsIn(listWords, useLang());
  const others = page.names.filter((name) => name !== page.name);
  return (
    <article className="monitor-page">
      <header className="page-head">
        <p className="page-head__over">
          <a href="/overvaagning">{w.title}</a> · <a href="/overvaagning/lister">{w.officialLists}</a>
        </p>
        <h1>{page.name}</h1>
        <p className="page-head__under">
          {page.kommune}
          {others.length > 0 && ` · ${l.alsoCalled(others.join(', '))}`}
        </p>
        {page.place && (
          <p>
            <a href={`/overvaagning/${page.place}`}>{w.seePlace}</a>
          </p>
        )}
      </header>
      <section aria-labelledby="listerne">
        <h2 id="listerne">{w.history}</h2>
        <ListHistory years={page.years} name={page.name} />
      </section>
      <DutyList duties={page.duties} />
    </article>
  );
}
