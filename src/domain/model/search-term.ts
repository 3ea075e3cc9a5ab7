import type { Text } from '../kernel/language.ts';

/** A term or a page of the product that the search field finds: its key is its address. */
export interface SearchTerm {
  readonly key: string;
  readonly name: Text;
  readonly about: Text;
  /** What else people call it, in either language. */
  readonly words?: readonly string[];
}
