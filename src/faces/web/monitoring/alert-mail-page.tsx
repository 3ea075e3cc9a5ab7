import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { AlertMailPage } from '../page-data/monitoring-pages.ts';
import { alertMailWords } from '../words/alert-mail.ts';
import { wordsIn } from '../words/message.ts';

/** `/overvaagning/mail`: confirm or end alerts by mail, by the link of a mail; nobody has to log in for it. */
export function AlertMailPageView({ page }: { readonly page: AlertMailPage }): ReactElement {
  const w = wordsIn(alertMailWords, useLang());
  const { state, address = '', level = 'warning', secret } = page;
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{w.title}</h1>
      </header>
      {state === 'ended' && <p>{w.ended}</p>}
      {state === 'asked' && <p>{w.confirmAsk(address, w[level])}</p>}
      {state === 'confirmed' && <p>{w.confirmed(address, w[level])}</p>}
      {state !== 'ended' && (
        <form method="post" action="/overvaagning/mail" className="access-actions">
          <input type="hidden" name="noegle" value={secret} />
          {state === 'asked' && (
            <button type="submit" name="handling" value="bekraeft" className="button button-primary">
              {w.confirm}
            </button>
          )}
          <button type="submit" name="handling" value="afmeld" className="button button-secondary">
            {state === 'asked' ? w.delete : w.end}
          </button>
        </form>
      )}
      <p>
        <a href="/overvaagning">{w.back}</a>
      </p>
    </article>
  );
}
