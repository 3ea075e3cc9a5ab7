import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import type { NoticePage } from '../page-data/session-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** What the installation has to say, and the way back to the front page. */
export function NoticePageView({ page }: { readonly page: NoticePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{page.title[lang]}</h1>
      </header>
      {page.paragraphs.map((paragraph) => (
        <p key={paragraph.da}>{paragraph[lang]}</p>
      ))}
      <p className="button-row">
        {page.reader.role === undefined && (
          <a className="button button-secondary" href={`/log-ind?next=${readable(page.url)}`}>
            {w.loginTitle}
          </a>
        )}
        <a className="button button-secondary" href="/">
          {w.toFront}
        </a>
      </p>
    </article>
  );
}
