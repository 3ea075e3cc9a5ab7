import type { ReactElement } from 'react';
import { useLang } from '../client/page-context.tsx';
import { twinAddress } from '../client/twin-address.ts';
import type { TwinPage } from '../page-data/twin-pages.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';

/** Units found by name or number, each leading to its twins. */
export function TwinHits({ page }: { readonly page: TwinPage }): ReactElement | null {
  const lang = useLang();
  const w = wordsIn(twinWords, lang);
  const f = wordsIn(frameWords, lang);
  if (page.query === '') return null;
  if (page.hits.length === 0) {
    return (
      <p className="empty" role="status">
        {w.noHits}
      </p>
    );
  }
  return (
    <ul className="hits">
      {page.hits.map((hit) => (
        <li key={`${hit.kind}:${hit.key}`}>
          <span className="hit">
            <a href={twinAddress(hit)}>{hit.name}</a>
            <span className="hit__detail">
              {f[`one_${hit.kind}`]} · {hit.detail[lang]}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
