import type { Messages } from './message.ts';

/** Words of local money beside grants. */
export const localWords = {
  title: { da: 'Lokal medfinansiering', en: 'Local co-financing' },
  about: {
    da: 'Lokale penge tæller, når de er bekræftet: hvem de kommer fra, og hvor mange kroner om året. Timer tæller med en timesats og navnet på den, der har skrevet under.',
    en: 'Local money counts once it is confirmed: who it comes from, and how many kroner a year. Hours count with a rate and the name of whoever signed.',
  },
  confirm: { da: 'Bekræft lokale penge', en: 'Confirm local money' },
  confirmHours: { da: 'Bekræft lokale timer', en: 'Confirm local hours' },
  source: { da: 'Kilde', en: 'Source' },
  kroner: { da: 'Kr. om året', en: 'DKK a year' },
  hours: { da: 'Timer om året', en: 'Hours a year' },
  rate: { da: 'Kr. pr. time', en: 'DKK an hour' },
  signedBy: { da: 'Underskrevet af', en: 'Signed by' },
  blank: {
    da: 'Det nyeste for hver kilde gælder. Et tomt beløb tager det tilbage.',
    en: 'The newest of each source holds. A blank amount takes it back.',
  },
  blankHours: {
    da: 'Det nyeste for hver kilde gælder. Et tomt antal timer tager dem tilbage.',
    en: 'The newest of each source holds. A blank number of hours takes them back.',
  },
  save: { da: 'Gem bekræftelsen', en: 'Save the confirmation' },
  enough: { da: 'bekræftet', en: 'confirmed' },
  missing: {
    da: (kroner: string): string => `mangler ${kroner}`,
    en: (kroner: string): string => `${kroner} missing`,
  },
  blocked: {
    da: 'Runden kan ikke indstilles endnu: lokal medfinansiering er ikke bekræftet nok for disse steder. Vælg et sted for at bekræfte den.',
    en: 'The round cannot be recommended yet: too little local co-financing is confirmed for these places. Choose a place to confirm it.',
  },
  decideBudget: { da: 'Fastlæg det samlede budget', en: 'Fix the whole budget' },
  budget: { da: 'Samlet budget i kr. om året', en: 'Whole budget in DKK a year' },
  budgetAbout: {
    da: 'Bevilling og lokale penge tilsammen. Et tomt felt betyder bevillingen og det, der er bekræftet.',
    en: 'Grant and local money together. Blank means the grant and what is confirmed.',
  },
} as const satisfies Messages;
