import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

/** What own variables and weights change: how many twins stay, who comes and who leaves. */
export function TwinChangesView({ changes }: { readonly changes: TwinPage['changes'] }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  if (!changes) return null;
  const { basis, kept, came, left } = changes;
  const names = (list: typeof came): string => list.map(({ name, key }) => `${name} (${key.slice(4)})`).join(', ');
  return (
    <section aria-labelledby="aendret" className="twin-changes">
      <h2 id="aendret">{w.changes(basis[lang])}</h2>
      <p>{w.changesKept(kept, kept + came.length)}</p>
      {came.length > 0 && (
        <p>
          {w.came}: {names(came)}
        </p>
      )}
      {left.length > 0 && (
        <p>
          {w.left}: {names(left)}
        </p>
      )}
    </section>
  );
}
