import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { ExtractedUse, LogPage } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { logWords } from '../words/log.ts';
import { actionWords } from '../words/log-actions.ts';
import { wordsIn } from '../words/message.ts';
import { Field } from './right-forms.tsx';

/** `/administration/log`: what the log holds of a person or about an afdeling. */
export function LogPageView({ page }: { readonly page: LogPage }): ReactElement {
  const w = wordsIn(logWords, useLang());
  return (
    <article className="access-page">
      <header className="page-head">
        <h1>{w.title}</h1>
      </header>
      <p>{page.whole ? w.leadWhole : w.leadOwn}</p>
      {page.extract && <Extract extract={page.extract} />}
      <Questions page={page} />
    </article>
  );
}

function Questions({ page }: { readonly page: LogPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(logWords, lang);
  return (
    <>
      <section aria-labelledby="om-person">
        <h2 id="om-person">{w.ofPerson}</h2>
        <form method="get" action="/administration/log" className="access-form">
          <div className="form-group">
            <label className="form-label" htmlFor="log-person">
              {w.person}
            </label>
            <select className="form-select" id="log-person" name="person" defaultValue={page.person} required>
              <option value="">{w.choose}</option>
              {page.persons.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[lang]}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="button button-secondary">
            {w.show}
          </button>
        </form>
      </section>
      <section aria-labelledby="om-afdeling">
        <h2 id="om-afdeling">{w.ofAfdeling}</h2>
        <form method="get" action="/administration/log" className="access-form">
          <Field
            {...{ id: 'log-afdeling', name: 'afdeling', label: w.afdeling, hint: w.afdelingHint }}
            value={page.afdeling}
            required
          />
          <button type="submit" className="button button-secondary">
            {w.show}
          </button>
        </form>
      </section>
    </>
  );
}

function Extract({ extract }: { readonly extract: NonNullable<LogPage['extract']> }): ReactElement {
  const lang = useLang();
  const w = wordsIn(logWords, lang);
  const { when, what, about } = wordsIn(accessWords, lang);
  const title = w.about(extract.about[lang]);
  return (
    <section aria-labelledby="udtraek">
      <h2 id="udtraek">{title}</h2>
      {extract.total === 0 && <p>{w.none}</p>}
      {extract.total > 0 && (
        <>
          <p>{w.shown(formatCount(extract.lines.length, lang), formatCount(extract.total, lang))}</p>
          <p>
            <a href={extract.file} download>
              {w.take}
            </a>
            . {w.hash}
          </p>
          <HeadedTable label={title} heads={[when, w.by, what, about]} className="figures text-table access-table" tall>
            {extract.lines.map((line) => (
              <Line key={line.number} line={line} />
            ))}
          </HeadedTable>
        </>
      )}
    </section>
  );
}

function Line({ line }: { readonly line: ExtractedUse }): ReactElement {
  const lang = useLang();
  const w = wordsIn(logWords, lang);
  const { refused } = wordsIn(accessWords, lang);
  return (
    <tr>
      <td className="one-line">{formatMoment(line.at, lang)}</td>
      <td>
        {line.who[lang]}
        {line.as && <span className="under">{w.as(line.as[lang])}</span>}
      </td>
      <td>
        {actionWords(line.action, lang)}
        {!line.allowed && ` (${refused})`}
      </td>
      <td>
        {line.about[lang]}
        {line.place && line.place[lang] !== line.about[lang] && (
          <span className="under">{w.within(line.place[lang])}</span>
        )}
      </td>
    </tr>
  );
}
