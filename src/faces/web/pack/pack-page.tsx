import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { PackPage } from '../page-data/pack-page.ts';
import { wordsIn } from '../words/message.ts';
import { packPageWords } from '../words/pack.ts';
import { PackPlaces } from './pack-places.tsx';

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
      <PackPlaces page={page} />
      {page.places.length > 0 && <PackForm page={page} />}
    </article>
  );
}

function PackForm({ page }: { readonly page: PackPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(packPageWords, lang);
  return (
    <form action="/api/v1/pack" method="get" className="pack-form">
      <input type="hidden" name="sprog" value={lang} />
      <input type="hidden" name="sted" value={page.sted} />
      <fieldset>
        <legend>{w.tables}</legend>
        {page.tables.map(({ id, title, chosen }) => (
          <Choice key={id} name="tabel" value={id} chosen={chosen} label={`${id} ${title[lang]}`} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{w.more}</legend>
        {page.twins && <Choice name="tvillinger" value="1" label={w.twins} />}
        <Choice name="kriterier" value="1" chosen={page.criteria} label={w.criteria} />
      </fieldset>
      <div className="form-group">
        <label className="form-label" htmlFor="moede">
          {w.meeting}
        </label>
        <span className="form-hint" id="moede-hint">
          {w.meetingHint}
        </span>
        <input
          id="moede"
          name="moede"
          className="form-input"
          maxLength={120}
          aria-describedby="moede-hint"
          autoComplete="off"
        />
      </div>
      <p className="small">
        {w.rights} {page.mayNotTake && w.printed}
      </p>
      <div className="button-row">
        <button type="submit" name="form" value="pdf" className="button button-primary">
          {w.pdf}
        </button>
        {!page.mayNotTake && (
          <button type="submit" name="form" value="xlsx" className="button button-secondary">
            {w.xlsx}
          </button>
        )}
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly chosen?: boolean;
}

function Choice({ name, value, label, chosen = false }: ChoiceProps): ReactElement {
  const id = `${name}-${value}`;
  return (
    <div className="form-group-checkbox">
      <input id={id} type="checkbox" name={name} value={value} defaultChecked={chosen} className="form-checkbox" />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
