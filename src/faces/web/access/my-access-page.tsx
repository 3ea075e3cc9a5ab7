import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { MyAccessPage } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { logWords } from '../words/log.ts';
import { actionWords } from '../words/log-actions.ts';
import { wordsIn } from '../words/message.ts';
import { OutcomeNote } from './outcome-note.tsx';
import { TokenList } from './token-list.tsx';

function Sessions({ page }: { readonly page: MyAccessPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  if (page.sessions.length === 0) return null;
  return (
    <section aria-labelledby="sessioner">
      <h2 id="sessioner">{w.sessions}</h2>
      <ul>
        {page.sessions.map((one) => (
          <li key={one.id}>
            {w.sessionSince(formatDate(one.startedAt, lang), one.provider)}
            {one.here ? ` (${w.sessionHere})` : <EndSession id={one.id} since={formatMoment(one.seenAt, lang)} />}
          </li>
        ))}
      </ul>
      <form method="post" action="/log-ud" className="access-actions">
        <button type="submit" className="button button-primary">
          {w.logOut}
        </button>
        <button type="submit" name="alle" value="1" className="button button-secondary">
          {w.logOutEverywhere}
        </button>
      </form>
    </section>
  );
}

function EndSession({ id, since }: { readonly id: string; readonly since: string }): ReactElement {
  const w = wordsIn(accessWords, useLang());
  return (
    <form method="post" action="/min-adgang" className="access-actions">
      <input type="hidden" name="session" value={id} />
      <button type="submit" name="handling" value="afslut-session" className="plain-link">
        {w.logOutThere}
        <span className="sr-only">: {w.sessionSeen(since)}</span>
      </button>
    </form>
  );
}

function Uses({ page }: { readonly page: MyAccessPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  return (
    <section aria-labelledby="log">
      <h2 id="log">{w.ownLog}</h2>
      <p>{page.uses.length === 0 ? w.ownLogNone : w.ownLogAbout}</p>
      {page.uses.length > 0 && (
        <HeadedTable
          label={w.ownLog}
          heads={[w.when, w.what, w.about, w.who]}
          className="figures text-table access-table"
        >
          {page.uses.map((use) => (
            <tr key={use.number}>
              <td className="one-line">{formatMoment(use.at, lang)}</td>
              <td>
                {actionWords(use.action, lang)}
                {!use.allowed && ` (${w.refused})`}
              </td>
              <td>{use.about[lang]}</td>
              <td>{use.by ?? w.myself}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
      {page.ownLog !== undefined && (
        <p>
          <a href={page.ownLog} download>
            {wordsIn(logWords, lang).ownFile}
          </a>
        </p>
      )}
    </section>
  );
}

/** `/min-adgang`: what I may see and why, where I am logged in, and what the log holds of me. */
export function MyAccessPageView({ page }: { readonly page: MyAccessPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  return (
    <article className="access-page">
      <header className="page-head">
        <h1>{w.myTitle}</h1>
      </header>
      <OutcomeNote outcome={page.outcome} />
      <section aria-labelledby="rettigheder">
        <h2 id="rettigheder">{w.myRights}</h2>
        {page.rights.length === 0 ? (
          <p>{w.myRightsNone}</p>
        ) : (
          <ul>
            {page.rights.map((right) => (
              <li key={right.da}>{right[lang]}</li>
            ))}
          </ul>
        )}
      </section>
      <Sessions page={page} />
      <TokenList page={page} />
      <Uses page={page} />
    </article>
  );
}
