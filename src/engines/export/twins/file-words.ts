import type { Text } from '../../../domain/kernel/language.ts';

/** Words that workbooks and documents of twins have in common. */
export const fileWords = {
  synthetic: { da: 'SYNTETISKE DATA: ingen virkelige personer', en: 'SYNTHETIC DATA: no real persons' },
  edition: { da: 'Udgave', en: 'Edition' },
  release: { da: 'Udgivelse', en: 'Release' },
  filters: { da: 'Filtre', en: 'Filters' },
  none: { da: 'ingen', en: 'none' },
  method: { da: 'Metode', en: 'Method' },
  pinned: { da: 'Fast link til denne udgave', en: 'Permanent link to this edition' },
  rolling: { da: 'Link, der følger nye udgaver', en: 'Link that follows new editions' },
  made: { da: 'Hentet', en: 'Retrieved' },
  kommune: { da: 'Kommune', en: 'Municipality' },
  rank: { da: 'Nr.', en: 'No.' },
  unit: { da: 'Enhed', en: 'Unit' },
  distance: { da: 'Afstand', en: 'Distance' },
  sure: { da: 'Hvor sikker', en: 'How sure' },
  variable: { da: 'Variabel', en: 'Variable' },
  weight: { da: 'Vægt', en: 'Weight' },
  units: { da: 'Antal', en: 'Number' },
  popMean: { da: 'Gennemsnit', en: 'Mean' },
  deviation: { da: 'Spredning', en: 'Deviation' },
  date: { da: 'Opgjort', en: 'As of' },
  about: { da: 'Betydning', en: 'Meaning' },
  judgement: {
    da: 'En tvilling er ikke en dom over driften. Tallene er begyndelsen på en samtale.',
    en: 'A twin is no verdict on how a place is run. The figures begin a conversation.',
  },
} as const satisfies { readonly [key: string]: Text };
