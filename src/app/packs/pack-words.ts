import type { Text } from '../../domain/kernel/language.ts';
import type { Verdict } from '../../domain/model/cell.ts';

/** Fixed words of a meeting pack. */
export const packWords = {
  printedFor: { da: 'udskrevet for', en: 'printed for' },
  title: { da: 'Mødepakke', en: 'Meeting pack' },
  locked: {
    da: 'Pakken er låst til udgaven i foden af siden. Tal i en senere udgave kan være andre.',
    en: 'The pack is locked to the release at the foot of the page. Figures of a later release may differ.',
  },
  questions: { da: 'Spørgsmål og svar', en: 'Questions and answers' },
  question: { da: 'Spørgsmål', en: 'Question' },
  answer: { da: 'Svar', en: 'Answer' },
  place: { da: 'Sted', en: 'Place' },
  criteria: { da: 'Lovens kriterier', en: 'Criteria of the law' },
  criterion: { da: 'Kriterium', en: 'Criterion' },
  value: { da: 'Værdi', en: 'Value' },
  line: { da: 'Grænse', en: 'Line' },
  side: { da: 'Opfyldt, når', en: 'Met when' },
  rule: { da: 'Regel', en: 'Rule' },
  state: { da: 'Vurdering', en: 'Verdict' },
  period: { da: 'Tal fra', en: 'Figures of' },
  caution: {
    da: 'Et tal afgør ikke alene, om der er behov for en indsats.',
    en: 'A figure does not by itself decide whether something must be done.',
  },
  twins: { da: 'Tvillinger', en: 'Twins' },
  noTwins: {
    da: 'Tvillinger: de findes for én afdeling eller én boligorganisation.',
    en: 'Twins: they are found for one afdeling or one organisation.',
  },
  missing: { da: 'Ikke med i pakken', en: 'Not in the pack' },
  rank: { da: 'Nr.', en: 'No.' },
  key: { da: 'Nøgle', en: 'Key' },
  name: { da: 'Navn', en: 'Name' },
  distance: { da: 'Afstand', en: 'Distance' },
} as const satisfies { readonly [key: string]: Text };

/** What a criterion's state is called. */
export const packStates = {
  met: { da: 'opfyldt', en: 'met' },
  not_met: { da: 'ikke opfyldt', en: 'not met' },
  unknown: { da: 'kan ikke afgøres', en: 'cannot be decided' },
} as const satisfies Record<Verdict, Text>;
