import type { SearchTerm } from '../engines/query/search-index.ts';

/** Words the search field explains: each key is a heading on "om tallene". */
export const searchTerms: readonly SearchTerm[] = [
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
