import type { Messages } from './message.ts';

/** Words of the page of meeting packs. */
export const packPageWords = {
  title: { da: 'Mødepakke', en: 'Meeting pack' },
  lead: {
    da: 'Saml det, mødet skal bruge, i én fil: fem spørgsmål med svar, tabeller, tvillinger og lovens kriterier. Filen er dateret og låst til udgaven.',
    en: 'Put what the meeting needs into one file: five questions with answers, tables, twins and the criteria of the law. The file is dated and locked to the release.',
  },
  places: { da: 'Steder', en: 'Places' },
  placesHint: {
    da: 'For eksempel afd:0045-08501 eller plan:5123.2019-2026; flere med komma imellem. Nemmest: begynd på stedets egen side.',
    en: 'For instance afd:0045-08501 or plan:5123.2019-2026; several with commas. Easiest: begin on the page of the place.',
  },
  tables: { da: 'Tabeller', en: 'Tables' },
  more: { da: 'Desuden', en: 'Besides' },
  twins: { da: 'Tvillinger (afdeling eller organisation)', en: 'Twins (afdeling or organisation)' },
  criteria: { da: 'Lovens kriterier', en: 'Criteria of the law' },
  pdf: { da: 'Hent som PDF', en: 'Take as PDF' },
  xlsx: { da: 'Hent som Excel', en: 'Take as Excel' },
  rights: {
    da: 'Du får det, du har ret til. Kan en del ikke vises, står der hvorfor i pakken.',
    en: 'You get what you have a right to. Where a part cannot be shown, the pack says why.',
  },
} as const satisfies Messages;
