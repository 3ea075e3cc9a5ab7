import type { ReactElement } from 'react';
import { usePage } from '../client/page-context.tsx';
import { accessWords } from '../words/access.ts';
import { wordsIn } from '../words/message.ts';

/** Says on every page that an administrator sees it as another, and ends that. */
export function ViewBanner(): ReactElement | null {
  const { page } = usePage();
  const { seenBy, name } = page.reader;
  const w = wordsIn(accessWords, page.lang);
  if (!seenBy) return null;
  return (
    <section className="view-banner" aria-label={w.viewAs}>
      {/* The container by itself: dkfds takes a class with "w-" in it for a width. */}
      <form method="post" action="/administration" className="container">
        <div className="view-banner__inner">
          <p>{w.seenAs(seenBy[page.lang], name[page.lang])}</p>
          <button type="submit" name="handling" value="afslut" className="button button-secondary">
            {w.endView}
          </button>
        </div>
      </form>
    </section>
  );
}
