import type { SeriesBreak } from '../../model/period.ts';

/**
 * The family definition of 1 January 2008.
 * @source beboertabeller.md section 4
 */
export const householdBreaks: readonly SeriesBreak[] = [
  {
    table: 'T05',
    from: '2008',
    text: {
      da: 'Familiebegrebet blev ændret 1. januar 2008; husstande og børn kan ikke sammenlignes hen over datoen.',
      en: 'The definition of a family changed on 1 January 2008; households and children cannot be compared across the date.',
    },
    source: 'Danmarks Statistik, statistikdokumentation: husstande, familier og børn',
  },
  {
    table: 'T06',
    from: '2008',
    text: {
      da: 'Familiebegrebet blev ændret 1. januar 2008; husstande og børn kan ikke sammenlignes hen over datoen.',
      en: 'The definition of a family changed on 1 January 2008; households and children cannot be compared across the date.',
    },
    source: 'Danmarks Statistik, statistikdokumentation: husstande, familier og børn',
  },
  {
    table: 'T07',
    from: '2008',
    text: {
      da: 'Familiebegrebet blev ændret 1. januar 2008; husstande og børn kan ikke sammenlignes hen over datoen.',
      en: 'The definition of a family changed on 1 January 2008; households and children cannot be compared across the date.',
    },
    source: 'Danmarks Statistik, statistikdokumentation: husstande, familier og børn',
  },
  {
    table: 'T11',
    from: '2008',
    text: {
      da: 'Familiebegrebet blev ændret 1. januar 2008; husstande og børn kan ikke sammenlignes hen over datoen.',
      en: 'The definition of a family changed on 1 January 2008; households and children cannot be compared across the date.',
    },
    source: 'Danmarks Statistik, statistikdokumentation: husstande, familier og børn',
  },
  {
    table: 'T13',
    from: '2008',
    text: {
      da: 'Familiebegrebet blev ændret 1. januar 2008; husstande og børn kan ikke sammenlignes hen over datoen.',
      en: 'The definition of a family changed on 1 January 2008; households and children cannot be compared across the date.',
    },
    source: 'Danmarks Statistik, statistikdokumentation: husstande, familier og børn',
  },
];
