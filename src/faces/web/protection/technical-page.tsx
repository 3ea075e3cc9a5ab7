import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { TechnicalPage } from '../page-data/about-pages.ts';
import { wordsIn } from '../words/message.ts';
import { technicalWords } from '../words/technical.ts';
import { BandsTable } from './bands-table.tsx';
import { CertificateView } from './certificate-view.tsx';
import { RoundingErrors } from './rounding-errors.tsx';
import { RulesTable } from './rules-table.tsx';

/** `/beskyttelse/teknisk`: rules, check, errors and margins of the release, for whoever must vouch for it. */
export function TechnicalPageView({ page }: { readonly page: TechnicalPage }): ReactElement {
  const w = wordsIn(technicalWords, useLang());
  return (
    <article className="protection-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
        <p>
          <a href="/beskyttelse">{w.toPlain}</a> · <a href="/api/v1/about">{w.json}</a>
        </p>
      </header>
      <section aria-labelledby="kontrol">
        <h2 id="kontrol">{w.certificateTitle}</h2>
        {page.certificate ? (
          <>
            <CertificateView certificate={page.certificate} />
            <p>
              <a href={`/api/v1/releases/${page.certificate.release_id}/certificate`}>{w.certificateJson}</a>
            </p>
          </>
        ) : (
          <p>{w.noCertificate}</p>
        )}
      </section>
      <section aria-labelledby="regler">
        <h2 id="regler">{w.rulesTitle}</h2>
        <RulesTable rules={page.rules} {...(page.strict ? { strict: page.strict } : {})} />
      </section>
      {page.rounding && (
        <section aria-labelledby="fejl">
          <h2 id="fejl">{w.errorsTitle}</h2>
          <p>{w.errorsText}</p>
          <RoundingErrors rounding={page.rounding} />
        </section>
      )}
      <section aria-labelledby="usikkerhed">
        <h2 id="usikkerhed">{w.bandsTitle}</h2>
        <p>{w.bandsText}</p>
        <BandsTable bands={page.bands} />
      </section>
    </article>
  );
}
