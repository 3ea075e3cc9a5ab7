import type { ReactElement } from 'react';
import { stageNames } from '../../../domain/model/round-words.ts';
import { useLang } from '../client/page-context.tsx';
import { PostForm } from '../frame/post-form.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';
import { MergePanel } from './merge-panel.tsx';
import { ReasonField, stepHidden } from './reason-field.tsx';
import { OpenPlaces, ShortPlaces } from './round-list.tsx';
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
        <PostForm
          className="grant-form"
          action={`/api/v1/grants/${page.id}/settings`}
          hidden={stepHidden(page, back)}
          key={page.last}
        >
          <SettingFields
            settings={page.settings}
            methods={page.methods}
            mostPaymentYears={page.mostPaymentYears}
            priceYears={page.priceYears}
          />
          <ReasonField page={page} />
          <div className="button-row">
            <button type="submit" className="button button-secondary">
              {w.saveSettings}
            </button>
          </div>
        </PostForm>
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
      {blocked === 'open' && <OpenPlaces page={page} />}
      {blocked === 'local' && <ShortPlaces page={page} />}
      {blocked === 'same-person' && <p>{w['blocked_same-person']}</p>}
      {next && !blocked && (
        <PostForm
          className="grant-form"
          action={`/api/v1/grants/${page.id}/advance`}
          hidden={stepHidden(page, back)}
          key={page.last}
        >
          <ReasonField page={page} />
          <div className="button-row">
            <button type="submit" className="button button-primary">
              {w.advanceTo(stageNames[next][lang])}
            </button>
          </div>
        </PostForm>
      )}
      {isNewest && !page.mayChange && (
        <>
          <p>{w.reopenAbout}</p>
          <PostForm
            className="grant-form"
            action={`/api/v1/grants/${page.id}/reopen`}
            hidden={stepHidden(page, back)}
            key={`r${page.last}`}
          >
            <ReasonField page={page} />
            <div className="button-row">
              <button type="submit" className="button button-secondary">
                {w.reopen}
              </button>
            </div>
          </PostForm>
        </>
      )}
    </section>
  );
}
