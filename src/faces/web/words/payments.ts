import type { Messages } from './message.ts';

/** Words of when grants are paid, and of the public view of a published round. */
export const paymentWords = {
  title: { da: 'Betaling og ramme år for år', en: 'Payment and frame year by year' },
  about: {
    da: 'Hver bevilling betales over et eller flere kalenderår. Det, et år lader tilbage af sin ramme, går videre til året efter, når reglerne siger det, og der er besluttet en runde for året.',
    en: 'Each grant is paid over one or more calendar years. What a year leaves of its frame goes on to the next, where the rules say so and a round was decided for the year.',
  },
  short: {
    da: 'Et af årene har ikke penge nok. Runden kan ikke besluttes, før rammen er mindre, eller betalingen er fordelt anderledes.',
    en: 'One of the years has too little money. The round cannot be decided before its frame is smaller or its payments are spread otherwise.',
  },
  year: { da: 'År', en: 'Year' },
  frame: { da: 'Ramme', en: 'Frame' },
  carried: { da: 'Overført fra året før', en: 'Handed on from the year before' },
  others: { da: 'Andre besluttede runder', en: 'Other decided rounds' },
  own: { da: 'Denne runde', en: 'This round' },
  left: { da: 'Tilbage', en: 'Left' },
  percents: {
    da: (most: number): string => `Betaling i pct. pr. år, højst ${most} år (60 40)`,
    en: (most: number): string => `Paid in per cent a year, at most ${most} years (60 40)`,
  },
  decide: { da: 'Fordel betalingen over flere år', en: 'Spread the payment over several years' },
  blank: { da: 'Et tomt felt betyder som runden.', en: 'Blank means as the round.' },
  paid: { da: 'Betales', en: 'Paid' },
  payment: {
    da: (year: number, kroner: string): string => `${year}: ${kroner} kr.`,
    en: (year: number, kroner: string): string => `${year}: DKK ${kroner}`,
  },
} as const satisfies Messages;
