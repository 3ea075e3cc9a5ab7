import type { SeriesBreak } from '../../model/period.ts';

/**
 * DISCED-15 from 2015, and the law's new way of counting education from the list of 2018.
 * @source beboertabeller.md section 4; kriterier.md section 3
 */
export const educationBreaks: readonly SeriesBreak[] = [
  {
    table: 'T14',
    from: '2015',
    text: {
      da: 'Uddannelse opgøres efter DISCED-15 fra 2015; tidligere år er oversat fra de gamle hovedgrupper.',
      en: 'Education follows DISCED-15 from 2015; earlier years are translated from the old main groups.',
    },
    source: 'Danmarks Statistik, DISCED-15',
  },
  {
    table: 'T15',
    from: '2015',
    text: {
      da: 'Uddannelse opgøres efter DISCED-15 fra 2015; tidligere år er oversat fra de gamle hovedgrupper.',
      en: 'Education follows DISCED-15 from 2015; earlier years are translated from the old main groups.',
    },
    source: 'Danmarks Statistik, DISCED-15',
  },
  {
    table: 'T24',
    from: '2018',
    text: {
      da: 'Fra listen 2018 tæller kun uddannelse taget eller godkendt i Danmark; før talte uoplyst uddannelse som grundskole.',
      en: 'From the list of 2018 only education taken or approved in Denmark counts; before, unknown education counted as basic school.',
    },
    source: 'Almenboligloven § 61 a; L 38 (2018-19)',
  },
];
