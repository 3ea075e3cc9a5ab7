import { type MouseEvent, type ReactElement, useEffect, useState } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { ShownPlace } from '../../../domain/model/answer.ts';
import { tableRuns } from '../../../engines/query/table-runs.ts';
import { readBasket, writeBasket } from '../client/basket-store.ts';
import { readable } from '../client/own-address.ts';
import { useLang, usePage } from '../client/page-context.tsx';
import { placeAddress, tableOfPlace } from '../client/table-address.ts';
import { SearchField } from '../frame/search-field.tsx';
import type { BasketPage } from '../page-data/place-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { HiddenTableNotice } from '../table/hidden-table-notice.tsx';
import { ThemeGrid } from '../table/theme-grid.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { BasketFile } from './basket-file.tsx';
import { EachFile } from './each-file.tsx';
import { SavedSelections } from './saved-selections.tsx';

// So many places push their sum out of sight; a link leads to it.
const longList = 10;

function termOf(member: BasketPage['places'][number]): string {
  return `${member.sign === '-' ? '-' : ''}${member.place.key}`;
}

// What the place is and its number; an area has a long id and a sum is its own name.
function detailOf({ key, level }: ShownPlace, lang: Lang): string {
  const kind = wordsIn(frameWords, lang)[`one_${level}`];
  const number = /^(?:afd|plan|org|kom|reg):([^.,]+)/.exec(key)?.[1];
  return number ? `${kind} ${number}` : kind;
}

// One form for all, not a link each with every other place in it: of 500 places that would be 250,000 terms.
function Members({ page }: { readonly page: BasketPage }): ReactElement {
  const lang = useLang();
  const { go } = usePage();
  const w = wordsIn(pageWords, lang);
  const terms = page.places.map(termOf);
  const remove = (event: MouseEvent, term: string): void => {
    event.preventDefault();
    const rest = terms.filter((one) => one !== term);
    if (rest.length === 0) writeBasket(page.reader.id, []);
    go(rest.length === 0 ? '/udvalg' : `/udvalg?sted=${readable(rest.join(','))}`);
  };
  return (
    <form method="get" action="/udvalg">
      <input type="hidden" name="sted" value={terms.join(',')} />
      <ul className="hits basket-members">
        {page.places.map((member) => {
          const term = termOf(member);
          return (
            <li key={term}>
              <span className="hit">
                <a href={placeAddress(member.place.key)}>{member.place.name[lang]}</a>
                <span className="hit__detail">
                  {detailOf(member.place, lang)}
                  {member.sign === '-' && ` · ${w.basketMinus}`}
                </span>
              </span>
              <a className="plain-link" href={tableOfPlace('T01', member.place.key)}>
                {wordsIn(frameWords, lang).tables}
                <span className="sr-only">: {member.place.name[lang]}</span>
              </a>
              <button
                type="submit"
                name="fjern"
                value={term}
                className="plain-link"
                onClick={(event) => remove(event, term)}
              >
                <span aria-hidden="true">{w.basketRemoveShort}</span>
                <span className="sr-only">{w.basketRemove(member.place.name[lang])}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </form>
  );
}

// A sum that cannot be shown is told of before its file is fetched (brugerflade.md 3.4).
function HiddenSums({ page }: { readonly page: BasketPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const order = page.tables.map((table) => table.id);
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  return (
    <>
      {page.hidden.map(({ tables, hidden }) => (
        <HiddenTableNotice
          key={tables.join()}
          hidden={hidden}
          title={w.basketHidden(list.format(tableRuns(tables, order)))}
          statuses={page.statuses}
          address={({ sted }) => tableOfPlace(tables[0] ?? '', sted ?? page.sted)}
        />
      ))}
    </>
  );
}

function SumTables({ page }: { readonly page: BasketPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <section aria-labelledby="sum">
      <div className="section-head">
        <h2 id="sum">
          {w.basketSum}
          {page.sum && <span className="count"> ({w.unitsCount(page.sum.units)})</span>}
        </h2>
        <DownloadMenu downloads={page.downloads} url={page.url} />
      </div>
      <HiddenSums page={page} />
      <ThemeGrid tables={page.tables} address={(table) => tableOfPlace(table, page.sted)} />
    </section>
  );
}

/** `/udvalg?sted=…`: the chosen places, their sum's tables, saved selections, and the selection as a file. */
export function BasketPageView({ page }: { readonly page: BasketPage }): ReactElement {
  const lang = useLang();
  const { go } = usePage();
  const w = wordsIn(pageWords, lang);
  const [message, setMessage] = useState('');
  useEffect(() => {
    // A link to a selection puts it in the basket; the plain address shows the basket the reader has.
    const kept = readBasket(page.reader.id);
    const written = page.places.map(termOf);
    if (written.length > 0) writeBasket(page.reader.id, written);
    else if (kept !== '' && page.sted === '') go(`/udvalg?sted=${readable(kept)}`);
  }, [page, go]);
  const readIn = (terms: readonly string[], skipped: number): void => {
    const all = [...new Set([...page.places.map(termOf), ...terms])];
    writeBasket(page.reader.id, all);
    setMessage(w.basketImported(terms.length, skipped));
    if (all.length > 0) go(`/udvalg?sted=${readable(all.join(','))}`);
  };
  return (
    <article className="basket-page">
      <header className="page-head">
        <h1>{w.basketTitle}</h1>
        {page.places.length > 0 && (
          <p className="page-head__under">
            {w.basketCount(page.places.length)}
            {page.places.length > longList && (
              <>
                {' · '}
                <a href="#sum">{w.basketSum}</a>
              </>
            )}
          </p>
        )}
      </header>
      <p role="status">{message}</p>
      {page.places.length === 0 ? (
        <div className="empty">
          <p>{w.basketEmpty}</p>
          <SearchField id="soeg-udvalg" query="" big />
        </div>
      ) : (
        <>
          <Members page={page} />
          <SumTables page={page} />
        </>
      )}
      <EachFile page={page} />
      <div className="front__columns">
        <SavedSelections page={page} />
        <BasketFile terms={page.places.map(termOf)} onImport={readIn} />
      </div>
    </article>
  );
}
