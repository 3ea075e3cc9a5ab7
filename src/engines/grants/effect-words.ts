import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { EffectEstimate, NoEffect } from '../../domain/model/grant-effect.ts';

const noEffects: Readonly<Record<NoEffect, (twins: number) => Text>> = {
  'few-twins': (n) => ({
    da: `${n === 0 ? 'Ingen tvillinger opfylder' : `Kun ${n} ${n === 1 ? 'tvilling' : 'tvillinger'} opfylder`} reglerne; virkningen vises ikke.`,
    en: `${n === 0 ? 'No twins meet' : `Only ${n} ${n === 1 ? 'twin meets' : 'twins meet'}`} the rules; no effect is shown.`,
  }),
  'missing-before': () => ({
    da: 'Tallene fra før planen mangler eller kan ikke vises; virkningen vises ikke.',
    en: 'Figures from before the plan are missing or cannot be shown; no effect is shown.',
  }),
  'missing-after': () => ({
    da: 'Der er endnu ingen tal fra efter planens begyndelse; virkningen vises ikke.',
    en: 'There are no figures yet from after the plan began; no effect is shown.',
  }),
  split: () => ({
    da: 'Planens afdelinger er delt eller lagt sammen mellem før og efter, så tallene er ikke om de samme boliger; virkningen vises ikke.',
    en: "The plan's afdelinger were split or merged between before and after, so the figures are not of the same homes; no effect is shown.",
  }),
  'no-spread': () => ({
    da: 'Alle tvillinger har ændret sig ens, så usikkerheden kan ikke regnes; virkningen vises ikke.',
    en: 'All twins changed alike, so the uncertainty cannot be worked out; no effect is shown.',
  }),
};

/** Why no effect is shown. */
export const noEffectText = (why: NoEffect, twins: number): Text => noEffects[why](twins);

/**
 * Whether plan and twins moved alike in the last two years before the plan, with the figures it is told by.
 * @source prioritering.md section 8 ("pre-trend check")
 */
export function preTrendText({ before, pre }: EffectEstimate): Text {
  const [last, earlier] = [...before].sort((a, b) => b - a);
  if (!pre || last === undefined || earlier === undefined) {
    return {
      da: 'Der er kun ét år fra før planen, så det kan ikke ses, om planens afdelinger og tvillingerne fulgtes ad.',
      en: "There is only one year from before the plan, so it cannot be seen whether the plan's afdelinger and the twins moved alike.",
    };
  }
  const one = (value: number, lang: Lang): string => formatNumber(value, 1, lang);
  const reach = chanceReach * pre.se;
  if (pre.parallel) {
    return {
      da: `Før planen, fra ${earlier} til ${last}, var forskellen i udvikling ${one(pre.delta, 'da')} point, og op til ${one(reach, 'da')} kan være tilfældigt: planens afdelinger og tvillingerne fulgtes ad.`,
      en: `Before the plan, from ${earlier} to ${last}, the difference in development was ${one(pre.delta, 'en')} points, and up to ${one(reach, 'en')} may be chance: the plan's afdelinger and the twins moved alike.`,
    };
  }
  return {
    da: `Før planen, fra ${earlier} til ${last}, var forskellen i udvikling ${one(pre.delta, 'da')} point, og kun ${one(reach, 'da')} kan være tilfældigt: de fulgtes ikke ad.`,
    en: `Before the plan, from ${earlier} to ${last}, the difference in development was ${one(pre.delta, 'en')} points, and only ${one(reach, 'en')} may be chance: they did not move alike.`,
  };
}

const chanceReach = 1.96;
const sure = 0.05;

/**
 * What an estimate says and does not say. Words never go further than the placebo test; without parallel years before
 * there is no sentence about effect at all.
 * @source prioritering.md section 8
 */
export function effectText(estimate: EffectEstimate, better: 1 | -1): Text {
  const { delta, interval, p, twins, pre, placebo } = estimate;
  if (pre && !pre.parallel) {
    return {
      da: 'Parallel udvikling kan ikke antages: planens afdelinger og tvillingerne bevægede sig forskelligt allerede før planen. Se kurven, men drag ingen slutning om virkning.',
      en: "Parallel development cannot be assumed: the plan's afdelinger and the twins moved differently already before the plan. Look at the curve, but conclude nothing about an effect.",
    };
  }
  const as = (lang: Lang): string => {
    const one = (value: number): string => formatNumber(Math.abs(value), 1, lang);
    const isBetter = delta * better > 0;
    const [low, high] = [interval[0] * better, interval[1] * better].sort((a, b) => a - b);
    const range = `${formatNumber(low ?? 0, 1, lang)} ${lang === 'da' ? 'til' : 'to'} ${formatNumber(high ?? 0, 1, lang)}`;
    const asLarge = placebo.filter((other) => Math.abs(other.delta) >= Math.abs(delta)).length;
    const chance = formatNumber(p, 2, lang);
    if (lang === 'da') {
      const seen = `Udviklingen er ${one(delta)} point ${isBetter ? 'bedre' : 'dårligere'} end hos tvillingerne (95 %: ${range} point i den ønskede retning).`;
      const others =
        asLarge === 0
          ? `Ingen af de ${twins} tvillinger afviger så meget`
          : `${asLarge} af de ${twins} tvillinger afviger mindst så meget`;
      return p < sure
        ? `${seen} ${others}: en sandsynlig virkning (p = ${chance}).`
        : `${seen} ${others}, så tilfældighed kan ikke udelukkes (p = ${chance}).`;
    }
    const seen = `The development is ${one(delta)} points ${isBetter ? 'better' : 'worse'} than the twins' (95 per cent: ${range} points in the wanted direction).`;
    const others =
      asLarge === 0
        ? `None of the ${twins} twins deviates that much`
        : `${asLarge} of the ${twins} twins deviate at least that much`;
    return p < sure
      ? `${seen} ${others}: a probable effect (p = ${chance}).`
      : `${seen} ${others}, so chance cannot be ruled out (p = ${chance}).`;
  };
  return { da: as('da'), en: as('en') };
}
