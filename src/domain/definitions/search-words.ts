import type { SearchTerm } from '../model/search-term.ts';

/**
 * What people call a table when they do not know its name, by table id, in both languages. Found by the search field
 * beside titles and themes.
 */
export const tableSearchWords: Readonly<Record<string, readonly string[]>> = {
  T01: [
    'indbyggere',
    'befolkning',
    'indbyggertal',
    'folketal',
    'population',
    'børn og unge',
    'unge',
    'ældre',
    'pensionister',
    'aldersfordeling',
    'elderly',
    'age',
  ],
  T02: ['herkomst', 'etnicitet', 'indvandrere', 'udlændinge', 'danskere', 'ethnicity', 'immigrants'],
  T03: ['herkomst', 'ikke-vestlige', 'etnicitet', 'udlændinge', 'non-western', 'ethnicity'],
  T04: ['oprindelsesland', 'ikke-vestlige', 'udlændinge', 'country of origin'],
  T05: ['familier', 'familietyper', 'enlige', 'par', 'singler', 'families', 'couples'],
  T06: ['personer i husstanden', 'familiestørrelse', 'family size'],
  T07: ['eneforsørgere', 'enlige forsørgere', 'enlige mødre', 'single parents'],
  T08: ['børnehave', 'vuggestue', 'dagpleje', 'daginstitution', 'pasning', 'kindergarten', 'childcare'],
  T09: ['skole', 'skoler', 'elever', 'school', 'pupils'],
  T10: ['flytninger', 'tilflyttere', 'indflyttede', 'movers'],
  T11: ['flytninger', 'tilflyttere', 'indflyttede', 'movers'],
  T12: ['flytninger', 'fraflyttere', 'udflyttede', 'movers'],
  T13: ['flytninger', 'fraflyttere', 'udflyttede', 'movers'],
  T14: ['uddannelsesniveau', 'grundskole', 'ufaglærte', 'faglærte', 'unskilled'],
  T15: ['studerende', 'elever', 'gymnasium', 'erhvervsuddannelse', 'students'],
  T16: ['arbejde', 'job', 'ledige', 'ledighed', 'arbejdsløse', 'arbejdsløshed', 'unemployment', 'work', 'jobs'],
  T17: ['løn', 'indtægt', 'lønninger', 'wages', 'salary', 'earnings'],
  T18: ['familieindkomst', 'husstandens løn', 'family income'],
  T19: [
    'kontanthjælp',
    'førtidspension',
    'dagpenge',
    'sygedagpenge',
    'ydelser',
    'overførselsindkomst',
    'benefits',
    'welfare',
  ],
  T20: ['kriminalitet', 'sigtelser', 'crime'],
  T21: ['kriminalitet', 'straffede', 'domme', 'crime', 'convictions'],
  T22: ['valg', 'stemme', 'stemmer', 'stemmeprocent', 'election', 'vote'],
  T23: ['læge', 'sygdom', 'hospital', 'sygehus', 'psykiatri', 'doctor', 'illness'],
  T24: ['kriterier', 'parallelsamfund', 'udsatte områder', 'ghettokriterier', 'criteria', 'vulnerable areas'],
};

/** What people call places of a kind: written alone it lists them, with the name of a kommune those in it. */
export const kindSearchWords = {
  afd: ['afdeling', 'afdelinger', 'boligafdeling', 'boligafdelinger', 'housing sections', 'sections'],
  org: [
    'boligorganisation',
    'boligorganisationer',
    'boligselskab',
    'boligselskaber',
    'boligforening',
    'boligforeninger',
    'organisationer',
    'organisations',
  ],
  omr: ['boligområde', 'boligområder', 'område', 'områder', 'distrikter', 'areas', 'districts'],
  kom: ['kommune', 'kommuner', 'municipality', 'municipalities'],
  reg: ['region', 'regioner', 'regions'],
} as const;

/** Words of a question that name nothing. "hvor mange bor i Herning" is about Herning. */
export const searchFillers: readonly string[] = [
  ...['hvor', 'hvordan', 'hvad', 'hvem', 'hvilke', 'hvilken', 'hvilket', 'mange', 'meget', 'stor', 'høj', 'lav'],
  ...['er', 'har', 'var', 'bor', 'boede', 'findes', 'ligger', 'kan', 'kommer', 'ser', 'se', 'vis', 'find', 'jeg', 'vi'],
  ...[
    'der',
    'det',
    'den',
    'de',
    'en',
    'et',
    'i',
    'på',
    'af',
    'for',
    'fra',
    'til',
    'om',
    'med',
    'og',
    'eller',
    'ved',
    'pr',
  ],
  ...['antal', 'antallet', 'andel', 'andelen', 'tal', 'tallet', 'tallene', 'procent', 'pct'],
  ...['how', 'many', 'much', 'what', 'which', 'who', 'where', 'is', 'are', 'was', 'has', 'have', 'do', 'does', 'live'],
  ...['lives', 'living', 'the', 'a', 'an', 'in', 'on', 'of', 'from', 'to', 'about', 'with', 'and', 'or', 'show', 'me'],
  ...['number', 'share', 'percentage', 'figures', 'my', 'min', 'mit', 'mine', 'vores'],
];

/** Terms the search field finds beside places and tables: each key is a heading on "om tallene". */
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
