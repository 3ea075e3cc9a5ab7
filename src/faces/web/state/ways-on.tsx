import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** Where to go from a page that has nothing to show: to login and back here, where that may help, and to the front page. */
export function WaysOn({ from, login }: { readonly from: string; readonly login: boolean }): ReactElement {
  const w = wordsIn(pageWords, useLang());
  return (
    <p className="button-row">
      {login && (
        <a className="button button-secondary" href={`/log-ind?next=${readable(from)}`}>
          {w.loginTitle}
        </a>
      )}
      <a className="button button-secondary" href="/">
        {w.toFront}
      </a>
    </p>
  );
}
