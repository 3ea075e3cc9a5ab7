import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ErrorPage } from '../page-data/session-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** Something went wrong or was asked wrongly: what, what to do, and the number to give to support. */
export function ErrorPageView({ page }: { readonly page: ErrorPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{page.title[lang]}</h1>
      </header>
      <p>{page.message[lang]}</p>
      <p className="page-head__under">
        {page.code} · {w.errorId(page.id)}
      </p>
      <p className="button-row">
        <a className="button button-primary" href={page.url}>
          {w.tryAgain}
        </a>
        <a className="button button-secondary" href="/">
          {w.toFront}
        </a>
      </p>
    </article>
  );
}
