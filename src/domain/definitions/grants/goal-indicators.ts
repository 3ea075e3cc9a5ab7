import type { Text } from '../../kernel/language.ts';
import type { GoalIndicator, PlanTheme, TableFigure } from '../../model/plan-goal.ts';

/**
 * What plans have goals for, in the four focus areas. The fund's own catalogue is not public.
 * @source prioritering.md section 7
 */
export const goalIndicators: readonly GoalIndicator[] = [
  {
    id: 'labour',
    theme: 'beskaeftigelse',
    name: { da: 'Uden for arbejdsmarkedet, 18-64 år (pct.)', en: 'Outside work, aged 18-64 (per cent)' },
    ...{ better: -1, criterion: 'labour', unit: 'pct', shares: true },
  },
  {
    id: 'beskaeftigelse',
    theme: 'beskaeftigelse',
    name: { da: 'Beskæftigede, 18-64 år (pct.)', en: 'Employed, aged 18-64 (per cent)' },
    ...{ better: 1, figure: { table: 'T16', row: 'I_ALT.BESK', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'hverken',
    theme: 'beskaeftigelse',
    name: {
      da: 'Hverken i uddannelse eller job, 18-24 år (pct.)',
      en: 'Neither in education nor work, aged 18-24 (per cent)',
    },
    ...{ better: -1, figure: { table: 'T15', row: 'HVERKEN_18_24', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'income',
    theme: 'beskaeftigelse',
    name: { da: 'Bruttoindkomst i pct. af regionens', en: "Gross income in per cent of the region's" },
    ...{ better: 1, criterion: 'income', unit: 'pct', shares: false },
  },
  {
    id: 'education',
    theme: 'uddannelse',
    name: { da: 'Kun grundskole, 30-59 år (pct.)', en: 'Basic school only, aged 30-59 (per cent)' },
    ...{ better: -1, criterion: 'education', unit: 'pct', shares: true },
  },
  {
    id: 'dagtilbud',
    theme: 'uddannelse',
    name: { da: 'Indskrevet i dagtilbud, 1-5 år (pct.)', en: 'Enrolled in daycare, aged 1-5 (per cent)' },
    ...{ better: 1, figure: { table: 'T08', row: 'I_ALT.INDSKREVET', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'trivsel',
    theme: 'uddannelse',
    name: { da: 'Generel trivsel i 4.-9. klasse (1-5)', en: 'General well-being in grades 4-9 (1-5)' },
    ...{ better: 1, figure: { table: 'T09', row: 'GEN.GNS', measure: 'n' }, unit: 'point', shares: false },
  },
  {
    id: 'uden-uddannelse-i-gang',
    theme: 'uddannelse',
    name: { da: 'Ikke i gang med uddannelse, 18-24 år (pct.)', en: 'Not in education, aged 18-24 (per cent)' },
    ...{ better: -1, figure: { table: 'T15', row: 'G18_24.I00', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'sigtede-15-17',
    theme: 'kriminalitet',
    name: { da: 'Sigtede, 15-17 år (pct.)', en: 'Charged, aged 15-17 (per cent)' },
    ...{ better: -1, figure: { table: 'T20', row: 'G15_17', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'sigtede-18-29',
    theme: 'kriminalitet',
    name: { da: 'Sigtede, 18-29 år (pct.)', en: 'Charged, aged 18-29 (per cent)' },
    ...{ better: -1, figure: { table: 'T20', row: 'G18_29', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'convicted',
    theme: 'kriminalitet',
    name: { da: 'Dømte, 18 år og derover (pct.)', en: 'Convicted, aged 18 and over (per cent)' },
    ...{ better: -1, criterion: 'convicted', unit: 'pct', shares: true },
  },
  {
    id: 'valgdeltagelse',
    theme: 'integration',
    name: { da: 'Valgdeltagelse (pct. af valgberettigede)', en: 'Turnout (per cent of the eligible)' },
    ...{ better: 1, figure: { table: 'T22', row: 'STEMT', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'fraflytning',
    theme: 'integration',
    name: { da: 'Fraflyttede (pct. af beboerne)', en: 'Out-movers (per cent of residents)' },
    ...{ better: -1, figure: { table: 'T12', row: 'I_ALT', measure: 'pct' }, unit: 'pct', shares: true },
  },
  {
    id: 'lokal-deltagelse',
    theme: 'integration',
    name: { da: 'Deltagere i foreningsliv og aktiviteter (antal)', en: 'Participants in local activities (number)' },
    ...{ better: 1, unit: 'antal', shares: false },
  },
  {
    id: 'lokal-tryghed',
    theme: 'integration',
    name: { da: 'Trygge i boligområdet (pct., egen måling)', en: 'Feel safe in the area (per cent, own survey)' },
    ...{ better: 1, unit: 'pct', shares: false },
  },
];

/** What the focus areas are called. */
/** Rows that tell how many came to live in a place in a year, and how many left. */
export const turnoverRows = {
  into: { table: 'T10', row: 'I_ALT', measure: 'pct' },
  outOf: { table: 'T12', row: 'I_ALT', measure: 'pct' },
} as const satisfies Readonly<Record<string, TableFigure>>;

export const planThemes: Readonly<Record<PlanTheme, Text>> = {
  beskaeftigelse: { da: 'Beskæftigelse', en: 'Employment' },
  uddannelse: { da: 'Uddannelse', en: 'Education' },
  kriminalitet: { da: 'Kriminalitetsforebyggelse', en: 'Crime prevention' },
  integration: { da: 'Integration og sammenhængskraft', en: 'Integration and cohesion' },
};

/**
 * How the effect of a plan is estimated.
 * @source prioritering.md section 8
 */
export const effectRules = {
  residents: 200,
  beforeYears: 2,
  afterYears: 2,
  twins: 20,
  fewestTwins: 5,
  metres: 1000,
  flowShare: 0.05,
} as const;
