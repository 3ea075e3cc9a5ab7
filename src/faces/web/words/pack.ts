import type { Messages } from './message.ts';

/** Words of the page of meeting packs. */
export const packPageWords = {
  title: { da: 'Mødepakke', en: 'Meeting pack' },
  lead: {
    da: 'Saml det, mødet skal bruge, i én fil: fem spørgsmål med svar, tabeller, tvillinger og lovens kriterier. Filen er dateret og låst til udgaven.',
    en: 'Put what the meeting needs into one file: five questions with answers, tables, twins and the criteria of the law. The file is dated and locked to the release.',
  },
  places: { da: 'Steder', en: 'Places' },
  find: { da: 'Find et sted på navn eller nummer', en: 'Find a place by name or number' },
  findMore: { da: 'Tilføj et sted på navn eller nummer', en: 'Add a place by name or number' },
  findButton: { da: 'Find', en: 'Find' },
  own: { da: 'Dine steder', en: 'Your places' },
  printed: {
    da: 'Pakken er din udskrift: dit navn står nederst på hver side. Excel kræver rollen læser med filudtræk.',
    en: 'The pack is your print: your name stands at the foot of every page. Excel takes the role reader with files.',
  },
  found: { da: 'Fundne steder', en: 'Places found' },
  nothingFound: {
    da: 'Ingen steder, som du har adgang til. Kontrollér stavemåden.',
    en: 'No places that you have access to. Check the spelling.',
  },
  add: { da: (name: string) => `Tilføj ${name}`, en: (name: string) => `Add ${name}` },
  remove: { da: (name: string) => `Fjern ${name}`, en: (name: string) => `Remove ${name}` },
  removeShort: { da: 'Fjern', en: 'Remove' },
  fromBasket: {
    da: (n: number) => (n === 1 ? 'Brug stedet i dit udvalg' : `Brug de ${n} steder i dit udvalg`),
    en: (n: number) => (n === 1 ? 'Use the place in your selection' : `Use the ${n} places in your selection`),
  },
  tables: { da: 'Tabeller', en: 'Tables' },
  more: { da: 'Desuden', en: 'Besides' },
  twins: { da: 'Tvillinger (afdeling eller organisation)', en: 'Twins (afdeling or organisation)' },
  criteria: { da: 'Lovens kriterier', en: 'Criteria of the law' },
  meeting: { da: 'Mødet (står på forsiden)', en: 'The meeting (told on the front)' },
  meetingHint: {
    da: 'For eksempel »Afdelingsmøde 3. december 2026«. Kan stå tomt.',
    en: 'For example “Afdeling meeting, 3 December 2026”. May be left empty.',
  },
  pdf: { da: 'Hent som PDF', en: 'Download as PDF' },
  xlsx: { da: 'Hent som Excel', en: 'Download as Excel' },
  rights: {
    da: 'Du får det, du har ret til. Kan en del ikke vises, står der hvorfor i pakken.',
    en: 'You get what you have a right to. Where a part cannot be shown, the pack says why.',
  },
} as const satisfies Messages;
