import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { AreaHistoryPage } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';
import { validityText } from './areas-page.tsx';
import { EndForms } from './end-forms.tsx';
import { VersionTable } from './version-table.tsx';

function Parcels({ page }: { readonly page: AreaHistoryPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  if (page.parcels.length === 0) return null;
  return (
    <section aria-labelledby="jordstykker">
      <h2 id="jordstykker">{w.parcels}</h2>
      <HeadedTable label={w.parcels} heads={[w.matrikelnummer, w.ejerlav, w.valid, w.registered, w.replaced]} tall>
        {page.parcels.map(({ ejerlav, matrikelnummer, from, to, since, until }) => (
          <tr
            key={`${ejerlav} ${matrikelnummer} ${from} ${since}`}
            className={until === undefined ? undefined : 'area-past'}
          >
            <th scope="row">{matrikelnummer}</th>
            <td>{ejerlav}</td>
            <td>{validityText(from === '' ? undefined : from, to, lang)}</td>
            <td>{formatMoment(since, lang)}</td>
            <td>{until === undefined ? w.now : formatMoment(until, lang)}</td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}

function Kin({ page }: { readonly page: AreaHistoryPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  if (page.kin.length === 0) return null;
  return (
    <section aria-labelledby="slaegt">
      <h2 id="slaegt">{w.kin}</h2>
      <ul>
        {page.kin.map(({ objektId, name, day, became }) => (
          <li key={`${objektId} ${became}`}>
            {became ? w.became : w.cameOf} <a href={`/omraader/${objektId}`}>{name}</a>, {formatDate(day, lang)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ways({ page }: { readonly page: AreaHistoryPage }): ReactElement {
  const w = wordsIn(areaWords, useLang());
  return (
    <nav className="place-ways" aria-label={page.name}>
      <ul>
        {page.place !== undefined && (
          <li>
            <a href={page.place}>{w.asPlace}</a>
          </li>
        )}
        {page.service !== undefined && (
          <li>
            <a href={page.service}>{w.asService}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** `/omraader/<objekt_id>`: an area, every version it has had, and what can be done about it. */
export function AreaHistoryPageView({ page }: { readonly page: AreaHistoryPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  const own = `/omraader/${page.objektId}/ret`;
  return (
    <article className="areas-page">
      <header className="page-head page-head--split">
        <div>
          <p className="page-head__over">
            <a href="/omraader">{w.over}</a>
          </p>
          <h1>{page.name}</h1>
          <p className="page-head__under">
            {[page.theme[lang], page.areaKind[lang], page.kommune]
              .filter((one, at, all) => one !== '' && all.indexOf(one) === at)
              .join(' · ')}
          </p>
        </div>
        {page.mayChange && (
          <div className="page-head__actions">
            {page.hasDays && (
              <a className="button button-primary" href={`${own}?som=aendring`}>
                {w.edit}
              </a>
            )}
            <a
              className={`button ${page.hasDays ? 'button-secondary' : 'button-primary'}`}
              href={`${own}?som=rettelse`}
            >
              {page.hasDays ? w.correctThis : w.changeThis}
            </a>
          </div>
        )}
      </header>
      {page.done && (
        <p role="status" className="area-done">
          {w[page.done]}
        </p>
      )}
      {!page.current && !page.done && <p className="empty">{w.withdrawn}</p>}
      {page.notTaken && (
        <p role="alert" className="empty">
          {page.notTaken.message[lang]}
        </p>
      )}
      <Ways page={page} />
      <section aria-labelledby="historie">
        <h2 id="historie">{w.history}</h2>
        <p>{page.hasDays ? w.historyAbout : w.historyWithoutDays}</p>
        <VersionTable versions={page.versions} />
      </section>
      <Kin page={page} />
      <Parcels page={page} />
      <section aria-labelledby="oplysninger">
        <h2 id="oplysninger">{w.fields}</h2>
        <dl className="area-fields">
          {page.fields.map(({ name, label, value }) => (
            <div key={name}>
              <dt>{label[lang]}</dt>
              <dd>{name.startsWith('gyldig_') ? formatDate(value[lang], lang) : value[lang]}</dd>
            </div>
          ))}
          <div>
            <dt>{w.identity}</dt>
            <dd>{page.objektId}</dd>
          </div>
        </dl>
      </section>
      {page.mayChange && <EndForms page={page} />}
      <p className="under">{page.meaning[lang]}</p>
    </article>
  );
}
