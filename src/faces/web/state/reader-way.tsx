import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { usePage } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** The button for who was refused: log in, choose another demo user, or see what one's login gives. */
export function ReaderWay(): ReactElement {
  const { page } = usePage();
  const w = wordsIn(pageWords, page.lang);
  const isIn = page.reader.loggedIn === true;
  const before = page.login ? w.logIn : w.loginTitle;
  return (
    <a className="button button-secondary" href={isIn ? '/min-adgang' : `/log-ind?next=${readable(page.url)}`}>
      {isIn ? w.seeAccess : before}
    </a>
  );
}
