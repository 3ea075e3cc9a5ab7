import { useSyncExternalStore } from 'react';
import { addTerms, readBasket, subscribeToBasket, writeBasket } from './basket-store.ts';
import { readable } from './own-address.ts';
import { usePage } from './page-context.tsx';

/** The reader's basket and what can be done with it. Empty on the server: the browser keeps it. */
export interface Basket {
  /** Terms in link form: `afd:0045-08501`, `-afd:0101-00001`. */
  readonly terms: readonly string[];
  /** The basket page with these terms. */
  readonly address: string;
  readonly add: (terms: readonly string[]) => void;
}

const none = '';

/** The basket of the reader of this page; other readers on the same machine have their own. */
export function useBasket(): Basket {
  const reader = usePage().page.reader.id;
  const written = useSyncExternalStore(
    subscribeToBasket,
    () => readBasket(reader),
    () => none,
  );
  const terms = written === none ? [] : written.split(',');
  return {
    terms,
    address: terms.length === 0 ? '/udvalg' : `/udvalg?sted=${readable(written)}`,
    add: (added) => writeBasket(reader, addTerms(terms, added)),
  };
}
