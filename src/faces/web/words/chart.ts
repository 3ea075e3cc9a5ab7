import type { Messages } from './message.ts';

/** Words of charts: summaries made from the figures, and notes on gaps and breaks. */
export const chartWords = {
  rose: {
    da: (name: string, from: string, to: string, a: string, b: string) =>
      `${name} steg fra ${from} (${a}) til ${to} (${b}).`,
    en: (name: string, from: string, to: string, a: string, b: string) =>
      `${name} rose from ${from} (${a}) to ${to} (${b}).`,
  },
  fell: {
    da: (name: string, from: string, to: string, a: string, b: string) =>
      `${name} faldt fra ${from} (${a}) til ${to} (${b}).`,
    en: (name: string, from: string, to: string, a: string, b: string) =>
      `${name} fell from ${from} (${a}) to ${to} (${b}).`,
  },
  stood: {
    da: (name: string, from: string, to: string, a: string, b: string) =>
      `${name} var ${from} (${a}) og ${to} (${b}): ingen sikker ændring.`,
    en: (name: string, from: string, to: string, a: string, b: string) =>
      `${name} was ${from} (${a}) and ${to} (${b}): no certain change.`,
  },
  largest: {
    da: (period: string, name: string, value: string) => `Den største gruppe er »${name}«: ${value} (${period}).`,
    en: (period: string, name: string, value: string) => `The largest group is “${name}”: ${value} (${period}).`,
  },
  nothing: { da: 'Der er ingen tal, der kan tegnes.', en: 'There are no figures to draw.' },
  gaps: { da: 'Skjulte og manglende tal er huller i kurven.', en: 'Hidden and missing figures are gaps in the line.' },
  breaksDrawn: { da: 'Lodrette streger er databrud.', en: 'Vertical lines are breaks in the series.' },
  bandsDrawn: {
    da: 'Båndet viser, hvor det sande tal næsten altid ligger.',
    en: 'The band shows where the true figure almost always lies.',
  },
  ownBar: {
    da: (place: string) => `${place} (søjle og tal til højre)`,
    en: (place: string) => `${place} (bar and figure at the right)`,
  },
  byGroup: { da: 'Fordeling', en: 'Distribution' },
} as const satisfies Messages;
