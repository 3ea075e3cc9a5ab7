import type { Text } from '../kernel/language.ts';

/** Why a unit has no key figure of its accounts. */
export type FigureGap = 'missing' | 'other-months' | 'unclear' | 'no-denominator';

/** Why our own computation has no efficiency figure; `no-accounts` where the unit reported none. */
export type EfficiencyGap =
  | 'no-accounts'
  | 'too-few-peers'
  | 'extreme'
  | 'other-months'
  | 'no-dwellings'
  | 'accounts-unclear';

/** What stands in place of a figure, and what it means. */
export interface GapWords {
  readonly word: Text;
  readonly about: Text;
}

/** Gaps of key figures in words. @source tvillinger.md sections 7 and 10 */
export const figureGapWords: { readonly [G in FigureGap]: GapWords } = {
  missing: {
    word: { da: 'mangler', en: 'no accounts' },
    about: { da: 'Der er ikke indberettet regnskab for året.', en: 'No accounts have been reported for the year.' },
  },
  'other-months': {
    word: { da: 'ikke 12 mdr.', en: 'not 12 months' },
    about: {
      da: 'Regnskabet dækker ikke netop 12 måneder og sammenlignes ikke.',
      en: 'The accounts do not cover exactly 12 months and are not compared.',
    },
  },
  unclear: {
    word: { da: 'uoplyst', en: 'not stated' },
    about: {
      da: 'Regnskabet har kun en samlekonto, som beløbet ikke kan skilles ud af.',
      en: 'The accounts have only a sum account, which the amount cannot be told apart in.',
    },
  },
  'no-denominator': {
    word: { da: 'kan ikke fordeles', en: 'cannot be shared out' },
    about: {
      da: 'Boligarealet eller antallet af lejemålsenheder er 0 eller ukendt, så beløbet kan ikke fordeles.',
      en: 'The floor area or the number of lejemålsenheder is 0 or not known, so the amount cannot be shared out.',
    },
  },
};

/** Gaps of our own efficiency figure in words. @source tvillinger.md section 8 */
export const efficiencyGapWords: { readonly [G in EfficiencyGap]: GapWords } = {
  'no-accounts': {
    word: { da: 'regnskab mangler', en: 'no accounts' },
    about: { da: 'Der er ikke indberettet regnskab for året.', en: 'No accounts have been reported for the year.' },
  },
  'too-few-peers': {
    word: { da: 'ikke beregnet', en: 'not computed' },
    about: {
      da: 'Der er for få afdelinger af samme størrelse, boligtype og region at måle med, også i hele landet.',
      en: 'There are too few afdelinger of the same size, kind and region to measure by, also in the whole country.',
    },
  },
  extreme: {
    word: { da: 'yderpunkt', en: 'extreme' },
    about: {
      da: 'Afdelingen er blandt de allerbilligste eller allerdyreste i sin gruppe. De indgår ikke.',
      en: 'The afdeling is among the very cheapest or dearest of its group, which are not used.',
    },
  },
  'other-months': {
    word: { da: 'ikke 12 mdr.', en: 'not 12 months' },
    about: figureGapWords['other-months'].about,
  },
  'no-dwellings': {
    word: { da: 'ingen boliger', en: 'no dwellings' },
    about: {
      da: 'Afdelingen har ingen boliger ved årets udgang, så udgifterne kan ikke fordeles.',
      en: 'The afdeling has no dwellings at the end of the year, so costs cannot be shared out.',
    },
  },
  'accounts-unclear': {
    word: { da: 'uoplyst', en: 'not stated' },
    about: {
      da: 'Mindst én af de målte konti fremgår ikke af regnskabet.',
      en: 'At least one of the measured accounts is not stated.',
    },
  },
};
