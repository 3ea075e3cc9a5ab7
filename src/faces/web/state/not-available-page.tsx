import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { SearchField } from '../frame/search-field.tsx';
import type { NotAvailablePage } from '../page-data/session-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { BasketWays } from './basket-ways.tsx';
import { WaysOn } from './ways-on.tsx';

/** The same page for what does not exist and for what the reader may not see: the message says what, and whom to ask. */
export function NotAvailablePageView({ page }: { readonly page: NotAvailablePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const before = page.login ? w.refusedLogIn : w.refusedHelp;
  const help = page.reader.loggedIn ? w.refusedSearch : before;
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{page.title[lang]}</h1>
      </header>
      <p>{page.message[lang]}</p>
      {!page.isUnknownPath && <p>{help}</p>}
      <SearchField id="soeg-i-stedet" query="" big />
      {page.openVariant !== undefined && (
        <p>
          <a href={page.openVariant}>{w.openVariant}</a>
        </p>
      )}
      {page.basketLeft !== undefined && <BasketWays left={page.basketLeft} />}
      <WaysOn login={!page.isUnknownPath} />
    </article>
  );
}
