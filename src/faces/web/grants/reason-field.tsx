import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { TypedArea } from '../frame/post-form.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';

/** What every step of a round is sent with: the last entry that was seen, and the page to come back to. */
export function stepHidden(page: GrantRoundPage, back: string): { readonly efter: number; readonly next: string } {
  return { efter: page.last, next: back };
}

/** What every step of a round takes: a reason. */
export function ReasonField({ page }: { readonly page: GrantRoundPage }): ReactElement {
  const w = wordsIn(grantWords, useLang());
  return (
    <label className="grant-form__wide">
      {w.reason(page.reasonLength)}
      <TypedArea
        className="form-input"
        name="begrundelse"
        required
        minLength={page.reasonLength}
        maxLength={4000}
        rows={3}
      />
    </label>
  );
}
