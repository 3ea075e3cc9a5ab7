import type { ReactElement } from 'react';
import { stageNames } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { ReasonField } from './reason-field.tsx';
import { SettingFields } from './setting-fields.tsx';

/** Settings and mergers, while the round may be changed. */
export function ChangeForms({ page }: { readonly page: GrantRoundPage }): ReactElement | null {
  const w = wordsIn(grantWords, useLang());
  if (!page.mayChange) return null;
  const back = `/tilskud/${page.id}`;
  return (
    <>
      <section aria-labelledby="forudsaetninger">
        <h2 id="forudsaetninger">{w.settings}</h2>
        <form className="grant-form" action={`/api/v1/grants/${page.id}/settings`} method="post" key={page.last}>
          <SettingFields settings={page.settings} methods={page.methods} />
          <label>
            {w.coFinancing}
            <input
              className="form-input"
              name="medfinansiering"
              defaultValue={page.settings.coFinancing.replace('.', ',')}
              maxLength={6}
            />
          </label>
          <ReasonField page={page} back={back} />
          <div className="button-row">
            <button type="submit" className="button button-secondary">
              {w.saveSettings}
            </button>
          </div>
        </form>
      </section>
      <section aria-labelledby="sammen">
        <h2 id="sammen">{w.merge}</h2>
        <p>{w.mergeAbout}</p>
        <form className="grant-form" action={`/api/v1/grants/${page.id}/merge`} method="post" key={page.last}>
          <label>
            {w.name}
            <input className="form-input" name="navn" required minLength={2} maxLength={80} />
          </label>
          <label className="grant-form__wide">
            {w.keys}
            <input className="form-input" name="steder" required maxLength={2000} />
          </label>
          <ReasonField page={page} back={back} />
          <div className="button-row">
            <button type="submit" className="button button-secondary">
              {w.mergeNow}
            </button>
          </div>
        </form>
        {page.chosen?.row.unit.key.startsWith('sum:') && (
          <form className="grant-form" action={`/api/v1/grants/${page.id}/merge`} method="post">
            <input type="hidden" name="skil" value={page.chosen.row.unit.key} />
            <ReasonField page={page} back={back} />
            <div className="button-row">
              <button type="submit" className="button button-secondary">
                {w.split}
              </button>
            </div>
          </form>
        )}
      </section>
    </>
  );
}

/** The way to a decision: on to the next stage, or open again as a new version. */
export function OnwardForms({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(grantWords, lang);
  const { next, blocked } = page;
  const back = `/tilskud/${page.id}`;
  const isNewest = page.of.version === page.of.versions;
  return (
    <section aria-labelledby="videre">
      <h2 id="videre">{w.onward}</h2>
      {blocked && <p>{w[`blocked_${blocked}`]}</p>}
      {next && !blocked && (
        <form className="grant-form" action={`/api/v1/grants/${page.id}/advance`} method="post" key={page.last}>
          <ReasonField page={page} back={back} />
          <div className="button-row">
            <button type="submit" className="button button-primary">
              {w.advanceTo(stageNames[next][lang])}
            </button>
          </div>
        </form>
      )}
      {isNewest && !page.mayChange && (
        <>
          <p>{w.reopenAbout}</p>
          <form className="grant-form" action={`/api/v1/grants/${page.id}/reopen`} method="post" key={`r${page.last}`}>
            <ReasonField page={page} back={back} />
            <div className="button-row">
              <button type="submit" className="button button-secondary">
                {w.reopen}
              </button>
            </div>
          </form>
        </>
      )}
    </section>
  );
}
