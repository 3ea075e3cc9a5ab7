import type { ReactElement } from 'react';
import { compareNames } from '../../../domain/kernel/collation.ts';
import { periodText } from '../../../domain/kernel/period-text.ts';
import type { DataDate } from '../../../domain/model/release.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { groupName } from '../words/groups.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** The data-date table of the newest edition: which subject is from which period, delivered by whom. */
export function DataDates({ dates }: { readonly dates: readonly DataDate[] }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const newest = Math.max(...dates.map((date) => date.edition));
  const shown = dates
    .filter((date) => date.edition === newest)
    .map((date) => ({ ...date, name: groupName(date.group, lang) }))
    .sort((a, b) => compareNames(a.name, b.name));
  return (
    <section aria-labelledby="datagrundlag">
      <h2 id="datagrundlag">{w.aboutDates}</h2>
      <HeadedTable label={w.aboutDates} heads={[w.dateGroup, w.datePeriod, w.dateSupplier, w.dateDelivery]}>
        {shown.map((date) => (
          <tr key={`${date.group}${date.period}${date.delivery}`}>
            <th scope="row">{date.name}</th>
            <td className="one-line">{periodText(date.period, lang)}</td>
            <td>{date.supplier}</td>
            <td className="data-dates__id">{date.delivery}</td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}
