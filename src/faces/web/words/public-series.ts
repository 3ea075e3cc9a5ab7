import type { Messages } from './message.ts';

/** Words of series of public figures. */
export const seriesWords = {
  title: { da: 'Tal fra offentlige kilder', en: 'Figures of public sources' },
  about: {
    da: 'Tal, der hentes af sig selv, til at holde egne tal op mod. De er for kommunen eller landet og er ikke lovens kriterier.',
    en: "Figures fetched by themselves, to hold one's own against. They are of the municipality or the country and are not the criteria of the law.",
  },
  series: { da: 'Serie', en: 'Series' },
  newest: { da: 'Nyeste periode', en: 'Newest period' },
  figures: { da: 'Tal', en: 'Figures' },
  fetched: { da: 'Hentet', en: 'Fetched' },
  next: { da: 'Hentes igen', en: 'Fetched again' },
  waiting: { da: 'ikke hentet endnu', en: 'not fetched yet' },
  failed: {
    da: (day: string) => `kunne ikke hentes ${day}; de tidligere tal står`,
    en: (day: string) => `could not be fetched on ${day}; the earlier figures stand`,
  },
  never: {
    da: (day: string) => `kunne ikke hentes ${day}`,
    en: (day: string) => `could not be fetched on ${day}`,
  },
  dag: { da: 'hver dag', en: 'every day' },
  uge: { da: 'hver uge', en: 'every week' },
  maaned: { da: 'hver måned', en: 'every month' },
} satisfies Messages;
