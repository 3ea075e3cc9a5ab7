import type { Messages } from './message.ts';

/** Words of what stands beside the twins: accounts, efficiency, buildings. */
export const twinEconomyWords = {
  tabs: { da: 'Vis', en: 'Show' },
  tab_tvillinger: { da: 'Tvillinger', en: 'Twins' },
  tab_regnskab: { da: 'Regnskab', en: 'Accounts' },
  tab_effektivitet: { da: 'Effektivitet', en: 'Efficiency' },
  tab_bygninger: { da: 'Bygninger og udeareal', en: 'Buildings and outdoor area' },
  year: { da: 'Regnskabsår', en: 'Accounting year' },
  accounts: { da: (year: number) => `Regnskab ${year}`, en: (year: number) => `Accounts ${year}` },
  noAccounts: {
    da: 'Udgaven har ingen regnskaber.',
    en: 'The edition has no accounts.',
  },
  noStock: {
    da: 'Udgaven har ingen oplysninger om bygninger og udeareal.',
    en: 'The edition has nothing about buildings and outdoor area.',
  },
  unit: { da: 'Enhed', en: 'Unit' },
  rank: { da: 'Nr.', en: 'No.' },
  figure: { da: 'Nøgletal', en: 'Key figure' },
  own: { da: 'Egen', en: 'Own' },
  median: { da: 'Tvillingernes median', en: 'Median of the twins' },
  quartiles: { da: 'Midterste halvdel', en: 'Middle half' },
  spread: { da: 'Spredning', en: 'Spread' },
  difference: { da: 'Forskel til medianen', en: 'Difference from the median' },
  place: { da: 'Plads', en: 'Place' },
  placeOf: {
    da: (place: number, of: number) => `${place} af ${of}`,
    en: (place: number, of: number) => `${place} of ${of}`,
  },
  allAlike: { da: 'alle ens', en: 'all alike' },
  mean: { da: 'Simpelt gennemsnit', en: 'Simple mean' },
  sum: { da: 'I alt', en: 'In all' },
  tooFew: {
    da: (n: number, fewest: number) => `for få: ${n} med tallet, mindst ${fewest} kræves`,
    en: (n: number, fewest: number) => `too few: ${n} with the figure, at least ${fewest} needed`,
  },
  number: { da: 'Tvillinger med tallet', en: 'Twins with the figure' },
  askMore: {
    da: (fewest: number) => `Der skal mindst ${fewest} tvillinger med tallet til en sammenligning.`,
    en: (fewest: number) => `A comparison takes at least ${fewest} twins with the figure.`,
  },
  showMore: { da: (n: number) => `Vis ${n} tvillinger`, en: (n: number) => `Show ${n} twins` },
  made: { da: 'Konti', en: 'Accounts' },
  account: { da: 'konto', en: 'account' },
  openAccounts: { da: 'Vis alle konti', en: 'Show all accounts' },
  closeAccounts: { da: 'Skjul konti', en: 'Hide accounts' },
  accountsAbout: {
    da: 'Åbn et nøgletal for at se dets konti. Konti uden beløb hos nogen er udeladt.',
    en: 'Open a key figure to see its accounts. Accounts without an amount at any unit are left out.',
  },
  stripAbout: {
    da: 'Spredning: hver prik er en tvilling, kassen er den midterste halvdel, stregen medianen, ruden jeres eget tal. Hver linje har sin egen skala.',
    en: 'Spread: each dot is a twin, the box is the middle half, the line the median, the diamond your own figure. Every line has a scale of its own.',
  },
  placeAbout: {
    da: 'Plads 1 er det laveste tal. En plads er ikke det samme som kvalitet.',
    en: 'Place 1 is the lowest figure. A place is not the same as quality.',
  },
  medianAbout: {
    da: 'Udgifter er meget skævt fordelt, så medianen står før det simple gennemsnit.',
    en: 'Costs are very skewed, so the median stands before the simple mean.',
  },
  each: { da: 'Tvilling for tvilling', en: 'Twin by twin' },
  eachAbout: { da: 'Alle nøgletal for hver tvilling', en: 'All key figures of every twin' },
  subjectShort: { da: 'Valgt', en: 'Chosen' },
  efficiency: {
    da: (year: number) => `Effektivitet på regnskab ${year}`,
    en: (year: number) => `Efficiency on accounts ${year}`,
  },
  official: { da: 'Officielt tal', en: 'Official figure' },
  ownComputation: { da: 'Egen beregning', en: 'Our own computation' },
  ownAbout: {
    da: 'Kvarters beregning efter den offentliggjorte regel. Den er ikke det officielle tal.',
    en: 'Computed by Kvarter by the published rule. It is not the official figure.',
  },
  potential: { da: (share: string) => `potentiale ${share}`, en: (share: string) => `potential ${share}` },
  computedOn: { da: (day: string) => `beregnet ${day}`, en: (day: string) => `computed ${day}` },
  noOfficial: { da: 'Der er ikke leveret et officielt tal.', en: 'No official figure has been delivered.' },
  notGiven: { da: 'ikke leveret', en: 'not delivered' },
  circle: {
    da: (peers: number, circle: string) => `Målt mod ${peers} afdelinger: ${circle}.`,
    en: (peers: number, circle: string) => `Measured by ${peers} afdelinger: ${circle}.`,
  },
  fewPeers: {
    da: (peers: number, least: number) => `Der er ${peers}; der skal mindst ${least} til.`,
    en: (peers: number, least: number) => `There are ${peers}; at least ${least} are needed.`,
  },
  items: { da: 'Konto for konto', en: 'Account by account' },
  itemsAbout: { da: 'Kroner pr. bolig', en: 'Kroner per dwelling' },
  item: { da: 'Konto', en: 'Account' },
  peer: { da: 'Bedste praksis', en: 'Best practice' },
  ratio: { da: 'I pct. af egen', en: 'In per cent of own' },
  binding: { da: 'Her er forspringet mindst', en: 'Least ahead here' },
  beside: { da: 'Ved siden af tvillingerne', en: 'Beside the twins' },
  whatCame: { da: 'Hvad det bygger på', en: 'What it rests on' },
  weighted: { da: 'vejet med boliger', en: 'weighted by dwellings' },
  simple: { da: (figure: string) => `simpelt gennemsnit ${figure}`, en: (figure: string) => `simple mean ${figure}` },
  over: {
    da: (n: number) => (n === 1 ? '1 afdeling' : `${n} afdelinger`),
    en: (n: number) => (n === 1 ? '1 afdeling' : `${n} afdelinger`),
  },
  rule: {
    da: (id: string, version: string, least: number) =>
      `Regel: ${id}, version ${version}. Mindst ${least} sammenlignelige afdelinger.`,
    en: (id: string, version: string, least: number) =>
      `Rule: ${id}, version ${version}. At least ${least} comparable afdelinger.`,
  },
  source: {
    da: 'Reglen er offentliggjort på almeneffektivitet.dk. Det, der ikke er offentligt i den, har vi selv valgt.',
    en: 'The rule is published at almeneffektivitet.dk. What is not public in it is our own choice.',
  },
  stock: {
    da: (year: number) => `Bygninger og udeareal, udgangen af regnskabsår ${year}`,
    en: (year: number) => `Buildings and outdoor area, end of accounting year ${year}`,
  },
  parallel: {
    da: (name: string) => `Alle afdelinger i ${name} side om side`,
    en: (name: string) => `All afdelinger of ${name} side by side`,
  },
  unknown: { da: 'uoplyst', en: 'not known' },
} as const satisfies Messages;
