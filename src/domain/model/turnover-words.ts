import { formatNumber } from '../kernel/format-number.ts';
import type { Lang } from '../kernel/language.ts';
import type { PlanTurnover } from './plan-goal.ts';

/** Words about who came and who stayed while a plan ran. */
export const turnoverWords = {
  moves: { da: 'Flytninger', en: 'Moves' },
  title: { da: 'Dem, der blev, og dem, der flyttede ind', en: 'Those who stayed and those who moved in' },
  into: { da: 'Tilflyttede om året (pct. af beboerne)', en: 'In-movers a year (per cent of residents)' },
  outOf: { da: 'Fraflyttede om året (pct. af beboerne)', en: 'Out-movers a year (per cent of residents)' },
  unknown: {
    da: 'Et år af flytningerne mangler eller kan ikke vises, så det kan ikke siges, hvor mange der blev.',
    en: 'A year of the moves is missing or cannot be shown, so it cannot be said how many stayed.',
  },
  why: {
    da: 'En udgave følger ingen personer. Virkningen på dem, der blev, kan derfor ikke vises for sig; tallene gælder dem, der boede der det enkelte år.',
    en: 'A release follows no person. The effect on those who stayed can therefore not be shown by itself; figures are of those who lived there in each year.',
  },
} as const;

/** How many of the residents were there from the beginning: at least, and had all left as often as one another. */
export function stayedText({ from, to, least, evenly }: PlanTurnover, lang: Lang): string {
  const [sure, about] = [Math.floor(percent * least), Math.round(percent * evenly)].map((share) =>
    formatNumber(share, 0, lang),
  );
  if (lang === 'da') {
    const bound =
      sure === '0'
        ? `Fra 1. januar ${from} til 1. januar ${to} flyttede så mange ind, at det ikke er sikkert, at nogen af beboerne boede der hele tiden.`
        : `Mindst ${sure} pct. af beboerne 1. januar ${to} boede i samme afdeling 1. januar ${from} eller er født siden; tallenes usikkerhed er regnet med.`;
    return `${bound} Flyttede alle lige ofte, ville omkring ${about} pct. af dem, der boede der ${from}, bo der endnu.`;
  }
  const bound =
    sure === '0'
      ? `From 1 January ${from} to 1 January ${to} so many moved in that it is not certain that any of the residents lived there all the time.`
      : `At least ${sure} per cent of the residents on 1 January ${to} lived in the same afdeling on 1 January ${from} or were born since; the margins of the figures are counted in.`;
  return `${bound} Had all left as often as one another, about ${about} per cent of those who lived there in ${from} would live there still.`;
}

const percent = 100;
