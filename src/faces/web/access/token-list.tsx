import type { ReactElement } from 'react';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import { useLang } from '../client/page-context.tsx';
import { PostForm, TypedInput } from '../frame/post-form.tsx';
import type { MyAccessPage } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { wordsIn } from '../words/message.ts';

/** The reader's tokens for programs: each with its end, a way to withdraw it, and a form to make one. */
export function TokenList({ page }: { readonly page: MyAccessPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  if (!page.mayMakeTokens && page.tokens.length === 0) return null;
  return (
    <section aria-labelledby="noegler">
      <h2 id="noegler">{w.tokens}</h2>
      <p>{w.tokensAbout}</p>
      {page.tokens.length > 0 && (
        <ul>
          {page.tokens.map(({ id, name, expiresAt, lastUsed }) => (
            <li key={id}>
              <form method="post" action="/min-adgang" className="access-actions">
                <input type="hidden" name="noegle" value={id} />
                <span>
                  {name}, {w.tokenUntil(formatDate(expiresAt, lang))}
                  {lastUsed && `, ${w.tokenUsed(formatDate(lastUsed, lang))}`}
                </span>
                <button type="submit" name="handling" value="fjern-noegle" className="plain-link">
                  {w.withdraw}
                  <span className="sr-only">: {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {page.mayMakeTokens && (
        <PostForm action="/min-adgang" step={['handling', 'lav-noegle']} className="access-form">
          <div className="form-group">
            <label className="form-label" htmlFor="noegle-navn">
              {w.tokenName}
            </label>
            <TypedInput
              className="form-input"
              id="noegle-navn"
              name="navn"
              required
              maxLength={80}
              autoComplete="off"
            />
          </div>
          <div className="form-group">
            <label className="form-label" htmlFor="noegle-dage">
              {w.days}
            </label>
            <TypedInput
              className="form-input"
              id="noegle-dage"
              name="dage"
              type="number"
              min={1}
              max={366}
              defaultValue={90}
            />
          </div>
          <button type="submit" name="handling" value="lav-noegle" className="button button-primary">
            {w.tokenMake}
          </button>
        </PostForm>
      )}
    </section>
  );
}
