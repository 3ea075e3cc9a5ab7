import { type ReactElement, useState } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { useBasket } from '../basket/use-basket.ts';
import { useLang } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { HitLine } from './hit-line.tsx';

interface HitGroupProps {
  readonly name: string;
  readonly hits: readonly SearchHit[];
}

/**
 * Hits of one kind. Places can be ticked and put in the basket, one by one or all shown. Without JavaScript the form
 * leads to the basket page with what was ticked.
 */
export function HitGroup({ name, hits }: HitGroupProps): ReactElement {
  const w = wordsIn(pageWords, useLang());
  const basket = useBasket();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const canPick = hits.every((hit) => hit.kind !== 'tabel' && hit.kind !== 'begreb');
  const terms = hits.map((hit) => `${hit.kind}:${hit.key}`);
  const tick = (term: string): void =>
    setTicked((now) => (now.includes(term) ? now.filter((one) => one !== term) : [...now, term]));
  const allTicked = terms.every((term) => ticked.includes(term));
  return (
    <form
      className="hit-group"
      method="get"
      action="/udvalg"
      onSubmit={(event) => {
        event.preventDefault();
        basket.add(ticked);
        setTicked([]);
      }}
    >
      <h2>
        {name} <span className="count">({hits.length})</span>
      </h2>
      <ul className="hits">
        {hits.map((hit, index) => (
          <li key={terms[index]}>
            {canPick && (
              <label className="check">
                <input
                  type="checkbox"
                  name="sted"
                  value={terms[index]}
                  checked={ticked.includes(terms[index] ?? '')}
                  onChange={() => tick(terms[index] ?? '')}
                />
                <span className="sr-only">{w.select(hit.name)}</span>
              </label>
            )}
            <HitLine hit={hit} />
          </li>
        ))}
      </ul>
      {canPick && (
        <p className="hit-group__actions">
          {hits.length > 1 && (
            <button type="button" className="plain-link" onClick={() => setTicked(allTicked ? [] : terms)}>
              {w.selectAll(hits.length)}
            </button>
          )}
          <button type="submit" className="button button-secondary">
            {w.addChosen}
            {ticked.length > 0 && ` (${ticked.length})`}
          </button>
        </p>
      )}
    </form>
  );
}
