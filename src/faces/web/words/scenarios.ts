import type { Messages } from './message.ts';

const letters = ['A', 'B', 'C'];

/** Words of scenarios of a grant round side by side, and of putting places together. */
export const scenarioWords = {
  about: {
    da: 'Regn runden med op til tre andre sæt forudsætninger ved siden af hinanden. Tomme felter er som i runden. Intet gemmes; adressen kan sendes til en kollega.',
    en: 'Work the round out by up to three other sets of settings side by side. Blank fields are as in the round. Nothing is saved; the address can be sent to a colleague.',
  },
  form: { da: 'Forudsætninger for scenarierne', en: 'Settings of the scenarios' },
  round: { da: 'Runden', en: 'The round' },
  scenario: {
    da: (at: number): string => `Scenarie ${letters[at - 1] ?? at}`,
    en: (at: number): string => `Scenario ${letters[at - 1] ?? at}`,
  },
  asRound: { da: 'som i runden', en: 'as in the round' },
  data: { da: 'Tal og lister', en: 'Figures and lists' },
  ownData: { da: 'dem, runden er låst til', en: 'those the round is locked to' },
  newestData: { da: 'nyeste udgave og lister', en: 'newest release and lists' },
  byClass: { da: 'Klasse for klasse', en: 'Class by class' },
  places: { da: (name: string): string => `${name}: steder`, en: (name: string): string => `${name}: places` },
  kroner: { da: (name: string): string => `${name}: kr.`, en: (name: string): string => `${name}: DKK` },
  left: { da: 'Tilbage i rammen', en: 'Left in the frame' },
  moved: {
    da: (name: string): string => `${name}: steder, der ændrer sig`,
    en: (name: string): string => `${name}: places that change`,
  },
  moveNow: { da: 'Nu', en: 'Now' },
  moveThen: { da: 'I scenariet', en: 'In the scenario' },
  grantNow: { da: 'Bevilling nu', en: 'Grant now' },
  grantThen: { da: 'I scenariet (kr.)', en: 'In the scenario (DKK)' },
  difference: { da: 'Forskel', en: 'Difference' },
  more: {
    da: (n: string): string => `${n} steder til ændrer sig mindre.`,
    en: (n: string): string => `${n} more places change less.`,
  },
  absent: { da: 'ikke med', en: 'not in it' },
  mergeAbout: {
    da: 'Sæt kryds ud for stederne i tabellen øverst, og se, hvad det ville ændre, før du beslutter. De regnes af deres samlede antal, aldrig af gennemsnit; kun den del, der står på listen, får fuld bevilling.',
    en: 'Tick the places in the table above and see what it would change before you decide. They are computed from their counts together, never from averages; only the listed part is given a full grant.',
  },
  preview: { da: 'Se, hvad det ændrer', en: 'See what it changes' },
  previewed: { da: 'Hver for sig og sammen', en: 'Apart and together' },
  together: { da: 'Sammen', en: 'Together' },
  mostLike: { da: 'Ligner mest på kriterierne', en: 'Most like by the criteria' },
  othersGain: {
    da: (kr: string): string => `De andre steder i runden får tilsammen ${kr} kr. mere om året.`,
    en: (kr: string): string => `The other places of the round get DKK ${kr} more a year together.`,
  },
  othersLose: {
    da: (kr: string): string => `De andre steder i runden får tilsammen ${kr} kr. mindre om året.`,
    en: (kr: string): string => `The other places of the round get DKK ${kr} less a year together.`,
  },
  othersSame: { da: 'De andre steder i runden får det samme som nu.', en: 'The other places get the same as now.' },
  notStatutory: {
    da: 'Et sammenlagt sted er ikke et område i lovens forstand og kommer ikke selv på listen.',
    en: 'A place put together is no area in the sense of the law and is not put on the list itself.',
  },
  nothingKnown: {
    da: 'Der er ingen tal for stederne tilsammen.',
    en: 'There are no figures of the places together.',
  },
} as const satisfies Messages;
