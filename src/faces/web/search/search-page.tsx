import type { ReactElement } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import type { SearchPage } from '../page-data/place-pages.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { HitList } from './hit-list.tsx';
import { PickList } from './pick-list.tsx';
import { SearchExamples } from './search-examples.tsx';
import { SeeAs } from './see-as.tsx';

const order: readonly SearchHit['kind'][] = [
  'land',
  'reg',
  'kom',
  'org',
  'plan',
  'omr',
  'afd',
  'tabel',
  'begreb',
  'side',
];

// Kinds stand in the order of their best hit, so that what was asked for by name or number comes first.
function hitsByKind(hits: readonly SearchHit[]): readonly (readonly [SearchHit['kind'], readonly SearchHit[]])[] {
  const groups = Map.groupBy(hits, (hit) => hit.kind);
  const first = hits[0]?.kind;
  const kinds = [...order].sort((a, b) => Number(b === first) - Number(a === first));
  return kinds.flatMap((kind) => {
    const members = groups.get(kind);
    return members ? [[kind, members] as const] : [];
  });
}

/** `/soeg?q=`: hits by kind with checkboxes for the basket, or what to do when there are none. */
export function SearchPageView({ page }: { readonly page: SearchPage }): ReactElement {
  const lang = useLang();
  const w = wordsIn(pageWords, lang);
  const f = wordsIn(frameWords, lang);
  const { query, hits, total } = page;
  const groups = hitsByKind(hits).map(([kind, members]) => ({ name: f[`kind_${kind}`], hits: members }));
  return (
    <article className="search-page">
      <header className="page-head">
        <h1>{query ? w.searchTitle(query) : w.searchEmptyTitle}</h1>
        {hits.length > 0 && (
          <p className="page-head__under" role="status">
            {total > hits.length ? w.hitsCut(hits.length, total) : w.hits(hits.length)}
          </p>
        )}
      </header>
      {query === '' && (
        <>
          <p>{w.searchEmptyHint}</p>
          <SearchExamples />
        </>
      )}
      {query !== '' && hits.length === 0 && (
        <div className="empty" role="status">
          <p>
            <strong>{w.noHits}</strong>
          </p>
          {page.reader.role === undefined && (
            <p>
              <SeeAs next={page.url} />
            </p>
          )}
          {page.near.length > 0 && (
            <>
              <p>{w.near}:</p>
              <HitList hits={page.near} />
            </>
          )}
          <p>{query.trim().length < 2 ? w.tooShort : w.noHitsHint}</p>
          <SearchExamples />
        </div>
      )}
      {page.ways.length > 0 && (
        <section className="hit-group">
          <h2 className="section-head">{w.allPages}</h2>
          <HitList hits={page.ways} />
        </section>
      )}
      {groups.length > 0 && <PickList key={query} groups={groups} />}
    </article>
  );
}
