import type { ReactElement } from 'react';
import type { ShownSheet } from '../../../domain/model/factsheet.ts';
import type { ShownChange } from '../../../domain/model/sheet-comparison.ts';
import { useLang } from '../client/page-context.tsx';
import { ScrollFrame } from '../frame/scroll-frame.tsx';
import { wordsIn } from '../words/message.ts';
import { sheetPageWords } from '../words/sheets.ts';

/** The back page: every printed figure with definition, year and source, and notes of what is left out. */
export function SheetBack({ sheet }: { readonly sheet: ShownSheet }): ReactElement | null {
  const w = wordsIn(sheetPageWords, useLang());
  const notes = [...sheet.notes, ...(sheet.comparison?.notes ?? [])];
  if (sheet.figures.length === 0 && notes.length === 0) return null;
  return (
    <section className="sheet-back" aria-labelledby="om-tallene">
      <h2 id="om-tallene">{w.about}</h2>
      <ScrollFrame label={w.figures}>
        <table className="sheet-table sheet-table--wide">
          <caption>{w.figures}</caption>
          <thead>
            <tr>
              <th scope="col">{w.id}</th>
              <th scope="col">{w.definition}</th>
              <th scope="col" className="number">
                {w.printed}
              </th>
              {sheet.changes.length > 0 && (
                <>
                  <th scope="col" className="number">
                    {w.lastYear}
                  </th>
                  <th scope="col" className="number">
                    {w.change}
                  </th>
                </>
              )}
              <th scope="col" className="year">
                {w.year}
              </th>
              <th scope="col">{w.source}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.figures.map(({ id, name, about, formula, printed, year, source }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>
                  <strong>{name}.</strong> {about} {formula}
                </td>
                <td className="number">{printed}</td>
                {sheet.changes.length > 0 && <ChangeCells change={sheet.changes.find((one) => one.id === id)} />}
                <td className="year">{year}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {notes.length > 0 && (
        <>
          <h3>{w.notes}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ChangeCells({ change }: { readonly change: ShownChange | undefined }): ReactElement {
  return (
    <>
      <td className="number">{change?.last ?? ''}</td>
      <td className="number">{change?.difference ?? ''}</td>
    </>
  );
}
