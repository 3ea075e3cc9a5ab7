import { searchPages } from '../../domain/definitions/search-pages.ts';
import {
  kindSearchWords,
  searchFillers,
  searchTerms,
  tableSearchWords,
} from '../../domain/definitions/search-words.ts';
import type { SearchWords } from '../../engines/query/search-index.ts';

/** What the search field knows beside places and tables: terms, pages, other words for things, words that say nothing. */
export const searchWords: SearchWords = {
  terms: searchTerms,
  pages: searchPages,
  tables: tableSearchWords,
  kinds: kindSearchWords,
  fillers: searchFillers,
};
