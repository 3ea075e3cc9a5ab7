import type { Text } from '../../kernel/language.ts';
import type { GoalIndicator, PlanTheme } from '../../model/plan-goal.ts';

/**
 * What plans have goals for, in the four focus areas. The fund's own catalogue is not public.
 * @source prioritering.md section 7
 */
export const goalIndicators: readonly GoalIndicator[] = [
  {
    id: 'labour',
    theme: 'beskaeftigelse',
    name: { da: 'Uden for arbejdsmarkedet, 18-64 år (pct.)', en: 'Outside work, aged 18-64 (per cent)' },
    better: -1,
    criterion: 'labour',
    shares: true,
  },
  {
    id: 'income',
    theme: 'beskaeftigelse',
    name: { da: 'Bruttoindkomst i pct. af regionens', en: "Gross income in per cent of the region's" },
    better: 1,
    criterion: 'income',
    shares: false,
  },
  {
    id: 'education',
    theme: 'uddannelse',
    name: { da: 'Kun grundskole, 30-59 år (pct.)', en: 'Basic school only, aged 30-59 (per cent)' },
    better: -1,
    criterion: 'education',
    shares: true,
  },
  {
    id: 'convicted',
    theme: 'kriminalitet',
    name: { da: 'Dømte, 18 år og derover (pct.)', en: 'Convicted, aged 18 and over (per cent)' },
    better: -1,
    criterion: 'convicted',
    shares: true,
  },
  {
    id: 'lokal-deltagelse',
    theme: 'integration',
    name: { da: 'Deltagere i foreningsliv og aktiviteter (antal)', en: 'Participants in local activities (number)' },
    better: 1,
    shares: false,
  },
  {
    id: 'lokal-tryghed',
    theme: 'integration',
    name: { da: 'Trygge i boligområdet (pct., egen måling)', en: 'Feel safe in the area (per cent, own survey)' },
    better: 1,
    shares: false,
  },
];

/** What the focus areas are called. */
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
