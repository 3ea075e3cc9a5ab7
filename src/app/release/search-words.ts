import { kindSearchWords, searchFillers, tableSearchWords } from '../../domain/definitions/search-words.ts';
import type { SearchTerm, SearchWords } from '../../engines/query/search-index.ts';
import { searchPages } from './search-pages.ts';

// Each key is a heading on "om tallene".
const terms: readonly SearchTerm[] = [
  {
    key: 'beskyttelse',
    name: { da: 'Diskretionering', en: 'Disclosure control' },
    about: { da: 'Hvordan tallene er beskyttet', en: 'How the figures are protected' },
  },
  {
    key: 'tegn',
    name: { da: 'Tegn i tabellerne', en: 'Signs in the tables' },
    about: { da: 'Hvad .. og ... betyder', en: 'What .. and ... mean' },
  },
  {
    key: 'datagrundlag',
    name: { da: 'Datagrundlag', en: 'Data dates' },
    about: {
      da: 'Hvor tallene kommer fra, og hvornår de er opgjort',
      en: 'Where the figures come from and when they were counted',
    },
  },
  {
    key: 'brud',
    name: { da: 'Brud i serier', en: 'Breaks in series' },
    about: { da: 'Hvor år ikke kan sammenlignes', en: 'Where years cannot be compared' },
  },
];

/** What the search field knows beside places and tables: terms, pages, other words for things, words that say nothing. */
export const searchWords: SearchWords = {
  terms,
  pages: searchPages,
  tables: tableSearchWords,
  kinds: kindSearchWords,
  fillers: searchFillers,
};
