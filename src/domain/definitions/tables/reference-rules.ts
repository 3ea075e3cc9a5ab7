import type { Text } from '../../kernel/language.ts';
import type { ReferenceRule } from '../../model/table-definition.ts';

const rule = (
  kind: ReferenceRule['kind'],
  group: string,
  expectedLag: number,
  register: Text,
  text: Text,
): ReferenceRule => ({ kind, group, expectedLag, register, text });

const cpr: Text = {
  da: 'CPR-registret, Danmarks Statistiks befolkningsregister (BEF)',
  en: "The civil registration system, Statistics Denmark's population register (BEF)",
};

/** T01-T07: the population on 1 January of the edition. */
export const januaryPopulation: ReferenceRule = rule('january', 'befolkning', 0, cpr, {
  da: '1. januar i udgaveåret',
  en: '1 January of the edition year',
});

/** Households on 1 January of the edition. */
export const januaryHouseholds: ReferenceRule = rule('january', 'husstande', 0, cpr, {
  da: '1. januar i udgaveåret',
  en: '1 January of the edition year',
});

/** T08: the daycare count in September or October. */
export const autumnDaycare: ReferenceRule = rule(
  'autumn',
  'dagtilbud',
  1,
  { da: 'Danmarks Statistik, børnepasning', en: 'Statistics Denmark, child care' },
  { da: 'Tællingen i september-oktober', en: 'The count in September-October' },
);

/** T09: the national well-being survey, 20 January to 20 March. */
export const springWellbeing: ReferenceRule = rule(
  'spring',
  'trivsel',
  1,
  { da: 'Den nationale trivselsmåling', en: 'The national well-being survey' },
  { da: 'Målingen 20. januar-20. marts', en: 'The survey of 20 January-20 March' },
);

/** T10-T13: moves during the calendar year before the edition. */
export const yearOfMoves: ReferenceRule = rule(
  'calendar-year',
  'flytninger',
  1,
  { da: 'CPR-registret, flytninger', en: 'The civil registration system, changes of address' },
  { da: 'Flytninger i kalenderåret før udgaveåret', en: 'Moves in the calendar year before the edition year' },
);

/** T14, T15: the education register's own date, 1 October; never printed as 1 January. */
export const octoberEducation: ReferenceRule = rule(
  'october',
  'uddannelse',
  1,
  { da: 'Danmarks Statistiks uddannelsesregister', en: "Statistics Denmark's education register" },
  { da: '1. oktober året før udgaveåret', en: '1 October of the year before the edition year' },
);

/** T16: the register-based labour statistics, end of November, shown as the 1 January after. */
export const novemberLabour: ReferenceRule = rule(
  'november',
  'beskaeftigelse',
  1,
  {
    da: 'Danmarks Statistik, registerbaseret arbejdsstyrkestatistik (RAS)',
    en: 'Statistics Denmark, register-based labour force statistics (RAS)',
  },
  {
    da: 'Ultimo november, vist som 1. januar året efter',
    en: 'End of November, shown as 1 January of the year after',
  },
);

/** T17, T18: the income year, two years behind the edition until the autumn. */
export const incomeYear: ReferenceRule = rule(
  'calendar-year',
  'indkomst',
  2,
  { da: 'Danmarks Statistiks indkomststatistik', en: "Statistics Denmark's income statistics" },
  {
    da: 'Indkomståret to år før udgaveåret; fra efteråret året før',
    en: 'The income year two years before the edition year; from the autumn the year before',
  },
);

/** T19: the calendar year of the support, two years behind the edition until the autumn. */
export const supportYear: ReferenceRule = rule(
  'calendar-year',
  'stoette',
  2,
  { da: 'Danmarks Statistik, offentligt forsørgede', en: 'Statistics Denmark, persons on public support' },
  {
    da: 'Kalenderåret to år før udgaveåret; fra efteråret året før',
    en: 'The calendar year two years before the edition year; from the autumn the year before',
  },
);

/** T20, T21: charges and convictions in the calendar year before the edition. */
export const crimeYear: ReferenceRule = rule(
  'calendar-year',
  'kriminalitet',
  1,
  { da: 'Danmarks Statistiks kriminalstatistik', en: "Statistics Denmark's crime statistics" },
  { da: 'Kalenderåret før udgaveåret', en: 'The calendar year before the edition year' },
);

/** T22: the day of each of the three latest elections. */
export const electionDay: ReferenceRule = {
  ...rule(
    'election',
    'valg',
    0,
    {
      da: 'Kommunernes valglister, registreret valgdeltagelse',
      en: "The municipalities' electoral registers, recorded turnout",
    },
    { da: 'Valgdagen ved de tre seneste valg', en: 'Election day of the three latest elections' },
  ),
  latest: 3,
};

/** T23: contacts during the calendar year, two years behind the edition. */
export const healthYear: ReferenceRule = rule(
  'calendar-year',
  'sundhed',
  2,
  {
    da: 'Regionernes afregning (sygesikringsregistret) og Landspatientregistret',
    en: "The regions' settlement system (health insurance register) and the national patient register",
  },
  { da: 'Kalenderåret to år før udgaveåret', en: 'The calendar year two years before the edition year' },
);

/** T24: the ministry's list of 1 December of the edition year; each row has its own register date. */
export const listYear: ReferenceRule = {
  ...rule(
    'list',
    'liste',
    0,
    {
      da: 'Danmarks Statistiks registre om befolkning, forsørgelse, kriminalitet, uddannelse og indkomst',
      en: "Statistics Denmark's registers on population, public support, crime, education and income",
    },
    { da: 'Listen pr. 1. december i udgaveåret', en: 'The list of 1 December of the edition year' },
  ),
  groupsOfReferences: { bruttoindkomst_gns_region: 'indkomst', doemte_pct_land_2aar: 'kriminalitet' },
};
