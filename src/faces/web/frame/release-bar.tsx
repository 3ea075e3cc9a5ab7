import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { usePage } from '../client/page-context.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';

/** The thin bar under the header: which release is shown, its date, and loudly whether its data are synthetic. */
export function ReleaseBar(): ReactElement {
  const { page } = usePage();
  const w = wordsIn(frameWords, page.lang);
  const { release } = page;
  return (
    <section className="release-bar" aria-label={w.releaseShown}>
      <div className="container release-bar__inner">
        {release ? <p>{w.release(release.edition, formatDate(release.created, page.lang))}</p> : <p>{w.noRelease}</p>}
        {release?.beforehand && (
          <form method="post" action="/api/v1/preview" className="release-bar__beforehand">
            <input type="hidden" name="release" value="" />
            <input type="hidden" name="next" value={page.url} />
            <strong>{w.beforehand}</strong> {w.beforehandAbout}{' '}
            <button type="submit" className="plain-link">
              {w.beforehandEnd}
            </button>
          </form>
        )}
        {release?.synthetic && (
          <p className="release-bar__synthetic">
            <strong>{w.synthetic}</strong>
            <span className="release-bar__about"> {w.syntheticAbout}</span>
          </p>
        )}
      </div>
    </section>
  );
}
