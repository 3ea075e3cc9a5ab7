import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ProofPage } from '../page-data/session-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** `/log-ind/igen`: the provider asks again who somebody is; then their own button does what was put aside. */
export function ProofPageView({ page }: { readonly page: ProofPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const what = page.what[lang];
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{page.isProved ? w.proofDone : w.proofHead}</h1>
      </header>
      <p>{page.isProved ? w.proofDoneAbout(what) : w.proofAbout(what)}</p>
      {!page.isProved && <p>{page.fields ? w.proofKept : w.proofBack}</p>}
      <div className="button-row">
        {page.isProved ? (
          <GoOn page={page} />
        ) : (
          <a className="button button-primary" href={page.provider.href}>
            {w.proofLogin(page.provider.name[lang])}
          </a>
        )}
        <a className="button button-secondary" href={page.back}>
          {w.proofCancel}
        </a>
      </div>
    </article>
  );
}

function GoOn({ page }: { readonly page: ProofPage }): ReactElement {
  const w = wordsIn(pageWords, useLang());
  if (!page.fields) {
    return (
      <a className="button button-primary" href={page.action}>
        {w.proofGoOn}
      </a>
    );
  }
  return (
    <form method="post" action={page.action}>
      {page.fields.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="button button-primary">
        {w.proofDo}
      </button>
    </form>
  );
}
