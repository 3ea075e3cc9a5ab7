import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { SheetDeskPage } from '../page-data/sheet-pages.ts';
import { wordsIn } from '../words/message.ts';
import { sheetActionWords, sheetDeskWords } from '../words/sheet-desk.ts';

type Own = NonNullable<SheetDeskPage['own']>;

/** What is other than in the public edition, figure by figure, and what was done with this one by whom. */
export function DeskChanges({ own }: { readonly own: Own }): ReactElement {
  const w = wordsIn(sheetDeskWords, useLang());
  return (
    <>
      <section aria-labelledby="aendringer" className="sheet-section">
        <h2 id="aendringer">{w.changes}</h2>
        <HeadedTable
          label={w.changes}
          shown={own.since === undefined ? w.sinceYear : w.since(own.since)}
          className="sheet-table sheet-table--desk"
          heads={[w.figure, { number: w.last }, { number: w.now }, { number: w.difference }, w.remark]}
        >
          {own.changes.map(({ id, name, last, now, difference, large, remarks }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="number">{last ?? '–'}</td>
              <td className="number">{now ?? '–'}</td>
              <td className="number">{difference}</td>
              <td>{[...(large ? [`${w.large}.`] : []), ...remarks].join(' ')}</td>
            </tr>
          ))}
        </HeadedTable>
      </section>
      {own.events.length > 0 && <DeskLog own={own} />}
    </>
  );
}

function DeskLog({ own }: { readonly own: Own }): ReactElement {
  const lang = useLang();
  const w = wordsIn(sheetDeskWords, lang);
  return (
    <section aria-labelledby="log" className="sheet-section">
      <h2 id="log">{w.log}</h2>
      <HeadedTable label={w.log} heads={[w.when, w.who, w.what]} className="sheet-table sheet-table--desk">
        {own.events.map(({ at, byName, action, note }) => (
          <tr key={`${at} ${action}`}>
            <td>{formatDate(at, lang)}</td>
            <td>{byName[lang]}</td>
            <td>
              {sheetActionWords[action][lang]}
              {note === '' ? '' : `: ${note}`}
            </td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}
