import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { ReaderWay } from './reader-way.tsx';

/** Where to go from a page that has nothing to show: to login and back here, where that may help, and to the front page. */
export function WaysOn({ login }: { readonly login: boolean }): ReactElement {
  const w = wordsIn(pageWords, useLang());
  return (
    <p className="button-row">
      {login && <ReaderWay />}
      <a className="button button-secondary" href="/">
        {w.toFront}
      </a>
    </p>
  );
}
