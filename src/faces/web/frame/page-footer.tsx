import type { ReactElement } from 'react';
import { usePage } from '../client/page-context.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';

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
            <a href="/was">{w.accessibility}</a>
          </li>
        </ul>
        <p className="page-footer__version">
          {w.licence} · {w.version(page.version)}
        </p>
      </div>
    </footer>
  );
}
