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
  if (page.query === '') return page.own.length === 0 ? null : <OwnUnits own={page.own} />;
  if (page.hits.length === 0) {
    return (
      <p className="empty" role="status">
        {w.noHits}
      </p>
    );
  }
  return <UnitList hits={page.hits} />;
}

/** The reader's own units, to begin with. */
function OwnUnits({ own }: { readonly own: TwinPage['own'] }): ReactElement {
  const w = wordsIn(twinWords, useLang());
  return (
    <section aria-labelledby="egne">
      <h2 id="egne">{w.ownUnits}</h2>
      <UnitList hits={own} />
    </section>
  );
}

function UnitList({ hits }: { readonly hits: TwinPage['hits'] }): ReactElement {
  const lang = useLang();
  const f = wordsIn(frameWords, lang);
  return (
    <ul className="hits">
      {hits.map((hit) => (
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
