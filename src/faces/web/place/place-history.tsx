import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { PlaceEvent } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { openVariant, placeAddress } from '../client/table-address.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

interface HistoryProps {
  readonly events: readonly PlaceEvent[];
  /** On the public variant links stay in it. */
  readonly open: boolean;
}

/** What happened to an afdeling, newest first, with links to what it came from and what it became. */
export function PlaceHistory({ events, open }: HistoryProps): ReactElement {
  const lang = useLang();
  return (
    <section aria-labelledby="historie">
      <h2 id="historie">{wordsIn(pageWords, lang).history}</h2>
      <ol className="history">
        {events.map(({ date, what, others }) => (
          <li key={`${date} ${what.da}`}>
            <time dateTime={date}>{formatDate(date, lang)}</time>
            <span>
              {what[lang]}{' '}
              {others.map(({ key, name }, at) => (
                <span key={key}>
                  {at > 0 && ', '}
                  <a href={open ? openVariant(placeAddress(key)) : placeAddress(key)}>{name[lang]}</a>{' '}
                  <span className="hit__detail">{key.split(':')[1]}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
