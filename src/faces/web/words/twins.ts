import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Messages } from './message.ts';

/** Words of the twin finder. */
export const twinWords = {
  title: { da: 'Find tvillinger', en: 'Find twins' },
  lead: {
    da: 'Hvilke afdelinger eller boligorganisationer ligner jeres mest? Find dem, se hvorfor de ligner, og brug dem til at sammenligne jer med.',
    en: 'Which afdelinger or housing organisations are most like yours? Find them, see why, and compare yourselves with them.',
  },
  open: {
    da: 'Siden er åben for alle og viser det samme til alle.',
    en: 'This page is open to all and shows the same to all.',
  },
  ownUnits: { da: 'Dine egne', en: 'Your own' },
  search: { da: 'Søg efter afdeling eller boligorganisation', en: 'Search for an afdeling or housing organisation' },
  searchHint: { da: 'Navn eller nummer', en: 'Name or number' },
  noHits: {
    da: 'Ingen åben afdeling eller boligorganisation hedder sådan. Kontrollér stavemåden, eller søg på nummeret.',
    en: 'No open afdeling or housing organisation has that name. Check the spelling, or search by number.',
  },
  twinsOf: { da: (name: string) => `Tvillinger til ${name}`, en: (name: string) => `Twins of ${name}` },
  another: { da: 'Find tvillinger til en anden', en: 'Find twins of another' },
  basis: { da: 'Ligner på', en: 'Alike in' },
  filters: { da: 'Antal og filtre', en: 'Number and filters' },
  filtersSet: { da: (n: number) => `Antal og filtre (${n})`, en: (n: number) => `Number and filters (${n})` },
  own: { da: 'Egne variable og vægte', en: 'Own variables and weights' },
  ownAbout: {
    da: 'Giv hver variabel en vægt. 0 tæller ikke. Højst 12 variable. Værdier uden for grænserne regnes som den nærmeste grænse.',
    en: 'Give each variable a weight. 0 does not count. At most 12 variables. Values outside the limits count as the nearer limit.',
  },
  weight: { da: 'Vægt', en: 'Weight' },
  scaling: { da: 'Skalering', en: 'Scaling' },
  scaling_z: { da: 'Afstand i standardafvigelser (z)', en: 'Distance in standard deviations (z)' },
  scaling_minmax: { da: 'Fra mindst til størst (0-1)', en: 'From smallest to largest (0-1)' },
  scaling_none: { da: 'Ingen', en: 'None' },
  cap: { da: 'Grænser', en: 'Limits' },
  capExample: { da: 'fx 0,25-1', en: 'e.g. 0.25-1' },
  decimalMark: { da: ',', en: '.' },
  ofYear: { da: 'År', en: 'Year' },
  newest: { da: 'Nyeste', en: 'Newest' },
  leaveOut: { da: 'Fjern', en: 'Remove' },
  addVariable: { da: 'Tilføj variabel', en: 'Add a variable' },
  noneAdded: { da: 'Ingen', en: 'None' },
  changes: {
    da: (basis: string) => `Det ændrer dine variable i forhold til ${basis}`,
    en: (basis: string) => `What your variables change from ${basis}`,
  },
  changesKept: {
    da: (kept: number, of: number) => `${kept} af ${of} tvillinger er de samme.`,
    en: (kept: number, of: number) => `${kept} of ${of} twins are the same.`,
  },
  came: { da: 'Nye', en: 'New' },
  left: { da: 'Ikke længere med', en: 'No longer listed' },
  profiles: { da: 'Gemte profiler', en: 'Saved profiles' },
  profilesAbout: {
    da: 'En profil er variable og vægte under et navn. Den, der har linket, kan bruge den; kun du kan omdøbe og slette den.',
    en: 'A profile is variables and weights under a name. Whoever has the link can use it; only you can rename or delete it.',
  },
  profileName: { da: 'Navn', en: 'Name' },
  saveProfile: { da: 'Gem variablene', en: 'Save the variables' },
  newName: { da: (name: string) => `Nyt navn til ${name}`, en: (name: string) => `New name of ${name}` },
  rename: { da: 'Omdøb', en: 'Rename' },
  deleteProfile: { da: 'Slet', en: 'Delete' },
  count: { da: 'Antal tvillinger', en: 'Number of twins' },
  region: { da: 'Region', en: 'Region' },
  area: { da: 'Boligområde', en: 'Housing area' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  all: { da: 'Alle', en: 'All' },
  form: { da: 'Byggeart', en: 'Form of building' },
  form_etage: { da: 'Etagebyggeri', en: 'Blocks' },
  form_taetLav: { da: 'Tæt/lavt', en: 'Low-rise' },
  kind: { da: 'Boligtype', en: 'Kind of dwelling' },
  kind_family: { da: 'Familieboliger', en: 'Family dwellings' },
  kind_youth: { da: 'Ungdomsboliger', en: 'Youth dwellings' },
  kind_elderly: { da: 'Ældreboliger', en: 'Dwellings for the elderly' },
  withoutOwn: { da: 'Uden egen organisation', en: 'Without own organisation' },
  size: { da: 'Lejemålsenheder', en: 'Lejemålsenheder' },
  year: { da: 'Ibrugtaget', en: 'First used' },
  from: { da: 'fra', en: 'from' },
  to: { da: 'til', en: 'to' },
  withAccounts: { da: 'Kun med regnskab', en: 'Only with accounts' },
  withEfficiency: { da: 'Kun med effektivitetstal', en: 'Only with an efficiency figure' },
  apply: { da: 'Vis tvillinger', en: 'Show twins' },
  list: { da: 'Tvillingerne', en: 'The twins' },
  found: {
    da: (shown: number, of: number) => `${shown} nærmeste blandt ${formatCount(of, 'da')}`,
    en: (shown: number, of: number) => `The ${shown} nearest of ${formatCount(of, 'en')}`,
  },
  foundFiltered: {
    da: (shown: number, of: number, all: number) =>
      `${shown} nærmeste blandt ${formatCount(of, 'da')}, som opfylder filtrene (af ${formatCount(all, 'da')})`,
    en: (shown: number, of: number, all: number) =>
      `The ${shown} nearest of ${formatCount(of, 'en')} that pass the filters (of ${formatCount(all, 'en')})`,
  },
  rank: { da: 'Nr.', en: 'No.' },
  unit: { da: 'Enhed', en: 'Unit' },
  distance: { da: 'Afstand', en: 'Distance' },
  sure: { da: 'Hvor sikker', en: 'How sure' },
  firm: { da: 'Sikker', en: 'Firm' },
  'fairly-firm': { da: 'Ret sikker', en: 'Fairly firm' },
  'could-be-another': { da: 'Kunne være en anden', en: 'Could be another' },
  sureAbout: {
    da: 'Sikker: på listen i mindst 9 af 10 forsøg, hvor tallene flyttes inden for afrundingen og vægtene lidt. Ret sikker: i mindst 6 af 10.',
    en: 'Firm: on the list in at least 9 of 10 trials in which figures move within their rounding and weights a little. Fairly firm: in at least 6 of 10.',
  },
  chosen: { da: 'Valgt', en: 'Chosen' },
  twin: { da: 'Tvilling', en: 'Twin' },
  tied: { da: 'lige afstand', en: 'same distance' },
  hidden: { da: 'skjult', en: 'hidden' },
  hiddenSign: { da: '..', en: '..' },
  hiddenAbout: {
    da: '.. skjult: under 20 personer på 16-64 år',
    en: '.. hidden: fewer than 20 persons aged 16-64',
  },
  missing: { da: 'uoplyst', en: 'not known' },
  missingSign: { da: '...', en: '...' },
  missingAbout: { da: '... uoplyst', en: '... not known' },
  cappedHigh: { da: (end: string) => `regnes som ${end}`, en: (end: string) => `counted as ${end}` },
  cappedAbout: {
    da: (low: string, high: string) => `* Indkomsten sammenlignes højst som ${high} og mindst som ${low}.`,
    en: (low: string, high: string) => `* Income is compared as ${high} at most and ${low} at least.`,
  },
  shownOnly: { da: 'vises kun', en: 'shown only' },
  counts: { da: (share: string) => `tæller ${share}`, en: (share: string) => `counts ${share}` },
  farTitle: { da: 'Ingen gode tvillinger', en: 'No good twins' },
  farAbout: {
    da: (own: string, line: string, percent: number) =>
      `Den nærmeste er i afstanden ${own}. ${percent} af 100 har deres nærmeste inden for ${line}. Sammenlign med varsomhed.`,
    en: (own: string, line: string, percent: number) =>
      `The nearest is at a distance of ${own}. ${percent} of 100 have theirs within ${line}. Compare with care.`,
  },
  map: { da: 'Hvor ligger de?', en: 'Where are they?' },
  mapAbout: {
    da: 'Numrene er dem i tabellen; den valgte er en rude. Kortet er omtrentligt.',
    en: 'The numbers are those of the table; the chosen one is a diamond. The map is approximate.',
  },
  unplaced: {
    da: (n: number) => `${n} uden kendt beliggenhed står kun i tabellen.`,
    en: (n: number) => `${n} without a known location only in the table.`,
  },
  why: { da: 'Hvorfor ligner de?', en: 'Why are they alike?' },
  whyAbout: {
    da: 'Søjlen viser, hvor meget af afstanden hver variabel står for.',
    en: 'The bar shows how much of the distance each variable makes up.',
  },
  variable: { da: 'Variabel', en: 'Variable' },
  share: { da: 'Andel af afstanden', en: 'Share of the distance' },
  percentile: {
    da: (share: string) => `${share} af alle er lige så tæt på eller tættere.`,
    en: (share: string) => `${share} of all are as near or nearer.`,
  },
  method: { da: 'Sådan er de fundet', en: 'How they were found' },
  methodLine: {
    da: (name: string, version: string) => `Metode: ${name}, version ${version}.`,
    en: (name: string, version: string) => `Method: ${name}, version ${version}.`,
  },
  frozen: {
    da: 'Gennemsnit og spredning er over alle i landet, fastfrosset med udgaven. Filtre ændrer dem ikke.',
    en: 'Means and deviations are over the whole country, frozen with the edition. Filters do not change them.',
  },
  mean: { da: 'Gennemsnit', en: 'Mean' },
  deviation: { da: 'Spredning', en: 'Deviation' },
  units: { da: 'Antal', en: 'Number' },
  date: { da: 'Opgjort', en: 'As of' },
  judgement: {
    da: 'En tvilling er ikke en dom over driften. Tallene er begyndelsen på en samtale.',
    en: 'A twin is no verdict on how a place is run. The figures begin a conversation.',
  },
  rolling: { da: 'Link, der følger nye udgaver', en: 'Link that follows new editions' },
  pinned: { da: 'Link, der bliver ved denne udgave', en: 'Link that stays with this edition' },
  compare: { da: 'Brug som sammenligning', en: 'Use as comparison' },
  compareAbout: {
    da: 'Åbn beboertabellerne, lovens kriterier eller faktaarket med tvillingerne lagt sammen ved siden af. Linket finder tvillingerne igen i næste udgave.',
    en: 'Open the resident tables, the criteria of the law or the fact sheet with the twins added up beside. The link finds the twins again in the next edition.',
  },
  compareSeen: {
    da: (seen: number, of: number) =>
      seen === 0
        ? `Du har ikke adgang til beboertal for nogen af de ${of}.`
        : `Du har adgang til beboertal for ${seen} af de ${of}; kun de er med, og linket bliver ved dem.`,
    en: (seen: number, of: number) =>
      seen === 0
        ? `You may not see resident figures of any of the ${of}.`
        : `You may see resident figures of ${seen} of the ${of}; only they are included, and the link stays with them.`,
  },
  compareNear: { da: 'Find tvillinger i samme kommune', en: 'Find twins in the same municipality' },
  add: { da: 'Føj til sammenligningen', en: 'Add to the comparison' },
  replace: { da: 'Erstat sammenligningen', en: 'Replace the comparison' },
  inCriteria: { da: 'Lovens kriterier', en: 'Criteria of the law' },
  onSheet: { da: 'Faktaark (PDF)', en: 'Fact sheet (PDF)' },
  refused: { da: 'Der kan ikke findes tvillinger', en: 'No twins can be found' },
  tryBasis: { da: (name: string) => `Prøv ${name}`, en: (name: string) => `Try ${name}` },
} as const satisfies Messages;
