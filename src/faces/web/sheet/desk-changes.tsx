import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
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
        <ScrollFrame label={w.changes}>
          <table className="sheet-table sheet-table--desk">
            <caption>{own.since === undefined ? w.sinceYear : w.since(own.since)}</caption>
            <thead>
              <tr>
                <th scope="col">{w.figure}</th>
                <th scope="col" className="number">
                  {w.last}
                </th>
                <th scope="col" className="number">
                  {w.now}
                </th>
                <th scope="col" className="number">
                  {w.difference}
                </th>
                <th scope="col">{w.remark}</th>
              </tr>
            </thead>
            <tbody>
              {own.changes.map(({ id, name, last, now, difference, large, remarks }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="number">{last ?? '–'}</td>
                  <td className="number">{now ?? '–'}</td>
                  <td className="number">{difference}</td>
                  <td>{[...(large ? [`${w.large}.`] : []), ...remarks].join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
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
      <ScrollFrame label={w.log}>
        <table className="sheet-table sheet-table--desk">
          <caption className="sr-only">{w.log}</caption>
          <thead>
            <tr>
              <th scope="col">{w.when}</th>
              <th scope="col">{w.who}</th>
              <th scope="col">{w.what}</th>
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
