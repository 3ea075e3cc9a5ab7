import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { AreaHistoryPage } from '../page-data/area-pages.ts';
import { areaWords } from '../words/areas.ts';
import { wordsIn } from '../words/message.ts';

/** Forms that end an area, or take back one that was registered by mistake; both ask why. */
export function EndForms({ page }: { readonly page: AreaHistoryPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(areaWords, lang);
  const address = `/omraader/${page.objektId}`;
  const typed = page.notTaken?.typed;
  const reasonOf = (handling: string): string => (typed?.handling === handling ? (typed.begrundelse ?? '') : '');
  const reason = (handling: string): ReactElement => (
    <label>
      {w.reason}
      <input name="begrundelse" className="form-input" required maxLength={1000} defaultValue={reasonOf(handling)} />
    </label>
  );
  return (
    <>
      <section aria-labelledby="afslut">
        <h2 id="afslut">{w.end}</h2>
        <p>{w.endAbout}</p>
        <form method="post" action={`${address}#afslut`} className="step-form">
          <label>
            {w.lastDay}
            <input
              type="date"
              name="sidste_dag"
              className="form-input"
              required
              defaultValue={typed?.handling === 'afslut' ? typed.sidste_dag : ''}
            />
          </label>
          {reason('afslut')}
          <button type="submit" name="handling" value="afslut" className="button button-secondary">
            {w.end}
          </button>
        </form>
      </section>
      <details className="area-withdraw" open={typed?.handling === 'fjern'}>
        <summary>{w.withdraw}</summary>
        <p>{w.withdrawAbout}</p>
        <form method="post" action={address} className="step-form">
          {reason('fjern')}
          <button type="submit" name="handling" value="fjern" className="button button-secondary">
            {w.withdraw}
          </button>
        </form>
      </details>
    </>
  );
}
