import type { ReactElement } from 'react';
import type { AreaAlert } from '../../../domain/model/monitor.ts';
import { useLang } from '../client/page-context.tsx';

/** Alerts in words, the gravest first; with the area's name where several areas are told of. */
export function AlertList({
  alerts,
  named = false,
}: {
  readonly alerts: readonly AreaAlert[];
  readonly named?: boolean;
}): ReactElement {
  const lang = useLang();
  return (
    <ul className="alert-list">
      {alerts.map((alert) => (
        <li key={`${alert.place} ${alert.text.da}`} className={`is-${alert.level}`}>
          {named && (
            <>
              <a href={`/overvaagning/${alert.place}`}>{alert.name[lang]}</a>:{' '}
            </>
          )}
          {alert.text[lang]}
        </li>
      ))}
    </ul>
  );
}
