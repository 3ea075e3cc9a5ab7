import { type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import type { Lang } from '../../../domain/kernel/language.ts';
import { usePage } from '../client/page-context.tsx';
import { twinAddress } from '../client/twin-address.ts';
import { hitAddress } from '../search/hit-address.ts';
import { frameWords } from '../words/frame.ts';
import { wordsIn } from '../words/message.ts';
import { twinWords } from '../words/twins.ts';
import { Suggestions } from './suggestions.tsx';
import { useSuggestions } from './use-suggestions.ts';

interface SearchFieldProps {
  readonly id: string;
  readonly query: string;
  /** The front page's field is big and shows its label. */
  readonly big?: boolean;
  /** Finds units that have twins, and leads to those. */
  readonly twins?: boolean;
}

function twinSearchWords(lang: Lang): { readonly searchLabel: string; readonly searchHint: string } {
  const { search, searchHint } = wordsIn(twinWords, lang);
  return { searchLabel: search, searchHint };
}

/**
 * The one search field: a GET form to /soeg that works without JavaScript, with suggestions as an ARIA combobox when
 * there is. Arrow keys choose, Enter opens the chosen one or searches, Escape closes.
 */
export function SearchField({ id, query, big = false, twins = false }: SearchFieldProps): ReactElement {
  const { page, go } = usePage();
  const w = { ...wordsIn(frameWords, page.lang), ...(twins ? twinSearchWords(page.lang) : {}) };
  const addressOf = twins ? twinAddress : hitAddress;
  const listId = useId();
  const [typed, setTyped] = useState(query);
  const [chosen, setChosen] = useState(-1);
  const [open, setOpen] = useState(false);
  const hits = useSuggestions(open ? typed : '', twins ? '/api/v1/twins/places' : '/api/v1/suggest');
  const shown = open && hits.length > 0;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setOpen(false);
    if (!shown) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((now) => ((now + 1 + step + hits.length + 1) % (hits.length + 1)) - 1);
    }
    const hit = hits[chosen];
    if (event.key === 'Enter' && hit) {
      event.preventDefault();
      setOpen(false);
      go(addressOf(hit));
    }
  };

  return (
    <search className={`search-field ${big ? 'search-field--big' : ''}`}>
      <form action={twins ? '/tvillinger' : '/soeg'} method="get">
        <label htmlFor={id} className={big ? 'search-field__label' : 'sr-only'}>
          {w.searchLabel}
        </label>
        <div className="search-field__row">
          <input
            id={id}
            className="form-input"
            type="search"
            name="q"
            size={27}
            value={typed}
            placeholder={big ? undefined : w.searchHint}
            autoComplete="off"
            role="combobox"
            aria-expanded={shown}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shown && chosen >= 0 ? `${listId}-${chosen}` : undefined}
            onChange={(event) => {
              setTyped(event.target.value);
              setChosen(-1);
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
          />
          <button type="submit" className="button button-primary" onClick={() => setOpen(false)}>
            {w.searchShort}
          </button>
          <Suggestions listId={listId} hits={shown ? hits : []} chosen={chosen} addressOf={addressOf} />
        </div>
        <p className="sr-only" role="status">
          {shown && w.suggestionCount(hits.length)}
        </p>
      </form>
    </search>
  );
}
