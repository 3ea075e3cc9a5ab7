import { formatCount } from '../../../domain/kernel/format-number.ts';
import type { Messages } from './message.ts';

/** Words of the other pages: front, search, place, basket, about, login, refused and error. */
export const pageWords = {
  frontTitle: { da: 'Hvem bor i de almene boliger?', en: 'Who lives in social housing?' },
  frontLead: {
    da: 'Find tal for en afdeling, en helhedsplan eller en kommune. Læg afdelinger sammen, sammenlign, og hent det hele i Excel.',
    en: 'Find figures for an afdeling, a helhedsplan or a municipality. Add afdelinger together, compare, and take it all with you in Excel.',
  },
  frontNews: { da: 'Nyt', en: 'New' },
  newsRelease: {
    da: (edition: number) => `Beboertal ${edition} er lagt frem`,
    en: (edition: number) => `Resident figures ${edition} are published`,
  },
  newsReleaseAbout: {
    da: (tables: number) => `${tables} tabeller med tidsserier. Næste udgave kommer, når årets leverance er godkendt.`,
    en: (tables: number) =>
      `${tables} tables with time series. The next edition follows when the year's delivery is approved.`,
  },
  placeTwins: { da: 'Tvillinger', en: 'Twins' },
  placeSheet: { da: 'Faktaark', en: 'Fact sheet' },
  shortcuts: { da: 'Dine steder', en: 'Your places' },
  shortcutsPublic: { da: 'Begynd her', en: 'Begin here' },
  seeAs: { da: 'Vælg en prøvebruger', en: 'Choose a demo user' },
  logIn: { da: 'Log ind', en: 'Log in' },
  seeAccess: { da: 'Se din adgang', en: 'See your access' },
  noRightYet: {
    da: 'Du har ingen ret endnu, så du ser det, alle må se. Den lokale administrator i din organisation kan give dig en.',
    en: 'You have no right yet, so you see what everybody may see. The local administrator of your organisation can give you one.',
  },
  seeAsAbout: {
    da: 'Afdelinger, helhedsplaner og boligorganisationer vises kun for brugere med adgang.',
    en: 'Afdelinger, helhedsplaner and housing organisations are shown only to users with access.',
  },
  searchTitle: { da: (query: string) => `Søgning: ${query}`, en: (query: string) => `Search: ${query}` },
  searchEmptyTitle: { da: 'Søg', en: 'Search' },
  searchEmptyHint: {
    da: 'Skriv et navn, et nummer, et emne eller et spørgsmål.',
    en: 'Type a name, a number, a subject or a question.',
  },
  forInstance: { da: 'For eksempel:', en: 'For instance:' },
  searchExamples: {
    da: 'Herning|indkomst i Helsingør|udsatte områder|helhedsplan',
    en: 'Herning|income in Helsingør|vulnerable areas|helhedsplan',
  },
  near: { da: 'Mente du', en: 'Did you mean' },
  allPages: { da: 'Alle sider', en: 'All pages' },
  morePages: { da: 'Flere sider', en: 'More pages' },
  hits: {
    da: (n: number) => (n === 1 ? '1 resultat' : `${n} resultater`),
    en: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  },
  hitsCut: {
    da: (shown: number, total: number) =>
      `De første ${formatCount(shown, 'da')} af ${formatCount(total, 'da')} resultater. Skriv mere for at indsnævre.`,
    en: (shown: number, total: number) =>
      `The first ${formatCount(shown, 'en')} of ${formatCount(total, 'en')} results. Type more to narrow down.`,
  },
  ended: { da: 'ophørt', en: 'ended' },
  tooShort: { da: 'Skriv mindst to bogstaver eller tal.', en: 'Type at least two letters or digits.' },
  noHits: { da: 'Ingen resultater, som du har adgang til.', en: 'No results that you have access to.' },
  noHitsHint: {
    da: 'Kontrollér stavemåden, eller søg på en del af navnet eller nummeret. Mangler du adgang, så spørg den lokale administrator i din organisation.',
    en: 'Check the spelling, or search for part of the name or number. If you lack access, ask the local administrator of your organisation.',
  },
  selectAll: { da: (n: number) => `Vælg alle viste (${n})`, en: (n: number) => `Select all shown (${n})` },
  selectNone: { da: 'Vælg ingen', en: 'Select none' },
  added: {
    da: (n: number) => (n === 1 ? '1 sted er lagt i udvalget.' : `${n} steder er lagt i udvalget.`),
    en: (n: number) => (n === 1 ? '1 place was added.' : `${n} places were added.`),
  },
  addChosen: { da: 'Læg i udvalg', en: 'Add to selection' },
  select: { da: (name: string) => `Vælg ${name}`, en: (name: string) => `Select ${name}` },
  keyFigures: { da: 'Nøgletal', en: 'Key figures' },
  keyFigure: { da: 'Nøgletal', en: 'Key figure' },
  period: { da: 'Periode', en: 'Period' },
  development: { da: 'Udvikling', en: 'Development' },
  hiddenFigures: {
    da: (place: string) => `De fleste nøgletal kan ikke vises for ${place}.`,
    en: (place: string) => `Most key figures cannot be shown for ${place}.`,
  },
  noUnits: {
    da: (place: string, edition: number) => `${place} har ingen afdelinger i udgave ${edition}, så der er ingen tal.`,
    en: (place: string, edition: number) =>
      `${place} has no afdelinger in edition ${edition}, so there are no figures.`,
  },
  seeWholeTable: { da: 'Se hele tabellen', en: 'See the whole table' },
  history: { da: 'Historie', en: 'History' },
  placeWays: { da: 'Mere om stedet', en: 'More about the place' },
  placeCriteria: { da: 'Lovens kriterier', en: 'Criteria of the law' },
  placeMoves: { da: 'Flytninger', en: 'Moves' },
  placeBorder: { da: 'Grænse og historie', en: 'Border and history' },
  placePack: { da: 'Mødepakke', en: 'Meeting pack' },
  planGoals: { da: 'Planens mål, status og virkning', en: "The plan's goals, status and effect" },
  placeTables: { da: 'Tabeller', en: 'Tables' },
  noPlaceTables: {
    da: (name: string) => `Ingen af tabellerne kan vises offentligt for ${name} alene.`,
    en: (name: string) => `None of the tables can be shown in public for ${name} alone.`,
  },
  unitsCount: {
    da: (n: number) => (n === 1 ? '1 afdeling' : `${n} afdelinger`),
    en: (n: number) => (n === 1 ? '1 afdeling' : `${n} afdelinger`),
  },
  merged: { da: 'Samlet enhed', en: 'Combined unit' },
  onlyMerged: {
    da: (tables: string) => `vises kun samlet med andre${tables && ` i ${tables}`}`,
    en: (tables: string) => `shown only together with others${tables && ` in ${tables}`}`,
  },
  seeMerged: { da: 'Se tallene for den samlede enhed', en: 'See the figures of the combined unit' },
  basketTitle: { da: 'Udvalg', en: 'Selection' },
  basketCount: { da: (n: number) => `Valgte steder (${n})`, en: (n: number) => `Chosen places (${n})` },
  basketEmpty: {
    da: 'Du har ikke valgt nogen afdelinger endnu. Søg, sæt hak ved dem, du vil have med, og tryk på »Læg i udvalg«.',
    en: 'You have not chosen any afdelinger yet. Search, tick those you want and choose “Add to selection”.',
  },
  basketSum: { da: 'Se summen', en: 'See the sum' },
  basketHidden: {
    da: (tables: string) => `Summen kan ikke vises i ${tables}.`,
    en: (tables: string) => `The sum cannot be shown in ${tables}.`,
  },
  basketRemove: { da: (name: string) => `Fjern ${name}`, en: (name: string) => `Remove ${name}` },
  basketRemoveShort: { da: 'Fjern', en: 'Remove' },
  basketWithout: {
    da: 'Fortsæt uden de steder, du ikke kan se',
    en: 'Go on without the places you cannot see',
  },
  basketEmptyIt: { da: 'Tøm udvalget', en: 'Empty the selection' },
  basketMinus: { da: 'trækkes fra', en: 'taken away' },
  basketSave: { da: 'Gem udvalget med et navn', en: 'Save the selection under a name' },
  basketSaveButton: { da: 'Gem', en: 'Save' },
  basketSaved: { da: 'Gemte udvalg', en: 'Saved selections' },
  basketSavedNone: {
    da: 'Ingen endnu. Læg afdelinger i udvalget, og gem det med et navn.',
    en: 'None yet. Add afdelinger to the selection and save it under a name.',
  },
  basketSavedOn: { da: (day: string) => `gemt ${day}`, en: (day: string) => `saved ${day}` },
  basketShare: {
    da: 'Del med kolleger, der har samme adgang som du',
    en: 'Share with colleagues who have the same access as you',
  },
  basketShared: { da: 'delt med kolleger', en: 'shared with colleagues' },
  basketColleagues: { da: 'Delt af kolleger', en: 'Shared by colleagues' },
  basketSharedBy: { da: (name: string) => `delt af ${name}`, en: (name: string) => `shared by ${name}` },
  basketDelete: { da: 'Slet', en: 'Delete' },
  basketFile: { da: 'Udvalget som fil', en: 'The selection as a file' },
  basketFileAbout: {
    da: 'En CSV-fil med kolonnerne org_nr og afd_nr. Den kan hentes ind igen her eller bruges i et regneark.',
    en: 'A CSV file with the columns org_nr and afd_nr. It can be read in again here or used in a spreadsheet.',
  },
  basketExport: { da: 'Hent som CSV', en: 'Download as CSV' },
  basketImport: { da: 'Hent ind fra CSV', en: 'Read in from CSV' },
  basketImported: {
    da: (n: number, skipped: number) =>
      skipped === 0
        ? `${n} afdelinger er lagt i udvalget.`
        : `${n} afdelinger er lagt i udvalget. ${skipped} linjer kunne ikke læses.`,
    en: (n: number, skipped: number) =>
      skipped === 0 ? `${n} afdelinger were added.` : `${n} afdelinger were added. ${skipped} lines could not be read.`,
  },
  aboutTitle: { da: 'Om tallene', en: 'About the figures' },
  aboutLead: {
    da: 'Siden er dannet af de samme definitioner, som tallene er regnet med.',
    en: 'This page is made from the same definitions that the figures were computed with.',
  },
  aboutProtection: { da: 'Sådan beskyttes personer', en: 'How persons are protected' },
  aboutProtectionText: {
    da: (base: number) =>
      `Hvert antal i udgaven er afrundet op eller ned til et multiplum af ${base}, før det forlader den lukkede del af systemet. Alle summer, procenter og gennemsnit er regnet af de afrundede tal. Derfor kan ingen kombination af udtræk føre tilbage til en person.`,
    en: (base: number) =>
      `Every count of the edition is rounded up or down to a multiple of ${base} before it leaves the closed part of the system. All sums, per cents and means are computed from the rounded figures. No combination of extracts can therefore lead back to a person.`,
  },
  aboutProtectionMore: { da: 'Læs mere, med billeder', en: 'Read more, with pictures' },
  aboutPublished: { da: 'Hent tabeller med nøjagtige antal', en: 'Download tables with exact counts' },
  aboutGates: { da: 'Mindste størrelse for at blive vist alene', en: 'Smallest size to be shown alone' },
  aboutGatesText: {
    da: 'Er en afdeling mindre, indgår den i en samlet enhed med naboer af samme slags.',
    en: 'A smaller afdeling becomes part of a combined unit with similar neighbours.',
  },
  noGate: { da: 'ingen grænse', en: 'no limit' },
  tier: { da: 'Følsomhed', en: 'Sensitivity' },
  ruleSet: { da: 'Regelsæt', en: 'Rule set' },
  tierTotals: { da: 'Beboere og husstande i alt', en: 'Residents and households in all' },
  residents: { da: 'Beboere', en: 'Residents' },
  households: { da: 'Husstande', en: 'Households' },
  persons1664: { da: 'Personer 16-64 år', en: 'Persons aged 16-64' },
  aboutDates: { da: 'Datagrundlag', en: 'Data dates' },
  dateGroup: { da: 'Område', en: 'Subject' },
  datePeriod: { da: 'Periode', en: 'Period' },
  dateSupplier: { da: 'Leveret af', en: 'Delivered by' },
  dateDelivery: { da: 'Leverance', en: 'Delivery' },
  aboutBreaks: { da: 'Kendte databrud', en: 'Known breaks' },
  aboutSigns: { da: 'Tegn og ord', en: 'Signs and words' },
  sign: { da: 'Tegn', en: 'Sign' },
  word: { da: 'Betydning', en: 'Meaning' },
  rule: { da: 'Regel', en: 'Rule' },
  aboutTables: { da: 'Tabellernes definitioner', en: 'Definitions of the tables' },
  contents: { da: 'På denne side', en: 'On this page' },
  measures: { da: 'Mål', en: 'Measures' },
  rows: { da: 'Grupper', en: 'Groups' },
  seeTable: { da: 'Åbn tabellen', en: 'Open the table' },
  aboutMeaning: { da: 'Hvad et tal ikke siger', en: 'What a figure does not say' },
  aboutMeaningText: {
    da: 'Et tal afgør ikke alene, om der er behov for en indsats. En forskel, der er mindre end usikkerheden, er ingen sikker forskel.',
    en: 'A figure alone does not decide whether an effort is needed. A difference smaller than its margin of error is no certain difference.',
  },
  proofHead: { da: 'Log ind igen', en: 'Log in again' },
  proofAbout: {
    da: (what: string) =>
      `Før du kan ${what}, skal vi være sikre på, at det er dig. Det gælder handlinger, der ikke uden videre kan gøres om, når det er et stykke tid siden, du loggede ind.`,
    en: (what: string) =>
      `Before you can ${what}, we must be sure that it is you. That goes for acts that are not easily undone, when you logged in a while ago.`,
  },
  proofKept: {
    da: 'Det, du har skrevet, er gemt i et kvarter. Når du har logget ind, trykker du en gang til, og intet skal skrives om.',
    en: 'What you typed is kept for a quarter of an hour. When you have logged in you press once more, and nothing has to be typed again.',
  },
  proofBack: { da: 'Bagefter kommer du tilbage til siden.', en: 'Afterwards you come back to the page.' },
  proofLogin: { da: (name: string) => `Log ind igen med ${name}`, en: (name: string) => `Log in again with ${name}` },
  proofDone: { da: 'Tak, det er dig', en: 'Thank you, it is you' },
  proofDoneAbout: {
    da: (what: string) => `Nu kan du ${what}. Intet er gjort endnu.`,
    en: (what: string) => `Now you can ${what}. Nothing has been done yet.`,
  },
  proofDo: { da: 'Gennemfør', en: 'Go ahead' },
  proofGoOn: { da: 'Gå til siden', en: 'Go to the page' },
  proofCancel: { da: 'Fortryd', en: 'Cancel' },
  loginHead: { da: 'Log ind', en: 'Log in' },
  loginWith: { da: 'Vælg login', en: 'Choose login' },
  loginWithAbout: {
    da: 'Log ind med din organisations MitID Erhverv eller din kommunes login. Har du ikke fået en ret endnu, ser du det, alle må se.',
    en: "Log in with your organisation's MitID Erhverv or your municipality's login. Until you are given a right you see what everybody may see.",
  },
  loginInvited: {
    da: 'Du er inviteret. Log ind, så knyttes din adgang til dit login.',
    en: 'You are invited. Log in, and your access is tied to your login.',
  },
  loginTitle: { da: 'Vælg bruger', en: 'Choose user' },
  loginLead: {
    da: 'Indtil rigtigt login er på plads, kan du se systemet med en af disse prøvebrugere. Det virker kun på denne maskine.',
    en: 'Until real login is in place you can see the system as one of these demo users. It works on this machine only.',
  },
  loginChoose: { da: 'Fortsæt', en: 'Continue' },
  loginNow: { da: 'valgt nu', en: 'current' },
  openVariant: {
    da: 'Se den offentlige udgave af siden, hvis der er en',
    en: 'See the public variant of the page, if there is one',
  },
  refusedHelp: {
    da: 'Du kan også søge på stedets navn eller nummer, eller skifte bruger.',
    en: 'You can also search for the name or number of the place, or switch user.',
  },
  refusedLogIn: {
    da: 'Du kan også søge på stedets navn eller nummer, eller logge ind.',
    en: 'You can also search for the name or number of the place, or log in.',
  },
  refusedSearch: {
    da: 'Du kan også søge på stedets navn eller nummer.',
    en: 'You can also search for the name or number of the place.',
  },
  toFront: { da: 'Til forsiden', en: 'To the front page' },
  errorId: {
    da: (id: string) => `Fejlens nummer er ${id}. Oplys det, hvis du spørger om hjælp.`,
    en: (id: string) => `The error's number is ${id}. Give it if you ask for help.`,
  },
  tryAgain: { da: 'Prøv igen', en: 'Try again' },
} as const satisfies Messages;
