import type { ReactElement } from 'react';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { stageNames } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import { PostForm, TypedArea, TypedInput, TypedSelect } from '../frame/post-form.tsx';
import type { GrantsPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';

function Rounds({ rounds }: Pick<GrantsPage, 'rounds'>): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  if (rounds.length === 0) return <p className="empty">{w.noRounds}</p>;
  return (
    <HeadedTable label={w.rounds} heads={[w.round, w.stage, w.year, { number: w.frame }, w.edition]}>
      {rounds.map(({ id, name, version, stage, year, frame, edition }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/tilskud/${id}`}>{name}</a>
            <span className="under">
              {id}, {w.version(version)}
            </span>
          </th>
          <td>{stageNames[stage][lang]}</td>
          <td>{year}</td>
          <td className="number">{formatCount(frame, lang)}</td>
          <td>{edition}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}

function OpenForm({ page }: { readonly page: GrantsPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const { year, asOf, frame, reasonLength } = page.defaults;
  return (
    <PostForm className="grant-form" action="/api/v1/grants" hidden={{ next: '/tilskud' }}>
      <label>
        {w.name}
        <TypedInput className="form-input" name="navn" required minLength={2} maxLength={80} />
      </label>
      <label>
        {w.rules}
        <TypedSelect className="form-select" name="regler">
          {page.rules.map(({ value, label }) => (
            <option key={value} value={value}>
              {label[lang]}
            </option>
          ))}
        </TypedSelect>
      </label>
      <label>
        {w.year}
        <TypedInput className="form-input" name="aar" inputMode="numeric" defaultValue={year} />
      </label>
      <label>
        {w.asOf}
        <TypedInput className="form-input" type="date" name="dag" required defaultValue={asOf} />
      </label>
      <label>
        {w.frame}
        <TypedInput className="form-input" name="ramme" inputMode="numeric" defaultValue={formatCount(frame, lang)} />
      </label>
      {page.list === undefined && (
        <div className="form-group-checkbox grant-form__wide">
          <TypedInput className="form-checkbox" type="checkbox" id="tilskud-ingen" name="ingen" value="1" />
          <label className="form-label" htmlFor="tilskud-ingen">
            {w.noneListed}
          </label>
        </div>
      )}
      <label className="grant-form__wide">
        {w.reason(reasonLength)}
        <TypedArea
          className="form-input"
          name="begrundelse"
          required
          minLength={reasonLength}
          maxLength={4000}
          rows={3}
        />
      </label>
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {w.open}
        </button>
      </div>
    </PostForm>
  );
}

/** `/tilskud`: grant rounds, and a form to open another. */
export function GrantsPageView({ page }: { readonly page: GrantsPage }): ReactElement {
  const w = wordsIn(grantWords, useLang());
  return (
    <article className="monitor-page grants-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
      </header>
      {page.list === undefined && <p className="notice">{w.noList}</p>}
      <section aria-labelledby="runder">
        <h2 id="runder">{w.rounds}</h2>
        <Rounds rounds={page.rounds} />
        <p>
          <a href="/bevillinger">{w.publicView}</a>
        </p>
        <p className="under">{w.notTheFund}</p>
      </section>
      <section aria-labelledby="aabn">
        <h2 id="aabn">{w.openNew}</h2>
        <OpenForm page={page} />
      </section>
    </article>
  );
}
