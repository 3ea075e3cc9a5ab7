import type { Messages } from './message.ts';

/** Words of the moves page. */
export const movesWords = {
  title: { da: 'Flytninger', en: 'Moves' },
  years: {
    da: (first: string, last: string) =>
      first === last ? `Flytninger i ${first}` : `Flytninger ${first}–${last} lagt sammen`,
    en: (first: string, last: string) => (first === last ? `Moves in ${first}` : `Moves ${first}–${last} added up`),
  },
  place: { da: 'Sted', en: 'Place' },
  level: { da: 'Opdelt i', en: 'Split by' },
  period: { da: 'År', en: 'Years' },
  split: { da: 'Hvem', en: 'Who' },
  flowsOf: { da: 'Strømme for', en: 'Moves of' },
  byGroup: { da: 'Hvem flytter hvor', en: 'Who moves where' },
  byGroupAbout: {
    da: (year: string) =>
      `Tilflyttere og fraflyttere i ${year} for hvert sted. Grupperne er dele af stedets tilflyttere og fraflyttere i alt; filen har dem også efter, hvor der flyttes fra eller til. Strømmene mellem stederne kan vises for en gruppe ad gangen under »Strømme for«.`,
    en: (year: string) =>
      `In-movers and out-movers of each place in ${year}. The groups are parts of all who moved in and out; the file has them also by where they come from or go to. Moves between the places can be shown for one group at a time under “Moves of”.`,
  },
  byGroupMore: {
    da: (n: number) => `${n} steder er ikke med. Vælg et mindre sted for at se dem.`,
    en: (n: number) => `${n} places are left out. Choose a smaller place to see them.`,
  },
  show: { da: 'Vis', en: 'Show' },
  intoTotal: { da: 'Flyttet til', en: 'Moved in' },
  outOfTotal: { da: 'Flyttet fra', en: 'Moved out' },
  betweenTotal: { da: 'Flyttet rundt inden for stedet', en: 'Moved around inside the place' },
  rounded: {
    da: (n: number) =>
      `Alle antal er lagt sammen af tal, der er afrundet til et multiplum af ${n}. ± er usikkerheden; et tomt felt kan være nogle få personer.`,
    en: (n: number) =>
      `All counts are added up from figures rounded to a multiple of ${n}. ± is the margin; an empty field may be a few persons.`,
  },
  hidden: { da: 'Flytningerne kan ikke vises for stedet alene', en: 'The moves cannot be shown for the place alone' },
  map: { da: 'Hvor flyttes der fra og til?', en: 'Where do people move from and to?' },
  mapAbout: {
    da: (n: number) =>
      `De ${n} største strømme. Fuld streg er ud af stedet, prikket er ind, grå er inden for stedet; jo bredere, jo flere. Steder i kanten ligger uden for kortet. Udlandet er ikke tegnet; strømme inden for en kommune heller ikke, hvor den er ét punkt.`,
    en: (n: number) =>
      `The ${n} largest flows. A full line leaves the place, a dotted one enters it, grey stays inside; the wider, the more. Places at the rim lie outside the map. Abroad is not drawn, nor flows inside a kommune where it is one point.`,
  },
  mapSummary: {
    da: (from: string, to: string, persons: string) => `Den største er fra ${from} til ${to}, ${persons} personer.`,
    en: (from: string, to: string, persons: string) => `The largest is from ${from} to ${to}, ${persons} persons.`,
  },
  onMap: { da: 'Se steder og nøgletal på kortet', en: 'See places and key figures on the map' },
  flowTitle: {
    da: (from: string, to: string, persons: string) => `${from} til ${to}: ${persons}`,
    en: (from: string, to: string, persons: string) => `${from} to ${to}: ${persons}`,
  },
  matrix: { da: 'Fra sted til sted', en: 'From place to place' },
  matrixAbout: {
    da: 'Rækken er dér, der flyttes fra; kolonnen dér, der flyttes til. Rækker og kolonner går op i totalerne. På skrå står flytninger inden for det samme sted; de indgår ikke i totalerne.',
    en: 'The row is where people move from, the column where they move to. Rows and columns add up to the totals. The diagonal holds moves inside one place; they are not in the totals.',
  },
  fromTo: { da: 'Fra \\ til', en: 'From \\ to' },
  total: { da: 'I alt', en: 'Total' },
  largest: { da: 'De største strømme', en: 'The largest flows' },
  largestAbout: {
    da: 'Strømme, der ikke er større end deres usikkerhed, står kun i filerne.',
    en: 'Flows that are no larger than their margin stand in the files only.',
  },
  from: { da: 'Fra', en: 'From' },
  to: { da: 'Til', en: 'To' },
  persons: { da: 'Personer', en: 'Persons' },
  nothing: { da: 'Ingen flytninger er store nok til at blive vist.', en: 'No moves are large enough to be shown.' },
  ends: {
    da: (n: number) => `${n} steder lagt sammen`,
    en: (n: number) => `${n} places added up`,
  },
  who: { da: 'Hvem flytter', en: 'Who moves' },
  whoAbout: {
    da: (year: string) => `Tilflyttere og fraflyttere i ${year} efter herkomst og husstandstype. Kilde: tabel T10-T13.`,
    en: (year: string) => `In-movers and out-movers in ${year} by origin and household type. Source: tables T10-T13.`,
  },
  share: { da: 'pct.', en: '%' },
  shift: { da: 'Flytter problemet?', en: 'Does the problem move?' },
  shiftAbout: {
    da: 'Hvor flytter de hen, som flytter fra de udsatte boligområder, og er det andre steder end dér, andre fraflyttere flytter hen? Forventet er det antal, der ville flytte dertil, hvis de fordelte sig som alle, de holdes op mod. Fremhævet er steder med mindst 20 personer og mindst dobbelt så mange som forventet, også når usikkerheden regnes med.',
    en: 'Where do those go who leave the exposed housing areas, and is it elsewhere than where other movers go? Expected is how many would go there if they went as all they are held against. Marked are places with at least 20 persons and at least twice the expected, the margins counted in.',
  },
  shiftFrom: {
    da: (names: string, persons: string, all: string) =>
      `Der ses på ${names}: ${persons} fraflyttere, holdt op mod stedets ${all}.`,
    en: (names: string, persons: string, all: string) =>
      `Looked at are ${names}: ${persons} out-movers, held against the place's ${all}.`,
  },
  shiftFromKommuner: {
    da: (names: string, persons: string, all: string, kommuner: number) =>
      kommuner === 1
        ? `Der ses på ${names}: ${persons} fraflyttere, holdt op mod de ${all}, der flyttede fra almene boliger i samme kommune.`
        : `Der ses på ${names}: ${persons} fraflyttere fra ${kommuner} kommuner. Hver kommunes holdes op mod dem, der flyttede fra almene boliger i samme kommune, i alt ${all}.`,
    en: (names: string, persons: string, all: string, kommuner: number) =>
      kommuner === 1
        ? `Looked at are ${names}: ${persons} out-movers, held against the ${all} who moved out of social housing of the same municipality.`
        : `Looked at are ${names}: ${persons} out-movers of ${kommuner} municipalities. Those of each are held against all who moved out of social housing of the same municipality, ${all} in all.`,
  },
  shiftGroup: {
    da: (split: string, group: string) =>
      `${split}: ${group}. Forventet er, hvad der ville flytte dertil, hvis de fordelte sig som alle i gruppen, de holdes op mod.`,
    en: (split: string, group: string) =>
      `${split}: ${group}. Expected is how many would go there if they went as all of the group they are held against.`,
  },
  noExposedOfGroup: {
    da: 'Ingen boligområder her er udsatte efter de tal, der er, eller de har ingen flytninger for gruppen for sig. Vælg et boligområde, eller vælg alle under »Strømme for«.',
    en: 'No housing areas here are exposed by the figures there are, or they have no moves of the group by themselves. Choose a housing area, or everybody under “Moves of”.',
  },
  chooseArea: { da: 'Boligområde', en: 'Housing area' },
  allExposed: { da: 'Alle udsatte boligområder', en: 'All exposed housing areas' },
  noExposed: {
    da: 'Ingen boligområder her er udsatte efter de tal, der er. Vælg et boligområde for at se, hvor dets beboere flytter hen.',
    en: 'No housing areas here are exposed by the figures there are. Choose a housing area to see where its residents go.',
  },
  noAreasHere: {
    da: 'Ingen boligområder her er udsatte efter de tal, der er, og der er ingen at vælge. Søg et andet område frem i søgefeltet, og tryk på Flytninger på dets side.',
    en: 'No housing areas here are exposed by the figures there are, and there are none to choose. Search for another area in the search field, and press Moves on its page.',
  },
  expected: { da: 'Forventet', en: 'Expected' },
  times: { da: 'Gange det forventede', en: 'Times the expected' },
  timesRange: {
    da: (low: string, high: string) => `${low}–${high}`,
    en: (low: string, high: string) => `${low}–${high}`,
  },
  atLeast: { da: (low: string) => `mindst ${low}`, en: (low: string) => `at least ${low}` },
  stands: { da: 'skiller sig ud', en: 'stands out' },
  uneven: { da: 'Hvor ujævnt bor grupperne?', en: 'How unevenly do the groups live?' },
  unevenAbout: {
    da: 'Dissimilaritetsindekset er den del af beboere fra ikke-vestlige lande, der skulle flytte, for at de boede fordelt som alle andre almene beboere: 0 pct. er ens overalt, 100 pct. er helt adskilt. Små steder giver et højere tal ved tilfældighed alene. Niveauer kan ikke sammenlignes med hinanden.',
    en: 'The index of dissimilarity is the part of residents from non-western countries who would have to move to live as all other social housing residents do: 0% is alike everywhere, 100% is wholly apart. Small places make it higher by chance alone. Levels cannot be compared with each other.',
  },
  unevenPlaces: { da: 'Steder med mindst 300 beboere', en: 'Places with at least 300 residents' },
  leftOut: { da: (n: number) => `${n} mindre er ikke med`, en: (n: number) => `${n} smaller left out` },
  index: { da: 'Indeks', en: 'Index' },
  byChance: { da: 'Ved tilfældighed', en: 'By chance' },
  noUneven: { da: 'Der er for få steder til et indeks.', en: 'There are too few places for an index.' },
} as const satisfies Messages;
