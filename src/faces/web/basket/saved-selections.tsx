import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Selection } from '../../../domain/model/selection.ts';
import { readable } from '../client/own-address.ts';
import { useLang, usePage } from '../client/page-context.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { BasketPage } from '../page-data/place-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** A selection in link form. */
function linkForm(selection: Selection): string {
  return selection.terms.map((term) => `${term.sign === '-' ? '-' : ''}${term.place.kind}:${term.place.key}`).join(',');
}

async function remove(address: string): Promise<boolean> {
  return (await fetch(address, { method: 'DELETE' })).ok;
}

function Colleagues({ saved }: { readonly saved: BasketPage['colleagues'] }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  if (saved.length === 0) return null;
  return (
    <>
      <h3>{w.basketColleagues}</h3>
      <ul className="hits">
        {saved.map((one) => (
          <li key={`${one.owner} ${one.id}`}>
            <span className="hit">
              <a href={`/udvalg?sted=${readable(linkForm(one.selection))}`}>{one.name}</a>
              <span className="hit__detail">{w.basketSharedBy(one.shared?.by[lang] ?? one.owner)}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Named selections of the reader: save the one shown, open or delete an earlier one. */
export function SavedSelections({ page }: { readonly page: BasketPage }): ReactElement {
  const lang = useLang();
  const { go } = usePage();
  const w = wordsIn(pageWords, lang);
  const afterwards = (ok: boolean): void => {
    if (ok) go(page.url);
  };
  return (
    <section aria-labelledby="gemte">
      <h2 id="gemte">{w.basketSaved}</h2>
      {page.saved.length === 0 && page.places.length === 0 && <p>{w.basketSavedNone}</p>}
      {page.saved.length > 0 && (
        <ul className="hits">
          {page.saved.map((saved) => (
            <li key={saved.id}>
              <span className="hit">
                <a href={`/udvalg?sted=${readable(linkForm(saved.selection))}`}>{saved.name}</a>
                <span className="hit__detail">
                  {w.basketSavedOn(formatDate(saved.savedAt, lang))}
                  {saved.shared && ` · ${w.basketShared}`}
                </span>
              </span>
              <button
                type="button"
                className="plain-link"
                onClick={() => void remove(`/api/v1/selections/${encodeURIComponent(saved.id)}`).then(afterwards)}
              >
                {w.basketDelete}
                <span className="sr-only">: {saved.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Colleagues saved={page.colleagues} />
      {page.places.length > 0 && (
        <PostForm className="inline-form" action="/api/v1/selections" hidden={{ sted: page.sted, next: page.url }}>
          <label htmlFor="udvalg-navn">{w.basketSave}</label>
          <div className="inline-form__row">
            <TypedInput
              id="udvalg-navn"
              name="name"
              className="form-input"
              required
              maxLength={80}
              autoComplete="off"
            />
            <button type="submit" className="button button-secondary">
              {w.basketSaveButton}
            </button>
          </div>
          <div className="form-group-checkbox">
            <TypedInput id="udvalg-delt" type="checkbox" name="delt" value="1" className="form-checkbox" />
            <label className="form-label" htmlFor="udvalg-delt">
              {w.basketShare}
            </label>
          </div>
        </PostForm>
      )}
    </section>
  );
}
