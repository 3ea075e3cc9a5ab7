import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { useBasket } from '../client/use-basket.ts';
import { SearchField } from '../frame/search-field.tsx';
import type { FrontPage } from '../page-data/place-pages.ts';
import { hitAddress } from '../search/hit-address.ts';
import { HitLine } from '../search/hit-line.tsx';
import { HitList } from '../search/hit-list.tsx';
import { SearchExamples } from '../search/search-examples.tsx';
import { SeeAs } from '../search/see-as.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

// The pages most come for; the others stand in a list under them.
const doors: readonly string[] = [
  ...['tabel/T01', 'tvillinger', 'kort', 'overvaagning'],
  ...['flytninger', 'faktaark', 'udvalg', 'om-tallene'],
];

function Door({ way, href }: { readonly way: SearchHit; readonly href: string }): ReactElement {
  const lang = useLang();
  return (
    <li className="door">
      <h2>
        <a href={href}>{way.name}</a>
      </h2>
      <p>{way.detail[lang]}.</p>
    </li>
  );
}

/** `/`: the search field, the pages, the reader's places and what is new. */
export function FrontPageView({ page }: { readonly page: FrontPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const basket = useBasket();
  const isPublic = page.reader.role === undefined;
  const wayTo = (key: string): readonly SearchHit[] => page.ways.filter((way) => way.key === key);
  const others = page.ways.filter(({ key }) => !doors.includes(key));
  return (
    <div className="front">
      <section className="front__hero">
        <h1>{w.frontTitle}</h1>
        <p className="lead">{w.frontLead}</p>
        <SearchField id="soeg-forside" query="" big />
        <SearchExamples />
      </section>
      <ul className="doors">
        {doors.flatMap(wayTo).map((way) => (
          <Door key={way.key} way={way} href={way.key === 'udvalg' ? basket.address : hitAddress(way)} />
        ))}
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
        <section className="front__more">
          <h2>{w.morePages}</h2>
          <HitList hits={others} />
        </section>
      </div>
    </div>
  );
}
