import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { GrantRoundPage } from '../page-data/grant-pages.ts';
import { grantWords } from '../words/grants.ts';
import { wordsIn } from '../words/message.ts';

/** What every step of a round takes: a reason, the last entry that was seen, and the page to come back to. */
export function ReasonField({ page, back }: { readonly page: GrantRoundPage; readonly back: string }): ReactElement {
  const w = wordsIn(grantWords, useLang());
  return (
    <>
      <input type="hidden" name="efter" value={page.last} />
      <input type="hidden" name="next" value={back} />
      <label className="grant-form__wide">
        {w.reason(page.reasonLength)}
        <textarea
          className="form-input"
          name="begrundelse"
          required
          minLength={page.reasonLength}
          maxLength={4000}
          rows={3}
        />
      </label>
    </>
  );
}
