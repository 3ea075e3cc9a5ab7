const listeners = new Set<() => void>();

function keyOf(reader: string): string {
  return `kvarter.udvalg.${reader}`;
}

/** The reader's basket as it is kept: terms in link form with commas, '' when empty. */
export function readBasket(reader: string): string {
  return localStorage.getItem(keyOf(reader)) ?? '';
}

/** Keeps the basket until log-out and tells every open part of the page. */
export function writeBasket(reader: string, terms: readonly string[]): void {
  localStorage.setItem(keyOf(reader), terms.join(','));
  for (const listener of listeners) listener();
}

/** Calls back when the basket changes, in this tab or another. Returns how to stop. */
export function subscribeToBasket(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Adds terms at the end; a term that is already there stays where it is. */
export function addTerms(terms: readonly string[], added: readonly string[]): readonly string[] {
  return [...new Set([...terms, ...added])];
}
