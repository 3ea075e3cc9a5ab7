import type { ReactElement } from 'react';
import { readable } from '../client/own-address.ts';
import { useLang } from '../client/page-context.tsx';
import { useBasket } from '../client/use-basket.ts';
import { wordsIn } from '../words/message.ts';
import { tableWords } from '../words/table.ts';

/** Puts a place (or the terms of a sum) in the basket. Without JavaScript it leads to the basket page with the place. */
export function BasketButton({ term }: { readonly term: string }): ReactElement {
  const w = wordsIn(tableWords, useLang());
  const { terms, add } = useBasket();
  const added = term.split(',');
  const inside = added.every((one) => terms.includes(one));
  return (
    <>
      <a
        className="button button-secondary basket-button"
        href={`/udvalg?sted=${readable(term)}`}
        onClick={(event) => {
          if (inside) return;
          event.preventDefault();
          add(added);
        }}
      >
        {inside ? w.inBasket : w.addToBasket}
      </a>
      <span role="status" className="sr-only">
        {inside && w.inBasket}
      </span>
    </>
  );
}
