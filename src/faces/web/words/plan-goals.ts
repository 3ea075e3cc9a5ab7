import type { Messages } from './message.ts';

/** Words of the page of a plan's goals and effect. */
export const planGoalWords = {
  lead: {
    da: 'Planens afdelinger regnet sammen, ved siden af afdelinger, der lignede dem, før planen begyndte.',
    en: "The plan's afdelinger counted together, beside afdelinger that were like them before the plan began.",
  },
  plan: { da: 'Helhedsplanen', en: 'The plan' },
  early: {
    da: (day: string) => `Planen sluttede ${day}, før perioden var gået. Virkningen regnes til planens sidste år.`,
    en: (day: string) =>
      `The plan ended ${day}, before its period was over. The effect is worked out to its last year.`,
  },
  goals: { da: 'Mål', en: 'Goals' },
  noGoals: { da: 'Der er ikke sat mål for planen endnu.', en: 'No goals have been set for the plan yet.' },
  goal: { da: 'Mål', en: 'Goal' },
  baseline: { da: 'Udgangspunkt', en: 'Baseline' },
  target: { da: 'Mål', en: 'Target' },
  now: { da: 'Nu', en: 'Now' },
  twins: { da: 'Tvillingerne', en: 'The twins' },
  status: { da: 'Status', en: 'Status' },
  status_naaet: { da: 'nået', en: 'reached' },
  'status_paa-sporet': { da: 'på sporet', en: 'on track' },
  status_bagud: { da: 'bagud', en: 'behind' },
  'status_langt-fra': { da: 'langt fra', en: 'far off' },
  status_forvaerret: { da: 'forværret', en: 'worse' },
  status_ukendt: { da: 'kan ikke vises endnu', en: 'cannot be shown yet' },
  progress: {
    da: (done: string, expected: string) => `${done} pct. af vejen; ${expected} pct. af tiden er gået.`,
    en: (done: string, expected: string) => `${done} per cent of the way; ${expected} per cent of the time has gone.`,
  },
  noise: { da: 'Ændringen kan skyldes tilfældigheder.', en: 'The change may be due to chance.' },
  responsible: { da: 'Ansvarlig', en: 'Responsible' },
  comments: { da: 'Kommentarer', en: 'Comments' },
  newGoal: { da: 'Sæt et mål', en: 'Set a goal' },
  indicator: { da: 'Indikator', en: 'Indicator' },
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
  effect: { da: 'Virkning', en: 'Effect' },
  effectAbout: {
    da: (n: number) =>
      `${n} tvillinger er valgt på tal fra før planen. En virkning på området er ikke det samme som en virkning på de mennesker, der boede der.`,
    en: (n: number) =>
      `${n} twins were chosen by figures from before the plan. An effect on the area is not the same as an effect on the people who lived there.`,
  },
  compared: {
    da: (before: string, after: string, n: number) =>
      `Før: ${before}. Efter: ${after}. Tvillinger med tal i alle årene: ${n}.`,
    en: (before: string, after: string, n: number) =>
      `Before: ${before}. After: ${after}. Twins with figures in all the years: ${n}.`,
  },
  leftOut: { da: 'Ikke med blandt tvillingerne', en: 'Not among the twins' },
  'out_own-plan': { da: 'har selv en helhedsplan', en: 'have a plan themselves' },
  out_near: { da: 'ligger under en kilometer væk', en: 'are under a kilometre away' },
  out_moves: { da: 'modtog mange af områdets fraflyttere', en: "received many of the area's movers" },
  out_hidden: { da: 'mangler tal eller kan ikke vises', en: 'lack figures or cannot be shown' },
  out_changed: { da: 'blev delt eller lagt sammen', en: 'were split or merged' },
  own: { da: 'Planen', en: 'The plan' },
  difference: { da: 'Forskel', en: 'Difference' },
  interval: { da: '95 %-interval', en: '95 per cent interval' },
  p: { da: 'p (rettet for antal)', en: 'p (adjusted for number)' },
  chartAim: {
    da: 'Den stiplede linje går fra udgangspunktet til målet.',
    en: 'The dashed line goes from the baseline to the goal.',
  },
  chartBand: {
    da: 'Båndet om planen viser, hvor det sande tal næsten altid ligger.',
    en: 'The band around the plan shows where the true figure almost always lies.',
  },
  chartGroup: {
    da: 'Båndet om tvillingerne viser, hvor otte af ti af dem ligger.',
    en: 'The band around the twins shows where eight of ten of them lie.',
  },
  chartGaps: { da: 'Skjulte og manglende år er huller.', en: 'Hidden and missing years are gaps.' },
  chartBegins: {
    da: (year: number): string => `Den lodrette streg er planens begyndelse (${year}).`,
    en: (year: number): string => `The vertical line is where the plan began (${year}).`,
  },
  kind: { da: 'Slags mål', en: 'Kind of goal' },
  baselineBlank: {
    da: 'Værdi i udgangsåret (tom = udgavens egen)',
    en: "Value in the baseline year (blank = the release's own)",
  },
  kindsAbout: {
    da: 'Et mål kan gælde niveauet selv, ændringen siden udgangsåret, afstanden til tvillingerne eller andelen af, hvad alle almene afdelinger har. Værdier, du selv skriver ind, kan kun have et mål for niveauet.',
    en: 'A goal can be about the level itself, the change since the baseline year, the distance from the twins, or the share of what all social housing afdelinger have. Values you enter yourself can only have a goal for their level.',
  },
  tested: {
    da: (n: number) => `${n} indikatorer er prøvet; derfor er p også rettet for antallet.`,
    en: (n: number) => `${n} indicators were tested; so p is adjusted for their number too.`,
  },
  overview: {
    da: 'Ændring fra før planen til mens den løb, efter indikator',
    en: 'Change from before the plan to while it ran, by indicator',
  },
  years: { da: 'År for år', en: 'Year by year' },
  returns: { da: 'Udgift og gevinst', en: 'Costs and return' },
  returnsAbout: {
    da: 'Du skriver selv, hvad en person er værd, hvem der får gevinsten, og hvor længe. Der er ingen standardværdi. Brug for eksempel SØM fra Social- og Boligstyrelsen.',
    en: 'You state yourself what one person is worth, who gains and for how long. There is no default. Use for example SØM of Social- og Boligstyrelsen.',
  },
  otherwise: { da: 'Hvis en forudsætning er anderledes', en: 'If one assumption is otherwise' },
  assumption: { da: 'Forudsætning', en: 'Assumption' },
  netOf: { da: 'Gevinst minus udgift (kr.)', en: 'Return less cost (DKK)' },
  unitValueBy: {
    da: (by: string): string => `Kr. pr. person ${by} pct.`,
    en: (by: string): string => `Kr. per person ${by} per cent`,
  },
  yearsTo: {
    da: (years: number): string => `Virkningen varer ${years} år`,
    en: (years: number): string => `The effect lasts ${years} ${years === 1 ? 'year' : 'years'}`,
  },
  dropOffTo: {
    da: (share: string): string => `Bortfald ${share} pct. om året`,
    en: (share: string): string => `Drop-off ${share} per cent a year`,
  },
  unitValue: { da: 'Kr. pr. person og år', en: 'Kr. per person and year' },
  persons: { da: 'Personer i målgruppen', en: 'Persons in the base' },
  duration: { da: 'År, virkningen varer', en: 'Years the effect lasts' },
  dropOff: { da: 'Bortfald om året (pct.)', en: 'Drop-off a year (per cent)' },
  cost: { da: 'Planens udgift (kr.)', en: 'Cost of the plan (DKK)' },
  calculate: { da: 'Beregn', en: 'Calculate' },
  noReturn: {
    da: 'Gevinsten kan ikke regnes: udfyld alle felter, og vælg en indikator, hvis virkning er vist.',
    en: 'The return cannot be worked out: fill in every field and choose an indicator whose effect is shown.',
  },
  headline: {
    da: (a: string, b: string) => `Nettogevinst mellem ${a} og ${b} kr.`,
    en: (a: string, b: string) => `Net return between DKK ${a} and DKK ${b}`,
  },
  least: { da: 'Mindst', en: 'Least' },
  point: { da: 'Midt', en: 'Middle' },
  most: { da: 'Mest', en: 'Most' },
  gross: { da: 'Gevinst (kr.)', en: 'Gain (DKK)' },
  net: { da: 'Netto (kr.)', en: 'Net (DKK)' },
  ratio: { da: 'Gevinst pr. krone', en: 'Gain per krone' },
  personsGained: { da: 'Personer', en: 'Persons' },
} as const satisfies Messages;
