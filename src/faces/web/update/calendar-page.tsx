import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { CalendarPage } from '../page-data/update-pages.ts';
import { wordsIn } from '../words/message.ts';
import { updateWords } from '../words/update.ts';

type Entry = CalendarPage['entries'][number];

function EntryLine({ entry }: { readonly entry: Entry }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const { state, at, edition, release, note, corrects, withdrawnAt, readers } = entry;
  return (
    <li>
      <strong>{formatMoment(at, lang)}</strong> {state === 'ahead' ? w.aheadLine(edition) : w.outLine(edition)}{' '}
      <span className="small">{release}</span> {state === 'served' && <em>{w.servedLine} </em>}
      {corrects !== undefined && `${w.correctsLine(corrects)} `}
      {withdrawnAt !== undefined && `${w.withdrawnOn(formatMoment(withdrawnAt, lang))} `}
      {note !== '' && (/[.!?]$/.test(note) ? note : `${note}.`)}
      {readers !== undefined && ` ${w.early(readers)}`}
    </li>
  );
}

function Plan(): ReactElement {
  const w = wordsIn(updateWords, useLang());
  return (
    <PostForm action="/api/v1/calendar" hidden={{ next: '/udgivelser' }} className="step-form">
      <label>
        {w.planDay}
        <TypedInput className="form-input" type="date" name="day" required />
      </label>
      <label>
        {w.planTitle}
        <TypedInput className="form-input" name="title" maxLength={200} required />
      </label>
      <button type="submit" className="button button-secondary">
        {w.plan}
      </button>
    </PostForm>
  );
}

/** `/udgivelser`: what was published, what comes, and what was withdrawn. */
export function CalendarPageView({ page }: { readonly page: CalendarPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const ahead = page.entries.filter(({ state }) => state === 'ahead');
  const out = page.entries.filter(({ state }) => state !== 'ahead');
  return (
    <article className="text-page update-page">
      <header className="page-head">
        <h1>{w.calendarTitle}</h1>
        <p className="page-head__under">{w.calendarLead}</p>
      </header>
      <h2>{w.ahead}</h2>
      {ahead.length === 0 && page.planned.length === 0 && <p>{w.noneAhead}</p>}
      <ul className="plain-list">
        {page.planned.map(({ id, day, title }) => (
          <li key={id}>
            <strong>{formatDate(day, lang)}</strong> {title}
          </li>
        ))}
        {ahead.map((entry) => (
          <EntryLine key={entry.release} entry={entry} />
        ))}
      </ul>
      <h2>{w.out}</h2>
      {out.length === 0 && <p>{w.none}</p>}
      <ul className="plain-list">
        {out.map((entry) => (
          <EntryLine key={entry.release} entry={entry} />
        ))}
      </ul>
      {page.mayUpdate && (
        <>
          <Plan />
          <p>
            <a href="/udgivelse">{w.toUpdates}</a>
          </p>
        </>
      )}
    </article>
  );
}
