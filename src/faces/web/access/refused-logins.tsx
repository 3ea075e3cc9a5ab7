import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { AdministrationPage } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { wordsIn } from '../words/message.ts';

/** Logins that were refused in the last month, together by person, provider and reason; nothing when there are none. */
export function RefusedLogins({ page }: { readonly page: AdministrationPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  // A word of the catalogue, else the text itself: a provider's id, a reason that has no words yet.
  const said = (text: string): string => {
    const word: unknown = Reflect.get(w, `refused_${text}`);
    return typeof word === 'string' ? word : text;
  };
  if (page.refusedLogins.length === 0) return null;
  return (
    <section aria-labelledby="afvist">
      <h2 id="afvist">{w.refusedLogins}</h2>
      <p>{w.refusedAbout}</p>
      <HeadedTable
        label={w.refusedLogins}
        heads={[w.who, w.through, w.why, w.times, w.last]}
        className="figures text-table access-table"
      >
        {page.refusedLogins.map(({ name, where, code, times, lastAt }) => (
          <tr key={`${name?.da} ${where} ${code}`}>
            <td>{name?.[lang] ?? w.unknown}</td>
            <td>{said(where)}</td>
            <td>{said(code)}</td>
            <td>{formatCount(times, lang)}</td>
            <td className="one-line">{formatMoment(lastAt, lang)}</td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}
