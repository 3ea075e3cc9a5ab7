import type { ReactElement } from 'react';
import { stageNames } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { MergePanel } from './merge-panel.tsx';
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
          <SettingFields settings={page.settings} methods={page.methods} mostPaymentYears={page.mostPaymentYears} />
          <ReasonField page={page} back={back} />
          <div className="button-row">
            <button type="submit" className="button button-secondary">
              {w.saveSettings}
            </button>
          </div>
        </form>
      </section>
      <MergePanel page={page} />
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
