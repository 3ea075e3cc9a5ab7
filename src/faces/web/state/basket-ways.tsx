import type { ReactElement } from 'react';
import { writeBasket } from '../client/basket-store.ts';
import { readable } from '../client/own-address.ts';
import { usePage } from '../client/page-context.tsx';
import { wordsIn } from '../words/message.ts';
import { pageWords } from '../words/pages.ts';

/** Out of a basket that holds places the reader cannot see: on with the rest of it, or with an empty one. */
export function BasketWays({ left }: { readonly left: string }): ReactElement {
  const { page } = usePage();
  const w = wordsIn(pageWords, page.lang);
  return (
    <p className="button-row">
      {left !== '' && (
        <a className="button button-primary" href={`/udvalg?sted=${readable(left)}`}>
          {w.basketWithout}
        </a>
      )}
      {/* The plain address shows the basket that is kept: none, then. */}
      <a className="button button-secondary" href="/udvalg" onClick={() => writeBasket(page.reader.id, [])}>
        {w.basketEmptyIt}
      </a>
    </p>
  );
}
