import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { LoginPage } from '../page-data/session-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** `/log-ind`: choose a demo persona. A plain form, so that the cookie is set by the server. */
export function LoginPageView({ page }: { readonly page: LoginPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{w.loginTitle}</h1>
      </header>
      <p>{w.loginLead}</p>
      <form method="post" action="/api/v1/session">
        <input type="hidden" name="next" value={page.next} />
        <fieldset className="personas">
          <legend className="sr-only">{w.loginTitle}</legend>
          {page.personas.map((persona) => (
            <label key={persona.id} className="persona">
              <input type="radio" name="persona" value={persona.id} defaultChecked={persona.chosen} required />
              <span className="persona__text">
                <span className="persona__name">
                  {persona.name[lang]}
                  {persona.chosen && <span className="persona__now"> {w.loginNow}</span>}
                </span>
                <span className="persona__about">{persona.about[lang]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button button-primary">
          {w.loginChoose}
        </button>
      </form>
    </article>
  );
}
