import type { SeriesBreak } from '../../model/period.ts';

/**
 * The grouping of sexual offences in 2013.
 * @source beboertabeller.md section 4
 */
export const crimeBreaks: readonly SeriesBreak[] = [
  {
    table: 'T20',
    from: '2013',
    text: {
      da: 'Grupperingen af seksualforbrydelser blev ændret i 2013.',
      en: 'The grouping of sexual offences changed in 2013.',
    },
    source: 'Danmarks Statistik, højkvalitetsvariable: kriminalitet, AFG_GER7',
  },
  {
    table: 'T21',
    from: '2013',
    text: {
      da: 'Grupperingen af seksualforbrydelser blev ændret i 2013.',
      en: 'The grouping of sexual offences changed in 2013.',
    },
    source: 'Danmarks Statistik, højkvalitetsvariable: kriminalitet, AFG_GER7',
  },
];
