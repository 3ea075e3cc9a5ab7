import type { SeriesBreak } from '../../model/period.ts';

/**
 * E-consultations on COVID-19 inflate contacts with general practitioners.
 * @source beboertabeller.md section 4; StatBank SYGP1
 */
export const healthBreaks: readonly SeriesBreak[] = [
  {
    table: 'T23',
    from: '2020',
    text: {
      da: 'Fra 2020 øger e-konsultationer om covid-19 antallet af kontakter til almen læge.',
      en: 'From 2020 e-consultations on COVID-19 raise the number of contacts with general practitioners.',
    },
    source: 'Danmarks Statistik, statistikdokumentation: lægebesøg',
  },
];
