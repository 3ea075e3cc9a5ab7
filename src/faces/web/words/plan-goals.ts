import { goalWords } from '../../../domain/model/goal-words.ts';
import type { Messages } from './message.ts';

/** Words of the page of a plan's goals and effect. */
export const planGoalWords = {
  ...goalWords,
  plan: { da: 'Helhedsplanen', en: 'The plan' },
  newGoal: { da: 'Sæt et mål', en: 'Set a goal' },
  baselineYear: { da: 'Udgangsår', en: 'Baseline year' },
  targetYear: { da: 'Målår', en: 'Target year' },
  targetValue: { da: 'Værdi i målåret', en: 'Value in the target year' },
  save: { da: 'Gem', en: 'Save' },
  newValue: { da: 'Skriv en værdi, udgaven ikke har', en: 'Enter a value that the release does not have' },
  year: { da: 'År', en: 'Year' },
  value: { da: 'Værdi', en: 'Value' },
  source: { da: 'Kilde og dag', en: 'Source and day' },
  newComment: { da: 'Kommentar fra statusmødet', en: 'Comment from the status meeting' },
  comment: { da: 'Kommentar, mindst 20 tegn', en: 'Comment, at least 20 characters' },
  aboutAll: { da: 'Hele planen', en: 'The whole plan' },
  chartGaps: { da: 'Skjulte og manglende år er huller.', en: 'Hidden and missing years are gaps.' },
  kind: { da: 'Slags mål', en: 'Kind of goal' },
  baselineBlank: {
    da: 'Værdi i udgangsåret (tom = udgavens egen)',
    en: "Value in the baseline year (blank = the release's own)",
  },
  kindsAbout: {
    da: 'Et mål kan gælde niveauet selv, ændringen siden udgangsåret, afstanden til tvillingerne eller andelen af, hvad alle almene afdelinger har. Værdier, du selv skriver ind, kan kun have et mål for niveauet.',
    en: 'A goal can be about the level itself, the change since the baseline year, the distance from the twins, or the share of what all social housing afdelinger have. Values you enter yourself can only have a goal for their level.',
  },
  returnsAbout: {
    da: 'Du skriver selv, hvad en person er værd, hvem der får gevinsten, og hvor længe. Der er ingen standardværdi. Brug for eksempel SØM fra Social- og Boligstyrelsen.',
    en: 'You state yourself what one person is worth, who gains and for how long. There is no default. Use for example SØM of Social- og Boligstyrelsen.',
  },
  calculate: { da: 'Beregn', en: 'Calculate' },
  noReturn: {
    da: 'Gevinsten kan ikke regnes: udfyld alle felter, og vælg en indikator, hvis virkning er vist.',
    en: 'The return cannot be worked out: fill in every field and choose an indicator whose effect is shown.',
  },
} as const satisfies Messages;
