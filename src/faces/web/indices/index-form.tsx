import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { Choice } from '../frame/choice.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { IndexPage } from '../page-data/index-page.ts';
import type { PageChoice } from '../page-data/page-frame.ts';
import { indexWords } from '../words/index-builder.ts';
import { wordsIn } from '../words/message.ts';
import { withSoftBreaks } from '../words/soft-breaks.ts';

const address = '/overvaagning/indeks';

/** What is scored, by which method, over how many years. */
export function IndexForm({ page }: { readonly page: IndexPage }): ReactElement {
  const w = wordsIn(indexWords, useLang());
  const usable = page.methods.filter(({ value }) => value !== 'egen');
  return (
    <form className="compare-form" action={address} method="get" key={page.url}>
      <Choice name="enhed" label={w.units} choices={page.units} />
      <Choice name="kommune" label={w.kommune} choices={page.kommuner} />
      <Choice name="metode" label={w.method} choices={usable} />
      <Choice name="aar" label={w.years} choices={page.years} />
      <button type="submit" className="button button-primary">
        {w.show}
      </button>
    </form>
  );
}

/** A method of one's own: a weight and a direction for each key figure, as a plain form whose answer is the page. */
export function MethodBuilder({ page }: { readonly page: IndexPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(indexWords, lang);
  const { method } = page.index;
  const chosen = (choices: readonly PageChoice[]): string => choices.find((one) => one.chosen)?.value ?? '';
  return (
    <section aria-labelledby="egen-metode">
      <h2 id="egen-metode">{w.build}</h2>
      <p>{w.buildAbout}</p>
      <form action={address} method="get" key={page.url} className="method-builder">
        <input type="hidden" name="enhed" value={chosen(page.units)} />
        <input type="hidden" name="kommune" value={chosen(page.kommuner)} />
        <input type="hidden" name="aar" value={chosen(page.years)} />
        <input type="hidden" name="metode" value="egen" />
        <label>
          {w.kind}
          <select className="form-select" name="slags" defaultValue={method.kind}>
            <option value="z-sum">{w.kind_zsum}</option>
            <option value="rank-exponential">{w.kind_rank}</option>
          </select>
        </label>
        <ul className="weight-list">
          {page.figures.map(({ id, name }) => {
            const used = method.variables.find((variable) => variable.id === id);
            return (
              <li key={id}>
                <span>{withSoftBreaks(name[lang])}</span>
                <input
                  className="form-input"
                  name={`w_${id}`}
                  inputMode="decimal"
                  maxLength={6}
                  defaultValue={used?.weight}
                  aria-label={`${w.weight}: ${name[lang]}`}
                />
                <select
                  className="form-select"
                  name={`r_${id}`}
                  defaultValue={`${used?.direction ?? 1}`}
                  aria-label={`${w.direction}: ${name[lang]}`}
                >
                  <option value="1">{w.high}</option>
                  <option value="-1">{w.low}</option>
                </select>
              </li>
            );
          })}
        </ul>
        <button type="submit" className="button button-primary">
          {w.calculate}
        </button>
      </form>
      {page.maySave && <KeepMethod page={page} />}
    </section>
  );
}

function KeepMethod({ page }: { readonly page: IndexPage }): ReactElement {
  const w = wordsIn(indexWords, useLang());
  const mine = page.methods.find(({ chosen, mine: own }) => chosen && own);
  return (
    <>
      <PostForm
        action="/api/v1/index-methods"
        hidden={{ query: page.query }}
        className="compare-form"
        key={`gem ${page.url}`}
      >
        <label>
          {w.saveTitle}: {w.saveName}
          <TypedInput className="form-input" name="name" maxLength={60} required />
        </label>
        <div className="form-group-checkbox method-share">
          <TypedInput type="checkbox" className="form-checkbox" id="del-metode" name="shared" value="1" />
          <label className="form-label" htmlFor="del-metode">
            {w.saveShared}
          </label>
        </div>
        <button type="submit" className="button button-secondary">
          {w.save}
        </button>
      </PostForm>
      {mine && (
        <form method="post" action={`/api/v1/index-methods/${mine.value}`}>
          <button type="submit" name="slet" value="1" className="plain-link">
            {w.remove}
          </button>
        </form>
      )}
    </>
  );
}
