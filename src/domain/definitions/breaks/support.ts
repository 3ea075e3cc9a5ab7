import type { SeriesBreak } from '../../model/period.ts';

/**
 * The start of the public support register, SU from 2008, the state pension age, and LBF's earlier ages.
 * @source beboertabeller.md section 4
 */
export const supportBreaks: readonly SeriesBreak[] = [
  {
    table: 'T19',
    from: '2007',
    text: {
      da: 'Registret over offentligt forsørgede begynder i 2007.',
      en: 'The register of persons on public support starts in 2007.',
    },
    source: 'Danmarks Statistik, højkvalitetsvariable: offentligt forsørgede',
  },
  {
    table: 'T19',
    from: '2008',
    text: { da: 'SU indgår i registret fra 2008.', en: 'Student grants are in the register from 2008.' },
    source: 'Danmarks Statistik, højkvalitetsvariable: offentligt forsørgede',
  },
  {
    table: 'T19',
    from: '2019',
    text: {
      da: "Folkepensionsalderen steg fra 65 til 67 år i 2019-2022. Flere i 60'erne hører derfor til arbejdsstyrken eller en anden ydelse end før.",
      en: 'The state pension age rose from 65 to 67 in 2019-2022. More persons in their sixties are therefore in the labour force or on another benefit than before.',
    },
    source: 'Pensionsloven § 1 a',
  },
  {
    table: 'T16',
    from: '2019',
    text: {
      da: "Folkepensionsalderen steg fra 65 til 67 år i 2019-2022. Flere i 60'erne hører derfor til arbejdsstyrken eller en anden ydelse end før.",
      en: 'The state pension age rose from 65 to 67 in 2019-2022. More persons in their sixties are therefore in the labour force or on another benefit than before.',
    },
    source: 'Pensionsloven § 1 a',
  },
  {
    table: 'T19',
    from: '2016',
    text: {
      da: 'I noten om 2015 er alderen 18-64 år, senere 16-64 år. Kvarter viser begge aldre hver for sig.',
      en: 'In the note on 2015 the ages are 18-64, later 16-64. Kvarter shows both ages separately.',
    },
    source: 'LBF, Beboerdata, noter til udgaven 2015',
  },
];
