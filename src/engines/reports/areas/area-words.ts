import type { Text } from '../../../domain/kernel/language.ts';
import type { Verdict } from '../../../domain/model/cell.ts';
import type { CriterionProfile } from '../../../domain/model/criterion.ts';

/** Words of the committee's paper on an area. */
export const areaWords = {
  title: { da: 'Status for udvalget', en: 'Status for the committee' },
  target: { da: 'Skøn for listen 1. december', en: 'Estimate for the list of 1 December' },
  criteria: { da: 'Kriterierne i dag', en: 'The criteria today' },
  criterion: { da: 'Kriterium', en: 'Criterion' },
  value: { da: 'Værdi', en: 'Value' },
  margin: { da: 'Usikkerhed', en: 'Margin' },
  twins: { da: 'Hvilke tvillinger', en: 'Which twins' },
  about: { da: 'Om stedet ved siden af', en: 'About the place beside' },
  period: { da: 'Tal fra', en: 'Figures of' },
  line: { da: 'Grænse', en: 'Line' },
  rule: { da: 'Regel', en: 'Rule' },
  met: { da: 'Opfyldt', en: 'Met' },
  persons: { da: 'Personer til grænsen', en: 'Persons to the line' },
  personsFrom: { da: 'Personer, fra', en: 'Persons, from' },
  personsTo: { da: 'Personer, til', en: 'Persons, to' },
  incomeStep: {
    da: 'Indkomst: personer, hvis årsindkomst ændres med 100.000 kr.',
    en: 'Income: persons whose yearly income changes by DKK 100,000.',
  },
  classes: { da: 'Klasserne, og hvad der skal til', en: 'The classes, and what it would take' },
  leave: { da: 'For at komme ud', en: 'To leave' },
  enter: { da: 'For at komme på', en: 'To enter' },
  and: { da: ' og ', en: ' and ' },
  class: { da: 'Klasse', en: 'Class' },
  state: { da: 'Efter tallene', en: 'By the figures' },
  ways: { da: 'Korteste vej', en: 'Shortest way' },
  notAlike: {
    da: 'Personer i forskellige kriterier kan ikke byttes. Ingen handling over for enkeltpersoner følger af tallene.',
    en: 'Persons of different criteria are not interchangeable. No action towards individuals follows from the figures.',
  },
  notStatutory: {
    da: 'Kun boligområder har en klasse efter loven. Her er stedet blot holdt op mod de samme grænser.',
    en: 'Only housing areas have a class by law. Here the place is just held against the same lines.',
  },
  development: { da: 'Udviklingen', en: 'The development' },
  developmentAbout: {
    da: 'Hver udgaves egne tal. Et kriterium, som loven regner som gennemsnit af to år, kan derfor have en anden værdi ovenfor.',
    en: 'The figures of each edition by themselves. A criterion that the law counts as a mean of two years may so have another value above.',
  },
  carriedOn: { da: 'sidste tal ført videre', en: 'last figure carried on' },
  year: { da: 'År', en: 'Year' },
  forecast: { da: 'Fremskrivning', en: 'Forecast' },
  forecastAbout: {
    da: 'Halvdelen af de seneste tre års udvikling føres videre. Spændet rummer tidligere udsving og tilfældigheder blandt få personer.',
    en: 'Half of the development of the last three years is carried on. The range holds earlier swings and chance among few persons.',
  },
  list: { da: 'Liste', en: 'List' },
  range80: { da: '8 af 10 gange', en: '8 times of 10' },
  range95: { da: '19 af 20 gange', en: '19 times of 20' },
  chance: { da: 'Chance for opfyldt, pct.', en: 'Chance of being met, %' },
  scenario: { da: 'Hvad nu hvis', en: 'What if' },
  today: { da: 'I dag', en: 'Today' },
  later: { da: 'Scenarie', en: 'Scenario' },
  happens: { da: 'Hvad der sker', en: 'What happens' },
  assumed: { da: 'Forudsætninger', en: 'Assumptions' },
  noScenario: {
    da: 'Ikke alle kriterier har tal her, så der er intet at regne fra.',
    en: 'Not every criterion has figures here, so there is nothing to count from.',
  },
  lists: { da: 'På listerne', en: 'On the lists' },
  calledThen: { da: 'Klasse dengang', en: 'Class then' },
  off: { da: 'ikke på listen', en: 'not on the list' },
  listUnknown: { da: 'vides ikke', en: 'not known' },
  duties: { da: 'Hvad listerne udløser', en: 'What the lists trigger' },
  source: { da: 'Kilde', en: 'Source' },
  due: { da: 'Frist', en: 'Due' },
  none: { da: 'Ingen', en: 'None' },
  hidden: {
    da: 'Tallene kan ikke vises for stedet alene: det er slået sammen med andre for at beskytte beboerne.',
    en: 'The figures cannot be shown for the place alone: it is merged with others to protect residents.',
  },
  estimate: {
    da: 'Et skøn er ikke den officielle liste. Alle tal er beskyttede: de ligger inden for den viste usikkerhed.',
    en: 'An estimate is not the official list. All figures are protected: they lie within the margin shown.',
  },
  edition: { da: 'Udgave', en: 'Release' },
} as const satisfies Readonly<Record<string, Text>>;

/** Verdicts in words. */
export const stateWords: { readonly [V in Verdict]: Text } = {
  met: { da: 'ja', en: 'yes' },
  not_met: { da: 'nej', en: 'no' },
  unknown: { da: 'kan ikke afgøres', en: 'cannot be decided' },
};

/** Where a line stands in the law. */
export const profileWords: { readonly [P in CriterionProfile]: string } = {
  size: '§ 61 a, § 61 b',
  ghetto: '§ 61 a',
  udsat: '§ 61 a',
  parallel: '§ 61 a, stk. 2',
  forebyg: '§ 61 b',
  kombineret_a: '§ 51 b',
  kombineret_b: '§ 51 b',
};

/** Which side of a line counts. */
export const lineSigns = { gt: '>', ge: '≥', lt: '<' } as const;
