import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { SearchField } from '../frame/search-field.tsx';
import { Segments } from '../frame/segments.tsx';
import type { ParallelPage } from '../page-data/twin-pages.ts';
import { DownloadMenu } from '../table/download-menu.tsx';
import { YearChoice } from '../twins/year-choice.tsx';
import { wordsIn } from '../words/message.ts';
import { parallelWords } from '../words/parallel.ts';
import { ParallelForm } from './parallel-form.tsx';
import { ParallelTable } from './parallel-table.tsx';

function ParallelStart({ page }: { readonly page: ParallelPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(parallelWords, lang);
  return (
    <article className="twins-page">
      <header className="page-head">
        <h1>{w.title}</h1>
        <p className="page-head__under">{w.lead}</p>
      </header>
      {page.refusal && (
        <div className="empty" role="status">
          <p>
            <strong>{w.refused}</strong>
          </p>
          <p>{page.refusal[lang]}</p>
        </div>
      )}
      <SearchField id="soeg-tvilling" query="" big twins />
    </article>
  );
}

/** `/tvillinger/parallelt`: which organisation, which figure, which twins, and all its afdelinger in one table. */
export function ParallelPageView({ page }: { readonly page: ParallelPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(parallelWords, lang);
  const { answer } = page;
  if (!answer) return <ParallelStart page={page} />;
  const { organisation, notes } = answer;
  return (
    <article className="twins-page">
      <header className="page-head page-head--split">
        <div>
          <p className="page-head__over">
            <a href={`/tvillinger?sted=org:${organisation.number}`}>{w.openTwins}</a>
          </p>
          <h1>{w.titleOf(organisation.name)}</h1>
          <p className="page-head__under">
            {organisation.number} · {answer.method.name[lang]}
          </p>
        </div>
        <div className="page-head__actions">
          <DownloadMenu downloads={page.downloads} url={page.link ?? page.url} />
        </div>
      </header>
      <div className="twin-settings">
        <Segments
          name={w.basis}
          choices={page.bases.map(({ name, href, chosen }) => ({ label: name[lang], href, chosen }))}
        />
        <ParallelForm page={page} answer={answer} />
        <YearChoice page={page} />
      </div>
      {notes.length > 0 && (
        <div className="twin-notices" role="status">
          {notes.map((note) => (
            <p key={note.da}>{note[lang]}</p>
          ))}
        </div>
      )}
      <ParallelTable page={page} answer={answer} />
    </article>
  );
}
