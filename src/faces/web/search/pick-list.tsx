import { type ReactElement, useState } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { useLang } from '../client/page-context.tsx';
import { useBasket } from '../client/use-basket.ts';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';
import { HitLine } from './hit-line.tsx';

/** Hits under one heading. */
export interface HitGroup {
  readonly name: string;
  readonly hits: readonly SearchHit[];
}

interface GroupProps {
  readonly group: HitGroup;
  readonly ticked: readonly string[];
  readonly onTick: (terms: readonly string[]) => void;
}

function termOf(hit: SearchHit): string {
  return `${hit.kind}:${hit.key}`;
}

function canPick(hit: SearchHit): boolean {
  return hit.kind !== 'tabel' && hit.kind !== 'begreb' && hit.kind !== 'side';
}

function Group({ group, ticked, onTick }: GroupProps): ReactElement {
  const w = wordsIn(pageWords, useLang());
  const { name, hits } = group;
  const terms = hits.filter(canPick).map(termOf);
  const others = ticked.filter((term) => !terms.includes(term));
  const all = terms.every((term) => ticked.includes(term));
  const toggled = (term: string): readonly string[] =>
    ticked.includes(term) ? ticked.filter((one) => one !== term) : [...ticked, term];
  return (
    <section className="hit-group">
      <div className="section-head">
        <h2>
          {name} <span className="count">({hits.length})</span>
        </h2>
        {terms.length > 1 && (
          <button type="button" className="plain-link" onClick={() => onTick(all ? others : [...others, ...terms])}>
            {all ? w.selectNone : w.selectAll(terms.length)}
          </button>
        )}
      </div>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={`${termOf(hit)} ${hit.at ?? ''}`}>
            {canPick(hit) && (
              <label className="check">
                <input
                  type="checkbox"
                  name="sted"
                  value={termOf(hit)}
                  checked={ticked.includes(termOf(hit))}
                  onChange={() => onTick(toggled(termOf(hit)))}
                />
                <span className="sr-only">{w.select(hit.name)}</span>
              </label>
            )}
            <HitLine hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Lists of places to open or to tick and put in the basket together. Without JavaScript the form leads to the basket
 * page with what was ticked.
 */
export function PickList({ groups }: { readonly groups: readonly HitGroup[] }): ReactElement {
  const w = wordsIn(pageWords, useLang());
  const basket = useBasket();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [added, setAdded] = useState(0);
  const pickable = groups.some((group) => group.hits.some(canPick));
  return (
    <form
      method="get"
      action="/udvalg"
      onSubmit={(event) => {
        event.preventDefault();
        basket.add(ticked);
        setAdded(ticked.length);
        setTicked([]);
      }}
    >
      {groups.map((group) => (
        <Group key={group.name} group={group} ticked={ticked} onTick={setTicked} />
      ))}
      {pickable && (
        <div className={`pick-bar ${ticked.length > 0 ? 'pick-bar--up' : ''}`}>
          <button type="submit" className={`button ${ticked.length > 0 ? 'button-primary' : 'button-secondary'}`}>
            {w.addChosen} ({ticked.length})
          </button>
          <span role="status">{added > 0 && ticked.length === 0 && w.added(added)}</span>
          {basket.terms.length > 0 && <a href={basket.address}>{w.basketCount(basket.terms.length)}</a>}
        </div>
      )}
    </form>
  );
}
