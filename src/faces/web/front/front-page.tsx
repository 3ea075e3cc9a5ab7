import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useBasket } from '../basket/use-basket.ts';
import { useLang } from '../client/page-context.tsx';
import { SearchField } from '../frame/search-field.tsx';
import type { FrontPage } from '../page-data/place-pages.ts';
import { HitLine } from '../search/hit-line.tsx';
import { SeeAs } from '../search/see-as.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

function Door({
  href,
  title,
  about,
}: {
  readonly href: string;
  readonly title: string;
  readonly about: string;
}): ReactElement {
  return (
    <li className="door">
      <h2>
        <a href={href}>{title}</a>
      </h2>
      <p>{about}</p>
    </li>
  );
}

/** `/`: the search field, three doors, the reader's places and what is new. */
export function FrontPageView({ page }: { readonly page: FrontPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const basket = useBasket();
  const isPublic = page.reader.role === undefined;
  return (
    <div className="front">
      <section className="front__hero">
        <h1>{w.frontTitle}</h1>
        <p className="lead">{w.frontLead}</p>
        <SearchField id="soeg-forside" query="" big />
      </section>
      <ul className="doors">
        <Door href="/tabel/T01" title={w.doorTables} about={w.doorTablesAbout} />
        <Door href="/tvillinger" title={w.doorTwins} about={w.doorTwinsAbout} />
        <Door href="/kort" title={w.doorMap} about={w.doorMapAbout} />
        <Door href={basket.address} title={w.doorBasket} about={w.doorBasketAbout} />
        <Door href="/om-tallene" title={w.doorAbout} about={w.doorAboutAbout} />
      </ul>
      <div className="front__columns">
        {(isPublic || page.shortcuts.length > 0) && (
          <section>
            <h2>{isPublic ? w.shortcutsPublic : w.shortcuts}</h2>
            <ul className="hits">
              {isPublic && (
                <li>
                  <SeeAs next={page.url} />
                </li>
              )}
              {page.shortcuts.map((hit) => (
                <li key={`${hit.kind}:${hit.key}`}>
                  <HitLine hit={hit} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {page.release && (
          <section>
            <h2>{w.frontNews}</h2>
            <div className="news">
              <p className="news__day">{formatDate(page.release.created, lang)}</p>
              <h3>
                <a href="/om-tallene">{w.newsRelease(page.release.edition)}</a>
              </h3>
              <p>{w.newsReleaseAbout(page.tables.length)}</p>
            </div>
          </section>
        )}
      </div>
    </div>
  );
}
