import type { ReactElement } from 'react';
import type { SearchHit } from '../../../domain/model/answer.ts';
import { usePage } from '../client/page-context.tsx';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';

interface SuggestionsProps {
  readonly listId: string;
  readonly hits: readonly SearchHit[];
  readonly chosen: number;
  /** Where a hit leads. */
  readonly addressOf: (hit: SearchHit) => string;
}

/** The list box under the search field; each hit says its kind. Empty and hidden while there is nothing to suggest. */
export function Suggestions({ listId, hits, chosen, addressOf }: SuggestionsProps): ReactElement {
  const { page, go } = usePage();
  const w = wordsIn(frameWords, page.lang);
  return (
    <div className="suggestions" id={listId} role="listbox" aria-label={w.suggestions} hidden={hits.length === 0}>
      {hits.map((hit, index) => (
        <button
          type="button"
          role="option"
          tabIndex={-1}
          key={`${hit.kind}:${hit.key} ${hit.at ?? ''}`}
          id={`${listId}-${index}`}
          aria-selected={index === chosen}
          className="suggestions__hit"
          // Before the field loses focus and closes the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => go(addressOf(hit))}
        >
          <span className="suggestions__name">{hit.name}</span>
          <span className="suggestions__kind">{w[`one_${hit.kind}`]}</span>
          <span className="suggestions__detail">{hit.detail[page.lang]}</span>
        </button>
      ))}
    </div>
  );
}
