import { type ReactElement, useEffect, useState } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { usePage } from '../client/page-context.tsx';
import type { PageData } from '../page-data.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';

// Where a sheet of paper came from, and when: known in the browser only.
function Printed({ page }: { readonly page: PageData }): ReactElement {
  const [printed, setPrinted] = useState('');
  useEffect(() => {
    const tell = (): void => {
      const w = wordsIn(frameWords, page.lang);
      const today = formatDate(new Date().toISOString().slice(0, 10), page.lang);
      setPrinted(w.printedFrom(new URL(page.url, location.origin).href, today, printedFor(page)));
    };
    tell();
    window.addEventListener('beforeprint', tell);
    return () => window.removeEventListener('beforeprint', tell);
  }, [page]);
  return <p className="print-only page-footer__printed">{printed || page.url}</p>;
}

// A guest's and a board's print carries their name (brugerflade.md 12.6): they may see and print, not take files.
function printedFor({ reader, lang }: PageData): string {
  return reader.role === undefined || reader.mayExport ? '' : reader.name[lang];
}

/** Accessibility statement, sources, protection, licence and version. */
export function PageFooter(): ReactElement {
  const { page } = usePage();
  const w = wordsIn(frameWords, page.lang);
  return (
    <footer className="page-footer">
      <div className="container page-footer__inner">
        <p className="page-footer__about">{w.footerAbout}</p>
        <ul className="page-footer__links">
          <li>
            <a href="/om-tallene#datagrundlag">{w.sources}</a>
          </li>
          <li>
            <a href="/beskyttelse">{w.protection}</a>
          </li>
          <li>
            <a href="/katalog">{w.catalogue}</a>
          </li>
          <li>
            <a href="/udgivelser">{w.calendar}</a>
          </li>
          <li>
            <a href="/bevillinger">{w.publicGrants}</a>
          </li>
          <li>
            <a href="/was">{w.accessibility}</a>
          </li>
        </ul>
        <p className="page-footer__version">
          {w.licence} · {w.version(page.version)}
        </p>
        <Printed page={page} />
      </div>
    </footer>
  );
}
