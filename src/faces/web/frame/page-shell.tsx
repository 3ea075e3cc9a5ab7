import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { usePage } from '../client/page-context.tsx';
import type { Loading } from '../views/use-navigation.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import { RefusedSummary } from './refused-summary.tsx';
import { ReleaseBar } from './release-bar.tsx';
import { ViewBanner } from './view-banner.tsx';

interface ShellProps {
  readonly loading: Loading;
  readonly cancel: () => void;
  readonly children: ReactNode;
}

// Nothing is said about a fetch that is over before a reader would wonder.
const patienceMs = 1000;

function LoadingLine({ loading, cancel }: Omit<ShellProps, 'children'>): ReactElement {
  const w = wordsIn(frameWords, usePage().page.lang);
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (loading !== 'loading') return undefined;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [loading]);
  return (
    <div className="loading-line" role="status">
      {loading === 'loading' && late && (
        <p className="loading-line__text">
          <progress aria-label={w.loading} /> {w.loading}
          <button type="button" className="function-link" onClick={cancel}>
            {w.cancel}
          </button>
        </p>
      )}
      {loading === 'failed' && <p className="loading-line__text">{w.loadFailed}</p>}
    </div>
  );
}

function FrameNotes(): ReactElement | null {
  const { page } = usePage();
  const w = wordsIn(frameWords, page.lang);
  if (page.notes.length === 0) return null;
  return (
    <section className="frame-notes container" aria-label={w.notes}>
      <ul>
        {page.notes.map((note) => (
          <li key={note.da}>{note[page.lang]}</li>
        ))}
      </ul>
    </section>
  );
}

/** The frame of every page: skip link, header with search, release bar, main column, footer. */
export function PageShell({ loading, cancel, children }: ShellProps): ReactElement {
  const { page } = usePage();
  const w = wordsIn(frameWords, page.lang);
  return (
    <>
      <a className="skip-link" href="#indhold">
        {w.skip}
      </a>
      <PageHeader />
      <ReleaseBar />
      <ViewBanner />
      <LoadingLine loading={loading} cancel={cancel} />
      <FrameNotes />
      <RefusedSummary />
      <main id="indhold" className="container page" aria-busy={loading === 'loading'} tabIndex={-1}>
        {children}
      </main>
      <PageFooter />
    </>
  );
}
