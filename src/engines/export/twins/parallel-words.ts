import { fileWords } from './file-words.ts';

/** Words of own afdelinger side by side in files and on paper. */
export const parallelWords = {
  ...fileWords,
  title: { da: 'Afdelinger side om side', en: 'Afdelinger side by side' },
  organisation: { da: 'Boligorganisation', en: 'Organisation' },
  basis: { da: 'Grundlag for tvillinger', en: 'Basis of twins' },
  withOwn: { da: 'Tvillinger i egen organisation', en: 'Twins in own organisation' },
  total: { da: 'Sum af forskelle i kr.', en: 'Sum of differences, kr.' },
  totalAbout: {
    da: 'Summen er et regnestykke (forskel × m²), ikke en besparelse.',
    en: 'The sum is arithmetic (difference × m²), not a saving.',
  },
  counted: { da: 'Afdelinger i summen', en: 'Afdelinger in the sum' },
  yes: { da: 'ja', en: 'yes' },
  no: { da: 'nej', en: 'no' },
  differenceKr: { da: 'Forskel × m² (kr.)', en: 'Difference × m² (kr.)' },
  twins: { da: 'Tvillinger', en: 'Twins' },
  nearest: {
    da: (n: number) => (n === 1 ? 'den nærmeste tvilling' : `de ${n} nærmeste tvillinger`),
    en: (n: number) => (n === 1 ? 'the nearest twin' : `the ${n} nearest twins`),
  },
  own: { da: 'også tvillinger i egen organisation', en: 'twins of the own organisation too' },
  others: { da: 'tvillinger i andre organisationer', en: 'twins of other organisations' },
  without: { da: 'Ikke sammenlignet', en: 'Not compared' },
} as const;
