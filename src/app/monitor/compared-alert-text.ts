import { observedIndicators } from '../../domain/definitions/geofa/observed-indicators.ts';
import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { moveSettings } from '../../domain/definitions/monitoring/move-settings.ts';
import { formatDate } from '../../domain/kernel/format-date.ts';
import { formatCount, formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { listMonth } from '../../domain/kernel/list-month.ts';
import type { AlertFinding } from '../../domain/model/monitor.ts';
import { className, criterionName, lower, shareDecimals } from './criterion-name.ts';
import { definitionName } from './month-series.ts';

// Alerts of what an area is compared with: its kommune, its own figures before, and where its new residents come from.

type Finding<C extends AlertFinding['code']> = Extract<AlertFinding, { readonly code: C }>;

const bothOf = (say: (lang: Lang) => string): Text => ({ da: say('da'), en: say('en') });

/** Outside the funnel of the kommune. */
export function outsideText({ group, shares }: Finding<'A4'>): Text {
  const told = (lang: Lang): string =>
    shares
      .map(({ id, year, value, groupValue, persons, expected }) => {
        const per = (share: number): string => formatNumber(share, shareDecimals(id), lang);
        const [own, usual] = [formatCount(persons, lang), formatCount(expected, lang)];
        const name = criterionName(id)[lang];
        return {
          da: `${name}: ${per(value)} pct. mod ${per(groupValue)} pct. i kommunens almene boliger (${year}), omkring ${own} personer, hvor ${usual} ville svare til kommunen.`,
          en: `${name}: ${per(value)} per cent against ${per(groupValue)} per cent in the social housing of the kommune (${year}), about ${own} persons where ${usual} would match the kommune.`,
        }[lang];
      })
      .join(' ');
  return {
    da: `Området ligger uden for det, tilfældigheder og afrunding kan forklare, når det holdes op mod de almene boliger i ${group}. ${told('da')} ${sureOf('da')} Det siger ikke, hvorfor, og ikke, at noget er sket for nylig.`,
    en: `The area lies outside what chance and rounding can explain when held against the social housing of ${group}. ${told('en')} ${sureOf('en')} It does not say why, nor that anything has happened lately.`,
  };
}

// The funnel's own level: what is less far out is not told.
function sureOf(lang: Lang): string {
  const { funnel, tails } = monitorSettings.alerts;
  const tail = tails[funnel.level];
  const chance = formatNumber(100 * tail, 1, lang);
  return {
    da: `Et område som kommunen ville ved et tilfælde ligge så langt over i mindre end ${chance} pct. af tilfældene, også når afrundingen tages med.`,
    en: `By chance an area like the kommune would lie so far above in less than ${chance} per cent of cases, rounding counted in.`,
  }[lang];
}

/** Other rules, another border, or another way of counting than before. */
export function otherGroundText(finding: Finding<'A8'>, list: string): Text {
  switch (finding.of) {
    case 'law':
      return rulesText(finding, list);
    case 'border':
      return {
        da: `Området har en anden grænse fra ${formatDate(finding.from, 'da')}. Tallene regnes bagud med den nye grænse; lister og månedstal fra før den er ikke af de samme boliger. En ændring kan alene skyldes grænsen.`,
        en: `The area has another border from ${formatDate(finding.from, 'en')}. Figures are counted back with the new border; lists and monthly figures from before it are not of the same homes. A change may come from the border alone.`,
      };
    case 'months': {
      const { indikator, from, before, now } = finding;
      const indicator = observedIndicators.find(({ id }) => id === indikator)?.name ?? { da: indikator, en: indikator };
      const [is, was] = [definitionName(now), definitionName(before)];
      return {
        da: `Månedstallene for ${lower(indicator.da)} er opgjort på en anden måde fra ${listMonth(from, 'da')}: »${is.da}« i stedet for »${was.da}«. Tal før og efter er to rækker og kan ikke sammenlignes; det siger intet om, at området har ændret sig.`,
        en: `The monthly figures of ${lower(indicator.en)} are counted in another way from ${listMonth(from, 'en')}: “${is.en}” instead of “${was.en}”. Figures before and after are two series and not comparable; it does not say that the area has changed.`,
      };
    }
  }
}

function rulesText(
  { criteria: changed, classes, before, from }: Extract<AlertFinding, { readonly of: 'law' }>,
  list: string,
): Text {
  const names = (lang: Lang): string =>
    [...changed.map((id) => criterionName(id)[lang]), ...classes.map((id) => className(id)[lang])]
      .map(lower)
      .join(', ');
  const day = (of: string, lang: Lang): string => listMonth(of, lang);
  return {
    da: `Listen for ${day(list, 'da')} følger andre regler end listen for ${day(before, 'da')}: ${names('da')}. De nye regler gælder fra listen i ${day(from, 'da')}. Værdier og klasser før og efter kan ikke sammenlignes; det siger intet om, at området har ændret sig.`,
    en: `The list of ${day(list, 'en')} follows other rules than that of ${day(before, 'en')}: ${names('en')}. The new rules hold from the list of ${day(from, 'en')}. Values and classes before and after are not comparable; it does not say that the area has changed.`,
  };
}

/** Movers of other areas come here far more than others do, while more here are outside work. */
export function flowText({ signals, labour }: Finding<'A9'>): Text {
  return bothOf((lang) => {
    const count = (of: number): string => formatCount(Math.round(of), lang);
    const times = (of: number): string => formatNumber(of, 1, lang);
    const [first, last] = signals[0]?.years ?? ['', ''];
    const years = first === last ? first : `${first}–${last}`;
    const from = signals
      .map(({ name, persons, expected, quotient, low }) => {
        const [own, usual, ratio, least] = [count(persons), count(expected), times(quotient), times(low)];
        return {
          da: `${name.da}: omkring ${own} personer mod ventet ${usual}, ${ratio} gange så mange (mindst ${least} med afrunding)`,
          en: `${name.en}: about ${own} persons against ${usual} expected, ${ratio} times as many (at least ${least} with rounding)`,
        }[lang];
      })
      .join('; ');
    const per = (share: number): string => formatNumber(share, shareDecimals(labour.id), lang);
    const [was, is] = [per(labour.from), per(labour.to)];
    const limit = formatNumber(moveSettings.shift.quotient, 0, lang);
    return {
      da: `Langt flere end ventet er flyttet hertil (${years}) fra ${from}. Ventet er efter, hvor alle, der flytter fra almene boliger i den kommune, flytter hen; her tælles fra ${limit} gange. Samtidig er andelen uden tilknytning til arbejdsmarkedet steget fra ${was} pct. (${labour.years[0]}) til ${is} pct. (${labour.years[1]}), mere end tilfældigheder og afrunding plejer at forklare. Det siger ikke, at de, der er flyttet, er uden arbejde, eller hvorfor de flytter.`,
      en: `Far more than expected have moved here (${years}) from ${from}. The expected goes by where all who move out of social housing in that kommune go; told from ${limit} times. Meanwhile the share outside the labour market has risen from ${was} per cent (${labour.years[0]}) to ${is} per cent (${labour.years[1]}), more than chance and rounding usually explain. It does not say that those who moved are out of work, or why they move.`,
    }[lang];
  });
}
