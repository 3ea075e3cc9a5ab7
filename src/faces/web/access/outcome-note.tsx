import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { ActionOutcome } from '../page-data/access-pages.ts';
import { accessWords } from '../words/access.ts';
import { wordsIn } from '../words/message.ts';

/** What a form did, or why it did not, at the top of the page that answers it. */
export function OutcomeNote({ outcome }: { readonly outcome: ActionOutcome | undefined }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(accessWords, lang);
  if (!outcome) return null;
  return (
    <div className={`alert ${outcome.done ? 'alert-success' : 'alert-error'} access-outcome`} role="status">
      <div className="alert-body">
        <p className="alert-text">{outcome.message[lang]}</p>
        {outcome.invitation && (
          <p className="alert-text">
            {w.invitation} <code>{outcome.invitation}</code>
          </p>
        )}
        {outcome.secret && (
          <p className="alert-text">
            {w.tokenSecret} <code>{outcome.secret}</code>
          </p>
        )}
      </div>
    </div>
  );
}
