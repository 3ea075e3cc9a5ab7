import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { LoginPage } from '../page-data/session-pages.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

function Providers({ page }: { readonly page: LoginPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  if (page.providers.length === 0) return null;
  return (
    <section aria-labelledby="log-ind-hos">
      <h2 id="log-ind-hos">{w.loginWith}</h2>
      <p>{page.invited ? w.loginInvited : w.loginWithAbout}</p>
      <ul className="login-providers">
        {page.providers.map(({ href, name }) => (
          <li key={href}>
            <a className="button button-primary" href={href}>
              {name[lang]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `/log-ind`: log in at a provider, or choose a demo persona by a plain form, so that the server sets the cookie. */
export function LoginPageView({ page }: { readonly page: LoginPage }): ReactElement {
  const w = wordsIn(pageWords, useLang());
  return (
    <article className="text-page">
      <header className="page-head">
        <h1>{page.providers.length > 0 ? w.loginHead : w.loginTitle}</h1>
      </header>
      <Providers page={page} />
      {page.personas.length > 0 && <PersonaForm page={page} />}
    </article>
  );
}

function PersonaForm({ page }: { readonly page: LoginPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  return (
    <>
      {page.providers.length > 0 && <h2>{w.loginTitle}</h2>}
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
    </>
  );
}
