import type { Messages } from './message.ts';

/** Words of the pages that hold areas against the law. */
export const monitoringWords = {
  title: { da: 'Overvågning', en: 'Monitoring' },
  lead: {
    da: 'Boligområder holdt op mod lovens grænser. Det er beregninger på udgavens tal, ikke ministeriets lister.',
    en: "Housing areas held against the lines of the law. These are calculations on the edition's figures, not the ministry's lists.",
  },
  targetList: {
    da: (year: string) => `Skøn for listen 1. december ${year}`,
    en: (year: string) => `Estimate for the list of 1 December ${year}`,
  },
  alerts: { da: 'Det skal du vide', en: 'What you should know' },
  unlikelyAlone: {
    da: (count: number) =>
      `${count === 1 ? 'Én ændring' : `${count} ændringer`} er større, end tilfældigheder plejer at forklare i ét område, men ikke når alle boligområder ses på én gang. Den slags er ikke varsler.`,
    en: (count: number) =>
      `${count === 1 ? 'One change is' : `${count} changes are`} larger than chance usually explains in one area, but not when all housing areas are looked at together. Such changes are no alerts.`,
  },
  markSeen: { da: 'Markér som set', en: 'Mark as seen' },
  markUnseen: { da: 'Vis igen', en: 'Show again' },
  allSeen: { da: 'Du har set alle varslerne her.', en: 'You have seen all the alerts here.' },
  seen: {
    da: (count: number) => `Varsler, du har set (${count})`,
    en: (count: number) => `Alerts you have seen (${count})`,
  },
  seenAbout: {
    da: 'Disse varsler er stille for dig her, i dit feed og i dine mails, indtil de siger noget, der er væsentligt anderledes.',
    en: 'These alerts are quiet to you here, in your feed and in your mails, until they say something clearly different.',
  },
  noAlerts: {
    da: 'Intet har ændret sig mere, end tilfældigheder forklarer, og intet område er tæt på en grænse.',
    en: 'Nothing has changed more than chance explains, and no area is close to a line.',
  },
  noAlertsAmong: {
    da: (shown: string, all: string) =>
      `Blandt de ${shown} af ${all} områder, der kan vises for sig selv, har intet ændret sig mere, end tilfældigheder forklarer, og ingen er tæt på en grænse. Om de øvrige kan her intet siges.`,
    en: (shown: string, all: string) =>
      `Among the ${shown} of ${all} areas that can be shown by themselves nothing has changed more than chance explains, and none is close to a line. Of the others nothing can be said here.`,
  },
  alertsForReaders: {
    da: 'Varsler vises for dem, der må se områdernes tal.',
    en: "Alerts are shown to those who may see the areas' figures.",
  },
  hiddenAmong: {
    da: (hidden: string, all: string) =>
      `${hidden} af ${all} områder kan ikke vises for sig selv: de er slået sammen med naboer for at beskytte beboerne. De står sidst.`,
    en: (hidden: string, all: string) =>
      `${hidden} of ${all} areas cannot be shown by themselves: they are merged with neighbours to protect residents. They stand last.`,
  },
  onlyKommune: { da: 'Kommune', en: 'Municipality' },
  allKommuner: { da: 'Alle kommuner', en: 'All municipalities' },
  showKommune: { da: 'Vis', en: 'Show' },
  allHidden: {
    da: 'Ingen af områderne kan vises for sig selv, så her kan ikke siges, om et af dem er tæt på en grænse.',
    en: 'None of the areas can be shown by itself, so it cannot be said here whether one is close to a line.',
  },
  feedKey: {
    da: 'Feedlæseren ser kun det, offentligheden må se, medmindre den sender en nøgle, som du laver under Min adgang (API-nøgler).',
    en: 'The feed reader sees only what the public may see, unless it sends a key that you make under My access (API keys).',
  },
  compareWords: { da: 'Andre definitioner af de samme ord', en: 'Other definitions of the same words' },
  feed: { da: 'Følg varslerne i din feedlæser', en: 'Follow the alerts in your feed reader' },
  nearest: { da: 'Områderne, de nærmeste en grænse først', en: 'The areas, nearest a line first' },
  nearestAbout: {
    da: 'Personer er det mindste antal, der skal til, før klassen skifter. Spændet kommer af afrundingen af tallene.',
    en: 'Persons is the smallest number it takes before the class changes. The range comes from the rounding of the figures.',
  },
  noAreas: {
    da: 'Du kan ikke se nogen boligområder i denne udgave. Vælg en rolle med ret til et område, eller slå et område op på de officielle lister.',
    en: 'You can see no housing areas in this edition. Choose a role with a right to an area, or look an area up on the official lists.',
  },
  area: { da: 'Område', en: 'Area' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  classes: { da: 'Klasse efter tallene', en: 'Class by the figures' },
  noClass: { da: 'Ingen', en: 'None' },
  openClass: { da: (name: string) => `${name}: kan ikke afgøres`, en: (name: string) => `${name}: cannot be decided` },
  way: { da: 'Nærmeste grænse', en: 'Nearest line' },
  leave: {
    da: (name: string) => `Ud af ${name.toLocaleLowerCase('da')}`,
    en: (name: string) => `Out of ${name.toLowerCase()}`,
  },
  enter: {
    da: (name: string) => `Bliver ${name.toLocaleLowerCase('da')}`,
    en: (name: string) => `Becomes ${name.toLowerCase()}`,
  },
  persons: { da: 'Personer', en: 'Persons' },
  hiddenArea: { da: 'Kan ikke vises for sig selv', en: 'Cannot be shown by itself' },
  notTold: { da: 'Kan ikke afgøres', en: 'Cannot be decided' },
  officialLists: { da: 'Officielle lister', en: 'Official lists' },
  officialListsAbout: {
    da: 'Alle offentliggjorte lister, der er indlæst: hvem der kom på, hvem der gik af, og hvad fem års lister fører til.',
    en: 'Every published list that has been taken in: who came, who went, and what five years of lists lead to.',
  },
  moreTools: { da: 'Redskaber', en: 'Tools' },
  tool_indeks: { da: 'Indeks', en: 'Index' },
  tool_indeks_about: {
    da: 'områder i rækkefølge efter flere nøgletal, status og udvikling, din egen metode.',
    en: 'areas in order by several key figures, status and development, your own method.',
  },
  tool_definitioner: { da: 'Definitioner', en: 'Definitions' },
  tool_definitioner_about: {
    da: 'det samme ord efter forskellige regler, og hvorfor tallene ikke er ens.',
    en: 'the same word under different rules, and why the figures differ.',
  },
  tool_boligplacering: { da: 'Boligplacering', en: 'Placement' },
  tool_boligplacering_about: {
    da: 'fordel husstande på ledige boliger inden for loven og huslejen.',
    en: 'distribute households over vacant homes within the law and the rent.',
  },
  tool_familieboliger: { da: '40 pct. familieboliger', en: '40 per cent family dwellings' },
  tool_familieboliger_about: {
    da: 'regn ud, hvad der skal til i et omdannelsesområde (§ 168 a).',
    en: 'work out what it takes in a transformation area (§ 168 a).',
  },
  tool_levering: { da: 'Levér tal for egne områder', en: 'Deliver figures of own areas' },
  tool_levering_about: {
    da: 'send kommunens egne månedstal, se fejl, leverancer og historie (kræver ret som dataleverandør).',
    en: 'send the municipality’s own monthly figures, see errors, deliveries and history (takes the right of a data supplier).',
  },
  notStatutory: {
    da: 'Kun boligområder har en klasse efter loven. Her er stedet blot holdt op mod de samme grænser.',
    en: 'Only housing areas have a class by law. Here the place is just held against the same lines.',
  },
  criteria: { da: 'Kriterierne', en: 'The criteria' },
  criterion: { da: 'Kriterium', en: 'Criterion' },
  value: { da: 'Værdi', en: 'Value' },
  showTwins: { da: 'Vis tvillingerne ved siden af', en: 'Show its twins beside' },
  hideBeside: { da: 'Vis uden sammenligning', en: 'Show without comparison' },
  besideAsked: { da: 'Sammenlign med', en: 'Compare with' },
  besideNothing: { da: 'Vælg et sted', en: 'Choose a place' },
  besideShow: { da: 'Vis ved siden af', en: 'Show beside' },
  line: { da: 'Grænse', en: 'Line' },
  state: { da: 'Opfyldt', en: 'Met' },
  distance: { da: 'Personer til grænsen', en: 'Persons to the line' },
  dataOf: { da: 'Tal fra', en: 'Figures of' },
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
  unknown: { da: 'Kan ikke afgøres', en: 'Cannot be decided' },
  fresh: { da: 'nyeste', en: 'newest' },
  carried: {
    da: (wanted: string) => `fremført, listen ser på ${wanted}`,
    en: (wanted: string) => `carried forward, the list looks at ${wanted}`,
  },
  proxy: {
    da: (wanted: string) => `foreløbig, talt på en anden måde; listen ser på ${wanted}`,
    en: (wanted: string) => `provisional, counted in another way; the list looks at ${wanted}`,
  },
  tooOld: {
    da: (wanted: string) => `for gammelt, listen ser på ${wanted}`,
    en: (wanted: string) => `too old, the list looks at ${wanted}`,
  },
  noFigure: { da: 'ingen tal', en: 'no figures' },
  gt: { da: (value: string) => `over ${value}`, en: (value: string) => `above ${value}` },
  ge: { da: (value: string) => `mindst ${value}`, en: (value: string) => `at least ${value}` },
  lt: { da: (value: string) => `under ${value}`, en: (value: string) => `below ${value}` },
  perCent: { da: (value: string) => `${value} pct.`, en: (value: string) => `${value}%` },
  ofRegion: { da: (value: string) => `${value} pct. af regionen`, en: (value: string) => `${value}% of the region` },
  inhabitants: { da: (value: string) => `${value} beboere`, en: (value: string) => `${value} residents` },
  margin: { da: (band: string) => `± ${band}`, en: (band: string) => `± ${band}` },
  noLine: {
    da: (year: string) => `Landstal for dømte mangler for ${year}; kriteriet kan ikke afgøres.`,
    en: (year: string) => `The national rate of convicted is missing for ${year}; the criterion cannot be decided.`,
  },
  incomeStep: {
    da: 'Indkomst: personer, hvis årsindkomst ændres med 100.000 kr.',
    en: 'Income: persons whose yearly income changes by DKK 100,000.',
  },
  carriedNote: {
    da: 'Et fremført tal er ældre end det, listen ser på. Regnes der kun på nyeste tal, er kriteriet ikke afgjort.',
    en: 'A figure carried forward is older than what the list looks at. Counting newest figures only, the criterion is not decided.',
  },
  profile_size: { da: '§ 61 a og § 61 b', en: '§ 61 a and § 61 b' },
  profile_udsat: { da: 'udsat, § 61 a', en: 'exposed, § 61 a' },
  profile_parallel: { da: 'parallelsamfund, § 61 a', en: 'parallel society, § 61 a' },
  profile_forebyg: { da: 'forebyggelse, § 61 b', en: 'prevention, § 61 b' },
  profile_kombineret_a: { da: 'kombineret udlejning, § 51 b', en: 'combined letting, § 51 b' },
  profile_kombineret_b: { da: 'kombineret udlejning, § 51 b', en: 'combined letting, § 51 b' },
  profile_ghetto: { da: '§ 61 a', en: '§ 61 a' },
  classTitle: { da: 'Klasserne', en: 'The classes' },
  strictly: { da: 'Kun med nyeste tal: kan ikke afgøres', en: 'With newest figures only: cannot be decided' },
  waysOut: { da: 'Det skal der til for at komme ud', en: 'What it takes to leave' },
  waysIn: { da: 'Det skal der mindst til for at komme på', en: 'The least it takes to enter' },
  andAlso: { da: 'og ', en: 'and ' },
  notAlike: {
    da: 'En person i ét kriterium opvejer ikke en person i et andet.',
    en: 'A person of one criterion does not make up for a person of another.',
  },
  decisive: { da: (what: string) => `Det afgøres af: ${what}.`, en: (what: string) => `It is decided by: ${what}.` },
  membership: { da: (list: string) => `listen ${list}`, en: (list: string) => `the list of ${list}` },
  exactCriteria: {
    da: (names: string) => `Nøjagtige er: ${names}.`,
    en: (names: string) => `Exact are: ${names}.`,
  },
  exactNone: { da: 'Ingen af kriterierne er nøjagtige.', en: 'None of the criteria is exact.' },
  exactRefused: {
    da: (names: string) =>
      `Vises beskyttet, fordi tallene ikke kan vises sammen med tal, der allerede er udleveret: ${names}.`,
    en: (names: string) =>
      `Shown protected, since they cannot be shown together with numbers already given out: ${names}.`,
  },
  exactSums: {
    da: 'Fuldtidspersoner og indkomster er ikke antal personer og vises altid beskyttet. Klasserne følger af kriterierne; alt andet på siden er beskyttet som ellers.',
    en: 'Full-time persons and incomes are no counts of persons and are always shown protected. The classes follow from the criteria; all else on the page is protected as ever.',
  },
  months: { da: 'Måned for måned', en: 'Month by month' },
  monthsAbout: {
    da: 'Kommunens egne tal, afrundet som alle andre og frigivet måned for måned. De tæller i kriterierne, indtil årets tal er leveret.',
    en: "The municipality's own figures, rounded as all others and released month by month. They count in the criteria until the year's own figures are delivered.",
  },
  noMonths: {
    da: 'Kommunen har ikke frigivet månedstal for området. De leveres under Månedstal.',
    en: 'The municipality has released no monthly figures of the area. They are delivered under Monthly figures.',
  },
  basis: { da: 'Regnet af basisområder', en: 'Added of basic districts' },
  basisAbout: {
    da: 'Kommunens månedstal for hele befolkningen i de basisområder, der har mere end halvdelen af deres flade i området, lagt sammen. I parentes står de tal, summen kan være. De er ikke almene beboere alene og tæller ikke i kriterierne. Har området egne månedstal, gælder de.',
    en: 'The monthly figures of the municipality of the whole population in the basic districts that have more than half of their ground in the area, added up. In brackets stand the numbers the sum can be. They are not social housing residents alone and do not count in the criteria. Where the area has monthly figures of its own, those hold.',
  },
  basisOf: { da: 'Regnet af', en: 'Added of' },
  basisCount: {
    da: (count: number) => `${count} ${count === 1 ? 'basisområde' : 'basisområder'}`,
    en: (count: number) => `${count} ${count === 1 ? 'basic district' : 'basic districts'}`,
  },
  basisCoverage: {
    da: (covered: string, outside: string) =>
      `dækker ${covered} pct. af fladen; ${outside} pct. af deres ligger udenfor`,
    en: (covered: string, outside: string) => `covering ${covered}% of the ground; ${outside}% of theirs lies outside`,
  },
  basisBand: {
    da: (shown: string, low: string, high: string) => `${shown} (${low}-${high})`,
    en: (shown: string, low: string, high: string) => `${shown} (${low}-${high})`,
  },
  basisMissing: {
    da: (missing: number, of: number) => `${missing} af ${of} basisområder har ikke et tal, der kan vises`,
    en: (missing: number, of: number) => `${missing} of ${of} basic districts have no figure that can be shown`,
  },
  month: { da: 'Måned', en: 'Month' },
  shareOf: {
    da: (part: string, whole: string) => `${part} af ${whole}`,
    en: (part: string, whole: string) => `${part} of ${whole}`,
  },
  monthSource: {
    da: (source: string, definition: string) => `fra ${source}; ${definition}`,
    en: (source: string, definition: string) => `from ${source}; ${definition}`,
  },
  hidden_gate: { da: 'for lille område', en: 'area too small' },
  hidden_attribute: { da: 'samlet af hensyn til diskretion', en: 'pooled for confidentiality' },
  hidden_overlap: {
    da: 'ville sige for meget ved siden af et område, det deler grund med',
    en: 'would tell too much beside an area that shares its ground',
  },
  hidden_source: { da: 'skjult hos kilden', en: 'hidden at the source' },
  monthMissing: { da: 'ikke leveret', en: 'not delivered' },
  forecast: { da: 'Fremskrivning', en: 'Forecast' },
  forecastAbout: {
    da: 'Udviklingen de seneste tre år føres halvt videre. Spændet rummer tidligere udsving og tilfældigheder blandt få personer; omkring 8 af 10 gange ligger tallet i det smalle spænd. Hvor det seneste tal har ramt bedre før, føres det videre. Indkomst og beboertal fremskrives ikke.',
    en: 'Half of the development of the last three years is carried on. The range holds earlier swings and chance among few persons; about 8 times of 10 the figure lies in the narrow range. Where the last figure has done better before, it is carried on. Income and residents are not forecast.',
  },
  noForecast: { da: 'Der er ikke tal nok til en fremskrivning.', en: 'There are not figures enough for a forecast.' },
  forList: { da: 'Liste', en: 'List' },
  range80: { da: 'Smalt spænd (8 af 10)', en: 'Narrow range (8 of 10)' },
  range95: { da: 'Bredt spænd (19 af 20)', en: 'Wide range (19 of 20)' },
  chance: { da: 'Chance for opfyldt', en: 'Chance of being met' },
  naive: { da: 'sidste tal ført videre', en: 'last figure carried on' },
  rangeOf: {
    da: (low: string, high: string) => `${low}-${high} pct.`,
    en: (low: string, high: string) => `${low}-${high}%`,
  },
  whatIf: { da: 'Hvad nu hvis', en: 'What if' },
  whatIfAbout: {
    da: 'Skriv, hvad der sker. Tryk Regn ud; sidens adresse kan deles og gemmes. Ingen tal ændres.',
    en: 'Write what happens. Press Work out; the address of the page can be shared and kept. No figures are changed.',
  },
  unread: {
    da: (label: string, found: string, most: string) =>
      `${label}: »${found}« er ikke brugt. Skriv et helt tal fra 0 til ${most}.`,
    en: (label: string, found: string, most: string) =>
      `${label}: "${found}" was not used. Write a whole number from 0 to ${most}.`,
  },
  profile: { da: 'De nye beboere er som', en: 'The newcomers are like' },
  profileKommune: { da: 'kommunens almene beboere', en: "the municipality's social housing residents" },
  profileArea: { da: 'områdets beboere', en: "the area's residents" },
  calculate: { da: 'Regn ud', en: 'Work out' },
  keep: { da: 'Behold til sammenligning', en: 'Keep for comparison' },
  clear: { da: 'Begynd forfra', en: 'Begin again' },
  today: { da: 'I dag', en: 'Today' },
  scenario: { da: 'Scenarie', en: 'Scenario' },
  keptScenario: { da: 'Beholdt scenarie', en: 'Kept scenario' },
  assumptions: { da: 'Forudsætninger', en: 'Assumptions' },
  noScenarioFigures: {
    da: 'Ikke alle kriterier har tal her, så der er intet at regne fra.',
    en: 'Not every criterion has figures here, so there is nothing to count from.',
  },
  changesTo: {
    da: (before: string, after: string) => `${before} → ${after}`,
    en: (before: string, after: string) => `${before} → ${after}`,
  },
  history: { da: 'På listerne siden 2010', en: 'On the lists since 2010' },
  noHistory: {
    da: 'Intet område på de indlæste lister har dette navn i kommunen.',
    en: 'No area of the lists taken in has this name in the municipality.',
  },
  seePlace: { da: 'Se områdets tal i dag', en: "See the area's figures today" },
  seeLists: { da: 'Se området på de officielle lister', en: 'See the area on the official lists' },
  seeMoves: { da: 'Hvem flytter ind og ud', en: 'Who moves in and out' },
  seePack: { da: 'Mødepakke', en: 'Meeting pack' },
  seeTable: { da: 'Se kriterierne som tabel', en: 'See the criteria as a table' },
  hiddenTitle: {
    da: 'Tallene kan ikke vises for stedet alene',
    en: 'The figures cannot be shown for the place by itself',
  },
  hiddenAbout: {
    da: 'Stedet er slået sammen med andre for at beskytte beboerne. Kriterierne kan derfor ikke regnes her. Listerne nedenfor er offentlige og kan ses af alle.',
    en: 'The place is merged with others to protect residents, so the criteria cannot be computed here. The lists below are public and can be seen by all.',
  },
} as const satisfies Messages;
