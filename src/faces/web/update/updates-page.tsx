import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { HeadedTable } from '../frame/headed-table.tsx';
import type { UpdatesPage } from '../page-data/update-pages.ts';
import { wordsIn } from '../words/message.ts';
import { updateWords } from '../words/update.ts';

function Builds({ page }: { readonly page: UpdatesPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  if (page.builds.length === 0) return <p>{w.noBuilds}</p>;
  return (
    <ul>
      {page.builds.map(({ id, startedAt, outcome, result, stage, done, total, silent }) => (
        <li key={id}>
          {formatMoment(startedAt, lang)}:{' '}
          {silent
            ? w.silent
            : w[`run_${outcome}`](outcome === 'running' ? `${stage} ${done}/${total}` : (result ?? ''))}
          {outcome === 'running' && !silent && (
            <form method="post" action="/api/v1/updates/stop">
              <input type="hidden" name="next" value="/udgivelse" />
              <progress value={done} max={Math.max(total, 1)} aria-label={stage} />{' '}
              <button type="submit" className="plain-link">
                {w.stop}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `/udgivelse`: every release and how far it is. */
export function UpdatesPageView({ page }: { readonly page: UpdatesPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  return (
    <article className="update-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
        <p className="update-page__policy">{page.isSigned ? w.signed : w.direct}</p>
      </header>
      <h2 id="udgaver">{w.releases}</h2>
      <HeadedTable
        label={w.releases}
        heads={[w.number, w.edition, w.built, w.state]}
        labelledBy="udgaver"
        className="figures text-table release-list"
      >
        {page.releases.map(({ id, edition, created, current, progress }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/udgivelse/${id}`}>{id}</a>
            </th>
            <td>{edition}</td>
            <td>{formatDate(created, lang)}</td>
            <td>
              {w[`state_${progress.state}`]}
              {progress.state === 'embargo' && progress.due !== undefined && `, ${formatMoment(progress.due, lang)}`}
              {current && <strong> · {w.served}</strong>}
            </td>
          </tr>
        ))}
      </HeadedTable>
      <h2>{w.builds}</h2>
      <Builds page={page} />
      <p>
        <a href="/udgivelser">{w.calendarTitle}</a>
      </p>
    </article>
  );
}
