import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** The way on for a reader without access: choose a user, with why. `next` is the page to come back to. */
export function SeeAs({ next }: { readonly next: string }): ReactElement {
  const w = wordsIn(pageWords, useLang());
  return (
    <span className="hit">
      <a href={`/log-ind?next=${readable(next)}`}>{w.seeAs}</a>
      <span className="hit__detail">{w.seeAsAbout}</span>
    </span>
  );
}
