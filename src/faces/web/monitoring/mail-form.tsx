import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ShownAlertMail } from '../page-data/monitoring-pages.ts';
import { alertMailWords } from '../words/alert-mail.ts';
import { wordsIn } from '../words/message.ts';

const levels = ['alarm', 'warning', 'note'] as const;

function Asking({ refused }: Pick<ShownAlertMail, 'refused'>): ReactElement {
  const w = wordsIn(alertMailWords, useLang());
  return (
    <form method="post" action="/overvaagning" className="access-form">
      <div className="form-group">
        <label className="form-label" htmlFor="mail-adresse">
          {w.address}
        </label>
        <input
          className="form-input"
          id="mail-adresse"
          name="adresse"
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          defaultValue={refused?.address ?? ''}
        />
      </div>
      <div className="form-group">
        <label className="form-label" htmlFor="mail-niveau">
          {w.level}
        </label>
        <select className="form-select" id="mail-niveau" name="niveau" defaultValue={refused?.level ?? 'warning'}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {w[level]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" name="handling" value="abonner" className="button button-primary">
        {w.ask}
      </button>
    </form>
  );
}

/** Alerts by mail on the page of alerts: the reader's addresses, each with its state and a way to end it, and a form. */
export function MailForm({ mail }: { readonly mail: ShownAlertMail }): ReactElement {
  const lang = useLang();
  const w = wordsIn(alertMailWords, lang);
  const { open, subscriptions, refused } = mail;
  return (
    <section aria-labelledby="mail">
      <h3 id="mail">{w.title}</h3>
      <p>{open ? w.about : w.closed}</p>
      {refused && (
        <div className="alert alert-error" role="alert">
          <div className="alert-body">
            <p className="alert-text">{refused.message[lang]}</p>
          </div>
        </div>
      )}
      {subscriptions.length > 0 && (
        <ul>
          {subscriptions.map(({ id, address, level, confirmed, failed }) => (
            <li key={id}>
              <form method="post" action="/overvaagning" className="access-actions">
                <input type="hidden" name="abonnement" value={id} />
                <span>
                  {address}: {w[level]}
                  {!confirmed && !failed && `, ${w.waiting}`}
                  {failed && `, ${w.unsent}`}
                </span>
                <button type="submit" name="handling" value="afmeld" className="plain-link">
                  {w.end}
                  <span className="sr-only">: {address}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {open && <Asking {...(refused ? { refused } : {})} />}
    </section>
  );
}
