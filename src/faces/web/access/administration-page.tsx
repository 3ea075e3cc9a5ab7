import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { AdministrationPage } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { wordsIn } from '../words/message.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { PersonTable } from './person-table.tsx';
import { GiveForm, InviteForm } from './right-forms.tsx';

/** `/administration`: who has which rights, and forms to invite, give, confirm and remove. */
export function AdministrationPageView({ page }: { readonly page: AdministrationPage }): ReactElement {
  const w = wordsIn(accessWords, useLang());
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
        {w.ownArea}: {page.ownLimits}
      </p>
      {attention.length > 0 && (
        <section aria-labelledby="se-paa">
          <h2 id="se-paa">{w.attention}</h2>
          <PersonTable persons={attention} />
        </section>
      )}
      <section aria-labelledby="personer">
        <h2 id="personer">{w.people}</h2>
        <PersonTable persons={page.persons} />
      </section>
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
