import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import type { AdministrationPage } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { logWords } from '../words/log.ts';
import { wordsIn } from '../words/message.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { PersonTable } from './person-table.tsx';
import { RefusedLogins } from './refused-logins.tsx';
import { GiveForm, InviteForm } from './right-forms.tsx';

/** `/administration`: who has which rights, and forms to invite, give, confirm and remove. */
export function AdministrationPageView({ page }: { readonly page: AdministrationPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  const attention = page.persons.filter(
    ({ idle, rights }) => idle || rights.some(({ endsSoon, state }) => endsSoon || state === 'unconfirmed'),
  );
  return (
    <article className="access-page">
      <header className="page-head">
        <h1>{w.title}</h1>
      </header>
      <OutcomeNote outcome={page.outcome} />
      <p>{w.lead}</p>
      <p>
        {w.ownArea}: {page.ownArea[lang]}
      </p>
      {page.mayExtractLog && (
        <p>
          <a href="/administration/log">{wordsIn(logWords, lang).link}</a>
        </p>
      )}
      {page.waiting.length > 0 && (
        <section aria-labelledby="venter">
          <h2 id="venter">{w.waiting}</h2>
          <p>{w.waitingAbout}</p>
          <ul>
            {page.waiting.map(({ name, issuer, subject, at }) => (
              <li key={`${issuer} ${subject}`}>
                <form method="post" action="/administration" className="access-actions">
                  <input type="hidden" name="udsteder" value={issuer} />
                  <input type="hidden" name="noegle" value={subject} />
                  <span>
                    {name}, {formatDate(at, lang)}, {issuer}
                  </span>
                  <button type="submit" name="handling" value="bekraeftlogin" className="plain-link">
                    {w.relink}
                    <span className="sr-only">: {name}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {attention.length > 0 && (
        <section aria-labelledby="se-paa">
          <h2 id="se-paa">{w.attention}</h2>
          <PersonTable persons={attention} label={w.attention} hasLog={page.mayExtractLog} />
        </section>
      )}
      <section aria-labelledby="personer">
        <h2 id="personer">{w.people}</h2>
        <PersonTable persons={page.persons} label={w.people} hasLog={page.mayExtractLog} />
      </section>
      <RefusedLogins page={page} />
      {page.mayInvite && (
        <section aria-labelledby="inviter">
          <h2 id="inviter">{w.invite}</h2>
          <p>{w.inviteAbout}</p>
          <InviteForm page={page} />
        </section>
      )}
      {page.roles.length > 0 && (
        <section aria-labelledby="giv">
          <h2 id="giv">{w.give}</h2>
          <GiveForm page={page} />
        </section>
      )}
    </article>
  );
}
