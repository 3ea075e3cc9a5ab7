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
} as const;
