import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { PackPage } from '../page-data/pack-page.ts';
import { wordsIn } from '../words/message.ts';
import { packPageWords } from '../words/pack.ts';

/** `/moedepakke`: choose places, tables, twins and criteria, and take the pack as a file. */
export function PackPageView({ page }: { readonly page: PackPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(packPageWords, lang);
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
      </header>
      <form action="/api/v1/pack" method="get" className="pack-form">
        <input type="hidden" name="sprog" value={lang} />
        <label htmlFor="sted">{w.places}</label>
        <input
          id="sted"
          name="sted"
          className="form-input"
          required
          defaultValue={page.sted}
          aria-describedby="hjaelp"
        />
        <p id="hjaelp" className="small">
          {w.placesHint}
        </p>
        <fieldset>
          <legend>{w.tables}</legend>
          {page.tables.map(({ id, title, chosen }) => (
            <label key={id} className="pack-form__choice">
              <input type="checkbox" name="tabel" value={id} defaultChecked={chosen} /> {id} {title[lang]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{w.more}</legend>
          <label className="pack-form__choice">
            <input type="checkbox" name="tvillinger" value="1" /> {w.twins}
          </label>
          <label className="pack-form__choice">
            <input type="checkbox" name="kriterier" value="1" /> {w.criteria}
          </label>
        </fieldset>
        <p className="small">{w.rights}</p>
        <button type="submit" name="form" value="pdf" className="button button-primary">
          {w.pdf}
        </button>
        <button type="submit" name="form" value="xlsx" className="button button-secondary">
          {w.xlsx}
        </button>
      </form>
    </article>
  );
}
