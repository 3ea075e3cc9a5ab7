import type { ReactElement } from 'react';
import { listMonth } from '../../../domain/kernel/list-month.ts';
import { useLang } from '../client/page-context.tsx';
import { Choice } from '../frame/choice.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ListedAreaRow, ListsPage } from '../page-data/monitoring-pages.ts';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';
import { listWords } from '../words/official-lists.ts';

function Areas({ title, areas }: { readonly title: string; readonly areas: readonly ListedAreaRow[] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(listWords, lang);
  return (
    <section>
      <h3>{title}</h3>
      {areas.length === 0 && <p>{w.nobody}</p>}
      <ul>
        {areas.map(({ key, name, kommune, why }) => (
          <li key={key}>
            <a href={`/overvaagning/liste/${key}`}>{name}</a>, {kommune}
            {why && <span className="under">{why[lang]}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Compared({ page }: { readonly page: ListsPage }): ReactElement {
  const w = wordsIn(listWords, useLang());
  const { compared } = page;
  return (
    <section aria-labelledby="sammenlign">
      <h2 id="sammenlign">{w.compareTitle}</h2>
      <form className="compare-form" action="/overvaagning/lister" method="get">
        <Choice name="klasse" label={w.classField} choices={page.classes} />
        <Choice name="fra" label={w.fromField} choices={page.from} />
        <Choice name="til" label={w.toField} choices={page.to} />
        <button type="submit" className="button button-primary">
          {w.show}
        </button>
      </form>
      {compared && (
        <div className="list-columns">
          <Areas title={w.entered(compared.entered.length)} areas={compared.entered} />
          <Areas title={w.left(compared.left.length)} areas={compared.left} />
          <Areas title={w.stayed(compared.stayed.length)} areas={compared.stayed} />
          {compared.unknown.length > 0 && <Areas title={w.unclear(compared.unknown.length)} areas={compared.unknown} />}
        </div>
      )}
    </section>
  );
}

function FiveYears({ found }: { readonly found: NonNullable<ListsPage['fiveYears']> }): ReactElement {
  const lang = useLang();
  const w = wordsIn(listWords, lang);
  return (
    <section aria-labelledby="fem-aar">
      <h2 id="fem-aar">{w.fiveTitle(listMonth(found.list, lang))}</h2>
      <p>{w.fiveAbout}</p>
      <ul>
        {found.areas.map(({ key, name, kommune, state, decisive, published }) => (
          <li key={key}>
            <a href={`/overvaagning/liste/${key}`}>{name}</a>, {kommune}:{' '}
            {state === 'met' ? w.fiveYes : w.fiveMissing(decisive.map((list) => listMonth(list, lang)).join(', '))}
            {state === 'met' && ` (${published ? w.asPublished : w.notPublished})`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AllLists({ page }: { readonly page: ListsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(listWords, lang);
  return (
    <section aria-labelledby="alle-lister">
      <h2 id="alle-lister">{w.allLists}</h2>
      <HeadedTable label={w.allLists} heads={[w.list, w.calledThen, { text: w.areasCount, className: 'value' }]}>
        {page.lists.flatMap(({ list, classes }) =>
          classes.map(({ name, word, areas, whole, counted }) => (
            <tr key={`${list} ${word}`}>
              <th scope="row">{listMonth(list, lang)}</th>
              <td>{name[lang]}</td>
              <td className="value">{whole || counted === undefined ? areas : w.ofCounted(areas, counted)}</td>
            </tr>
          )),
        )}
      </HeadedTable>
    </section>
  );
}

/** `/overvaagning/lister`: two lists compared, what five years make of areas, and every list there is. */
export function ListsPageView({ page }: { readonly page: ListsPage }): ReactElement {
  const w = wordsIn(monitoringWords, useLang());
  const l = wordsIn(listWords, useLang());
  return (
    <article className="monitor-page">
      <header className="page-head">
        <p className="page-head__over">
          <a href="/overvaagning">{w.title}</a>
        </p>
        <h1>{l.listsTitle}</h1>
        <p className="page-head__under">{l.listsLead}</p>
      </header>
      {page.lists.length === 0 ? (
        <p className="empty">{l.noLists}</p>
      ) : (
        <>
          <Compared page={page} />
          {page.fiveYears && <FiveYears found={page.fiveYears} />}
          <AllLists page={page} />
        </>
      )}
    </article>
  );
}
