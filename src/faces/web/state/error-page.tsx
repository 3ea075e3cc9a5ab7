import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { SearchField } from '../frame/search-field.tsx';
import type { ErrorPage } from '../page-data/session-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { ReaderWay } from './reader-way.tsx';

// The codes of faults of ours: a bug, a release that is not there yet, too many questions at once.
const ours: ReadonlySet<string> = new Set(['KV-A7', 'KV-A8', 'KV-A9']);
// A right is missing: another user may have it.
const noRight = 'KV-A1';

/** Something went wrong or was asked wrongly: what, what to do, and the number to give to support. */
export function ErrorPageView({ page }: { readonly page: ErrorPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  // The same address asked again may go better where the fault was ours, never where it was in the address.
  const isOurs = ours.has(page.code);
  // An answer of a provider is good once: a refused login begins anew.
  const isLogin = !isOurs && /^\/log-ind\/(hos|afslut)/.test(page.url);
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{page.title[lang]}</h1>
      </header>
      <p>{page.message[lang]}</p>
      <p className="page-head__under">
        {page.message[lang].includes(page.id) ? page.code : `${page.code} · ${w.errorId(page.id)}`}
      </p>
      {!isOurs && !isLogin && <SearchField id="soeg-fejl" query="" big />}
      <p className="button-row">
        {isOurs && (
          <a className="button button-primary" href={page.url}>
            {w.tryAgain}
          </a>
        )}
        {isLogin && (
          <a className="button button-primary" href="/log-ind">
            {w.tryAgain}
          </a>
        )}
        {page.code === noRight && <ReaderWay />}
        <a className="button button-secondary" href="/">
          {w.toFront}
        </a>
      </p>
    </article>
  );
}
