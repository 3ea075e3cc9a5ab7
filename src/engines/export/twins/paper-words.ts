import { formatCount, formatNumber } from '../../../domain/kernel/format-number.ts';
import { fileWords } from './file-words.ts';

/** Words of twins on paper. */
export const paperWords = {
  ...fileWords,
  title: { da: (name: string) => `Tvillinger til ${name}`, en: (name: string) => `Twins of ${name}` },
  list: { da: 'Tvillingerne', en: 'The twins' },
  more: { da: 'Tvillingerne, flere oplysninger', en: 'The twins, more facts' },
  of: {
    da: (n: number, of: number) => `${n} nærmeste blandt ${formatCount(of, 'da')}`,
    en: (n: number, of: number) => `the ${n} nearest of ${formatCount(of, 'en')}`,
  },
  far: {
    da: (own: number, line: number, percent: number) =>
      `Ingen gode tvillinger: den nærmeste er i afstanden ${formatNumber(own, 3, 'da')}, og ${percent} af 100 har deres nærmeste inden for ${formatNumber(line, 3, 'da')}.`,
    en: (own: number, line: number, percent: number) =>
      `No good twins: the nearest is at a distance of ${formatNumber(own, 3, 'en')}, and ${percent} of 100 have theirs within ${formatNumber(line, 3, 'en')}.`,
  },
  chosen: { da: 'valgt', en: 'chosen' },
  counts: { da: (share: string) => `tæller ${share}\u00a0%`, en: (share: string) => `counts ${share}%` },
  shownOnly: { da: 'vises kun', en: 'shown only' },
  map: { da: 'Hvor ligger de?', en: 'Where are they?' },
  why: { da: 'Hvorfor ligner de?', en: 'Why are they alike?' },
  shares: { da: 'Andel af afstanden i pct.', en: 'Share of the distance, per cent' },
  sentences: { da: 'I ord', en: 'In words' },
  explanation: { da: 'Forklaring', en: 'Explanation' },
  accounts: { da: (year: number) => `Regnskab ${year}`, en: (year: number) => `Accounts ${year}` },
  chart: { da: (year: number) => `Konto for konto ${year}`, en: (year: number) => `Account by account ${year}` },
  figure: { da: 'Nøgletal', en: 'Key figure' },
  own: { da: 'Egen', en: 'Own' },
  median: { da: 'Tvillingernes median', en: 'Median of the twins' },
  quartiles: { da: 'Midterste halvdel', en: 'Middle half' },
  range: { da: 'Mindste til største', en: 'Smallest to largest' },
  mean: { da: 'Simpelt gennemsnit', en: 'Simple mean' },
  difference: { da: 'Forskel til medianen', en: 'Difference from the median' },
  place: { da: 'Plads', en: 'Place' },
  n: { da: 'Tvillinger med tallet', en: 'Twins with the figure' },
  placeOf: {
    da: (place: number, of: number) => `${place} af ${of}`,
    en: (place: number, of: number) => `${place} of ${of}`,
  },
  few: { da: 'for få', en: 'too few' },
  fewAbout: {
    da: (fewest: number) => `færre end ${fewest} tvillinger har tallet, så der sammenlignes ikke`,
    en: (fewest: number) => `fewer than ${fewest} twins have the figure, so nothing is compared`,
  },
  efficiency: {
    da: (year: number) => `Effektivitet på regnskab ${year}`,
    en: (year: number) => `Efficiency on accounts ${year}`,
  },
  official: { da: 'Officielt tal', en: 'Official figure' },
  ownComputation: { da: 'Egen beregning', en: 'Our own computation' },
  ownAbout: {
    da: 'Egen beregning er Kvarters beregning efter den offentliggjorte regel. Den er ikke det officielle tal.',
    en: 'Our own computation is made by Kvarter by the published rule. It is not the official figure.',
  },
  rests: { da: 'Hvad det bygger på', en: 'What it rests on' },
  means: {
    da: 'Gennemsnit af afdelingerne, vejet med boliger; simpelt gennemsnit i parentes.',
    en: 'Mean of the afdelinger, weighted by dwellings; simple mean in brackets.',
  },
  items: { da: 'Konto for konto, kroner pr. bolig', en: 'Account by account, kroner per dwelling' },
  account: { da: 'Konto', en: 'Account' },
  peer: { da: 'Bedste praksis', en: 'Best practice' },
  ratio: { da: 'I pct. af egen', en: 'In per cent of own' },
  stock: {
    da: (year: number) => `Bygninger og udeareal, udgangen af regnskabsår ${year}`,
    en: (year: number) => `Buildings and outdoor area, end of accounting year ${year}`,
  },
  dates: { da: 'Datagrundlag', en: 'Data' },
  notes: { da: 'Noter og kilder', en: 'Notes and sources' },
  source: { da: 'Kilde', en: 'Source' },
  capped: {
    da: '* Indkomsten sammenlignes inden for metodens grænser.',
    en: "* Income is compared within the method's limits.",
  },
} as const;
