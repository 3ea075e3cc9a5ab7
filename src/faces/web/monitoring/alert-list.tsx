import type { ReactElement } from 'react';
import type { AreaAlert } from '../../../domain/model/monitor.ts';
import { useLang } from '../client/page-context.tsx';
import type { AlertMark } from '../page-data/monitoring-pages.ts';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';

interface AlertListProps {
  readonly alerts: readonly AreaAlert[];
  /** What is known of each for the reader, in the same order. */
  readonly marks: readonly AlertMark[];
  /** Of several areas: each with its area's name. */
  readonly named?: boolean;
}

interface Shown {
  readonly alert: AreaAlert;
  readonly mark: AlertMark | undefined;
}

function SeenForm({ alert, mark, named }: Shown & { readonly named: boolean }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(monitoringWords, lang);
  if (mark?.form === undefined) return null;
  return (
    <form method="post" action="/overvaagning/varsler">
      <input type="hidden" name="varsel" value={mark.form} />
      {!named && <input type="hidden" name="side" value="omraade" />}
      <button type="submit" name="handling" value={mark.quiet ? 'ikke-set' : 'set'} className="plain-link">
        {mark.quiet ? w.markUnseen : w.markSeen}
        <span className="sr-only">: {`${alert.name[lang]}. ${alert.text[lang]}`}</span>
      </button>
    </form>
  );
}

function Alerts({ shown, named }: { readonly shown: readonly Shown[]; readonly named: boolean }): ReactElement {
  const lang = useLang();
  return (
    <ul className="alert-list">
      {shown.map(({ alert, mark }) => (
        <li key={`${alert.place} ${alert.text.da}`} className={`is-${alert.level}`}>
          {named && (
            <>
              <a href={`/overvaagning/${alert.place}`}>{alert.name[lang]}</a>:{' '}
            </>
          )}
          {alert.text[lang]}
          <SeenForm alert={alert} mark={mark} named={named} />
        </li>
      ))}
    </ul>
  );
}

/** Alerts in words, the gravest first; those the reader has seen folded away below. */
export function AlertList({ alerts, marks, named = false }: AlertListProps): ReactElement {
  const w = wordsIn(monitoringWords, useLang());
  const all = alerts.map((alert, at): Shown => ({ alert, mark: marks[at] }));
  const [open, seen] = [all.filter(({ mark }) => !mark?.quiet), all.filter(({ mark }) => mark?.quiet)];
  return (
    <>
      {open.length > 0 ? <Alerts shown={open} named={named} /> : <p>{w.allSeen}</p>}
      {seen.length > 0 && (
        <details className="seen-alerts">
          <summary>{w.seen(seen.length)}</summary>
          <p>{w.seenAbout}</p>
          <Alerts shown={seen} named={named} />
        </details>
      )}
    </>
  );
}
