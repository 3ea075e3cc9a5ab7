import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { NoticePage } from '../page-data/session-pages.ts';
import { WaysOn } from './ways-on.tsx';

/** What the installation has to say, and the way back to the front page. */
export function NoticePageView({ page }: { readonly page: NoticePage }): ReactElement {
  const lang = useLang();
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{page.title[lang]}</h1>
      </header>
      {page.paragraphs.map((paragraph) => (
        <p key={paragraph.da}>{paragraph[lang]}</p>
      ))}
      <WaysOn login={page.reader.role === undefined} />
    </article>
  );
}
