import type { ChangeEvent, ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { saveCsv } from '../client/save-file.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { basketFromCsv, basketToCsv } from './basket-csv.ts';

interface BasketFileProps {
  readonly terms: readonly string[];
  readonly onImport: (terms: readonly string[], skipped: number) => void;
}

/** The selection out to a CSV file and in from one; the file never leaves the reader's machine. */
export function BasketFile({ terms, onImport }: BasketFileProps): ReactElement {
  const w = wordsIn(pageWords, useLang());
  const read = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (!file) return;
    event.target.value = '';
    void file.text().then((text) => {
      const found = basketFromCsv(text);
      onImport(found.terms, found.skipped);
    });
  };
  return (
    <section aria-labelledby="fil">
      <h2 id="fil">{w.basketFile}</h2>
      <p>{w.basketFileAbout}</p>
      <p className="button-row">
        {terms.length > 0 && (
          <button
            type="button"
            className="button button-secondary"
            onClick={() => saveCsv('udvalg.csv', basketToCsv(terms))}
          >
            {w.basketExport}
          </button>
        )}
        <label className="button button-secondary file-button">
          {w.basketImport}
          <input type="file" accept=".csv,text/csv" className="sr-only" onChange={read} />
        </label>
      </p>
    </section>
  );
}
