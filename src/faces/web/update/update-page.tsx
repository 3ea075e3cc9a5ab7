import type { ReactElement } from 'react';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { useLang } from '../client/page-context.tsx';
import type { UpdatePage } from '../page-data/update-pages.ts';
import { wordsIn } from '../words/message.ts';
import { updateWords } from '../words/update.ts';
import { ComparisonView } from './comparison-view.tsx';
import { NextSteps } from './next-steps.tsx';

function History({ page }: { readonly page: UpdatePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  return (
    <section aria-labelledby="forloeb">
      <h2 id="forloeb">{w.history}</h2>
      {page.steps.length === 0 && <p>{w.noHistory}</p>}
      <ol>
        {page.steps.map(({ number, action, at, name, note, due, readers }) => (
          <li key={number}>
            {formatMoment(at, lang)}: {w[`step_${action}`]}
            {due !== undefined && ` ${formatMoment(due, lang)}`}
            {readers && ` (${readers.join(', ')})`}, {name[lang]}
            {note !== '' && `: ${note}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `/udgivelse/<id>`: what one release changes, how far it is, and what can be done now. */
export function UpdatePageView({ page }: { readonly page: UpdatePage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(updateWords, lang);
  const { id, edition, progress, current } = page.update;
  return (
    <article className="update-page">
      <header className="page-head">
        <p className="page-head__over">
          <a href="/udgivelse">{w.back}</a>
        </p>
        <h1>{w.one(String(edition))}</h1>
        <p className="page-head__under">
          {id} · {w[`state_${progress.state}`]}
          {progress.state === 'embargo' && progress.due !== undefined && `, ${formatMoment(progress.due, lang)}`}
          {current && ` · ${w.served}`}
        </p>
      </header>
      <NextSteps page={page} />
      <History page={page} />
      <ComparisonView found={page.comparison} names={page.names} />
    </article>
  );
}
