import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { usePage } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** The way on for a reader without access, with why: log in, choose a demo user, or see what one's login gives. `next` is the page to come back to. */
export function SeeAs({ next }: { readonly next: string }): ReactElement {
  const { page } = usePage();
  const w = wordsIn(pageWords, page.lang);
  const isIn = page.reader.loggedIn === true;
  return (
    <span className="hit">
      {isIn ? (
        <a href="/min-adgang">{w.seeAccess}</a>
      ) : (
        <a href={`/log-ind?next=${readable(next)}`}>{page.login ? w.logIn : w.seeAs}</a>
      )}
      <span className="hit__detail">{isIn ? w.noRightYet : w.seeAsAbout}</span>
    </span>
  );
}
