import { formatCount, formatNumber } from '../kernel/format-number.ts';
import type { Lang } from '../kernel/language.ts';
import type { ReturnAssumptions, ReturnChange } from './grant-effect.ts';

/** Words of a plan's goals, effect and return, the same on the page, on paper and in the workbook. */
export const goalWords = {
  lead: {
    da: 'Planens afdelinger regnet sammen, ved siden af afdelinger, der lignede dem, før planen begyndte.',
    en: "The plan's afdelinger counted together, beside afdelinger that were like them before the plan began.",
  },
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
  indicator: { da: 'Indikator', en: 'Indicator' },
  effect: { da: 'Virkning', en: 'Effect' },
  effectAbout: {
    da: (n: number) =>
      `${n === 0 ? 'Ingen tvillinger kunne vælges på tal fra før planen.' : `${n} ${n === 1 ? 'tvilling' : 'tvillinger'} er valgt på tal fra før planen.`} En virkning på området er ikke det samme som en virkning på de mennesker, der boede der.`,
    en: (n: number) =>
      `${n === 0 ? 'No twins could be chosen by figures from before the plan.' : `${n} ${n === 1 ? 'twin was' : 'twins were'} chosen by figures from before the plan.`} An effect on the area is not the same as an effect on the people who lived there.`,
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
  chartBegins: {
    da: (year: number): string => `Den lodrette streg er planens begyndelse (${year}).`,
    en: (year: number): string => `The vertical line is where the plan began (${year}).`,
  },
  chartStart: {
    da: 'En lodret streg er planens begyndelse.',
    en: 'A vertical line is where the plan began.',
  },
  inTable: { da: 'Tallene står i tabellen nedenfor.', en: 'The figures are in the table below.' },
} as const;

const percent = 100;

/** One assumption of a return otherwise, in words. */
export function changeText(change: ReturnChange, lang: Lang): string {
  if (change.of === 'years') return goalWords.yearsTo[lang](change.to);
  if (change.of === 'dropOff') return goalWords.dropOffTo[lang](formatNumber(change.to * percent, 0, lang));
  const by = formatNumber(change.by * percent, 0, lang);
  return goalWords.unitValueBy[lang](`${change.by > 0 ? '+' : ''}${by}`);
}

/** What a return assumes, by name. */
export function assumptionRows(
  asked: ReturnAssumptions,
  lang: Lang,
): readonly (readonly [name: string, value: string])[] {
  return [
    [goalWords.unitValue[lang], formatCount(asked.unitValue, lang)],
    [goalWords.persons[lang], formatCount(asked.persons, lang)],
    [goalWords.duration[lang], `${asked.years}`],
    [goalWords.dropOff[lang], formatNumber(asked.dropOff * percent, 1, lang)],
    [goalWords.cost[lang], formatCount(asked.cost, lang)],
  ];
}
