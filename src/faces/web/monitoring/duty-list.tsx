import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { listMonth } from '../../../domain/kernel/list-month.ts';
import type { AreaDuty } from '../../../domain/model/listed-area.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { listWords } from '../words/official-lists.ts';

/** What the lists an area has been on trigger, with dates and sources; nothing where there is nothing. */
export function DutyList({ duties }: { readonly duties: readonly AreaDuty[] }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(listWords, lang);
  if (duties.length === 0) return null;
  return (
    <section aria-labelledby="pligter" className="prose">
      <h2 id="pligter">{w.duties}</h2>
      <p>{w.dutiesAbout}</p>
      <ul>
        {duties.map(({ id, text, source, since, due, until, afterwards }) => (
          <li key={id}>
            {text[lang]} {afterwards?.[lang]}
            <span className="under">
              {[
                source,
                w.since(listMonth(since, lang)),
                due && w.due(formatDate(due, lang)),
                until && w.until(formatDate(until, lang)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
