import { formatNumber } from '../../../domain/kernel/format-number.ts';

/** Words of sheets that no definition says: signs, and the notes of what is left out. @source faktaark.md 5.4 */
export const sheetWords = {
  hidden: {
    da: { cell: '..', spoken: 'vises ikke af hensyn til fortrolighed' },
    en: { cell: '..', spoken: 'not shown, to protect confidentiality' },
  },
  missing: {
    da: { cell: '...', spoken: 'oplysning mangler' },
    en: { cell: '...', spoken: 'not available' },
  },
  country: { da: 'hele landet', en: 'the whole country' },
  leftOut: {
    da: (name: string, place: string, year: string): string =>
      `${name} er ikke med: oplysningen mangler for ${[place, year].filter((part) => part !== '').join(' ')}.`,
    en: (name: string, place: string, year: string): string =>
      `${name} is left out: it is not available for ${[place, year].filter((part) => part !== '').join(' ')}.`,
  },
  withheld: {
    da: (name: string): string => `${name} vises ikke af hensyn til fortrolighed.`,
    en: (name: string): string => `${name} is not shown, to protect confidentiality.`,
  },
  provisional: {
    da: (name: string): string => `* ${name}: foreløbigt tal.`,
    en: (name: string): string => `* ${name}: provisional.`,
  },
  covers: {
    da: (name: string, percent: number): string =>
      `${name} omfatter ${formatNumber(percent, 0, 'da')} pct. af boligerne og er ikke regnet op.`,
    en: (name: string, percent: number): string =>
      `${name} covers ${formatNumber(percent, 0, 'en')} per cent of the dwellings and is not scaled up.`,
  },
  bars: {
    none: {
      da: (caption: string): string => `Søjler: ${caption}. Alle er nul.`,
      en: (caption: string): string => `Bars: ${caption}. All are nought.`,
    },
    most: {
      da: (caption: string, rows: readonly string[]): string => `Søjler: ${caption}. Flest først: ${rows.join(', ')}.`,
      en: (caption: string, rows: readonly string[]): string => `Bars: ${caption}. Most first: ${rows.join(', ')}.`,
    },
  },
  partOfPlaces: {
    da: (name: string, place: string, included: number, of: string): string =>
      `${name}: ${place} omfatter ${included} af ${of}; de øvrige har ikke oplyst tallet.`,
    en: (name: string, place: string, included: number, of: string): string =>
      `${name}: ${place} covers ${included} of ${of}; the others have not told the figure.`,
  },
  aged: {
    da: (name: string, year: string): string => `${name} er fra ${year} og bør bekræftes eller fornyes.`,
    en: (name: string, year: string): string => `${name} is from ${year} and should be confirmed or renewed.`,
  },
  tooOld: {
    da: (name: string, year: string): string => `${name} er ikke med: tallet er fra ${year} og er for gammelt.`,
    en: (name: string, year: string): string => `${name} is left out: it is from ${year}, which is too old.`,
  },
  unusual: {
    da: (name: string, value: string, low: string, high: string): string =>
      `Kontrol: ${name} er ${value}, og det plejer at ligge mellem ${low} og ${high}. Se tallene efter.`,
    en: (name: string, value: string, low: string, high: string): string =>
      `Check: ${name} is ${value}, usually between ${low} and ${high}. Look at the figures again.`,
  },
  otherDefinition: {
    da: (last: string, now: string): string => `Definitionen er ændret fra version ${last} til ${now}.`,
    en: (last: string, now: string): string => `The definition changed from version ${last} to ${now}.`,
  },
  otherSource: {
    da: (last: string, now: string): string => `Kilden er ændret fra "${last}" til "${now}".`,
    en: (last: string, now: string): string => `The source changed from "${last}" to "${now}".`,
  },
  noAnswer: {
    da: 'Det kan ikke siges for stedet: tallet vises ikke af hensyn til fortrolighed, eller det foreligger ikke.',
    en: 'This cannot be told of the place: the figure is not shown, to protect confidentiality, or is not available.',
  },
  before: { da: 'Forrige', en: 'Before' },
  period: { da: 'Opgjort', en: 'As of' },
  percent: { da: 'pct.', en: 'per cent' },
  edition: { da: 'udgave', en: 'edition' },
  about: { da: 'Om tallene', en: 'About the figures' },
  what: { da: 'Oplysning', en: 'Fact' },
  value: { da: 'Værdi', en: 'Value' },
  figure: { da: 'Nøgletal', en: 'Key figure' },
  roundedTo: {
    da: (n: number): string => `Alle antal er afrundet til et multiplum af ${n}.`,
    en: (n: number): string => `All counts are rounded to a multiple of ${n}.`,
  },
  sources: {
    da: (list: string): string => `Kilder: ${list}.`,
    en: (list: string): string => `Sources: ${list}.`,
  },
  gained: { da: 'nyt tal', en: 'new figure' },
  lost: { da: 'ikke længere med', en: 'no longer shown' },
  unchanged: { da: 'uændret', en: 'unchanged' },
  points: { da: 'pct.point', en: 'percentage points' },
} as const;
