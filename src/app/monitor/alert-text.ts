import { areaClasses } from '../../domain/definitions/area-classes/index.ts';
import { criteria } from '../../domain/definitions/criteria/index.ts';
import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { formatCount, formatNumber } from '../../domain/kernel/format-number.ts';
import { formatPersons } from '../../domain/kernel/format-persons.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { listMonth } from '../../domain/kernel/list-month.ts';
import { periodText } from '../../domain/kernel/period-text.ts';
import type { AreaClassId, CriterionId } from '../../domain/model/area-class.ts';
import type { AlertFinding, AreaAlert, ClassWay, MonitoredArea } from '../../domain/model/monitor.ts';
import { alertValue, causeOf } from '../../engines/monitor/alert-value.ts';
import type { SilentSource } from '../../engines/monitor/months/silent-sources.ts';
import { sourceName } from './month-series.ts';

/** An alert in words: what, how many persons, how sure, of which data, and what it does not mean. */
export function alertOf(finding: AlertFinding, now: Pick<MonitoredArea, 'place' | 'list' | 'history'>): AreaAlert {
  const { place, list } = now;
  return {
    code: finding.code,
    level: levelOf(finding),
    place: place.key,
    name: place.name,
    text: textOf(finding, list),
    cause: causeOf(finding),
    value: alertValue(finding, now, monitorSettings),
  };
}

function levelOf(finding: AlertFinding): AreaAlert['level'] {
  switch (finding.code) {
    case 'A1':
      return 'alarm';
    case 'A3':
      return finding.level;
    case 'A2':
    case 'A5':
    case 'A6':
      return 'warning';
    case 'A4':
    case 'A7':
    case 'A8':
      return 'note';
  }
}

/** A criterion's name in running text. */
export function criterionName(id: CriterionId): Text {
  return criteria.find((one) => one.id === id)?.name ?? { da: id, en: id };
}

/** What a class is called today. */
export function className(id: AreaClassId): Text {
  return areaClasses.find((one) => one.id === id)?.rules.at(-1)?.name ?? { da: id, en: id };
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('da') + text.slice(1);

/** A way over a line in words: `Uden tilknytning …: 3-9 personer`. */
export function wayText({ criteria: of }: ClassWay): Text {
  const each = (lang: Lang): string =>
    of
      .map(({ id, persons }) => `${lower(criterionName(id)[lang])}: ${formatPersons(persons, lang)}`)
      .join({ da: ' og ', en: ' and ' }[lang]);
  return { da: each('da'), en: each('en') };
}

function textOf(finding: AlertFinding, list: string): Text {
  const year = list.slice(0, 4);
  switch (finding.code) {
    case 'A1': {
      const name = className(finding.class);
      const [is, was] = finding.to === 'met' ? [true, false] : [false, true];
      return {
        da: `Ifølge tallene for listen ${year} er området ${is ? 'nu' : 'ikke længere'} ${lower(name.da)}; ifølge tallene for året før var det ${was ? 'det' : 'det ikke'}. Det er en beregning, ikke ministeriets liste.`,
        en: `By the figures for the list of ${year} the area is ${is ? 'now' : 'no longer'} ${lower(name.en)}; by those of the year before it ${was ? 'was' : 'was not'}. This is a calculation, not the ministry's list.`,
      };
    }
    case 'A2': {
      const name = className(finding.class);
      const way = wayText(finding.way);
      return {
        da: `Området er tæt på ${finding.state === 'met' ? 'ikke længere at være' : 'at blive'} ${lower(name.da)} (${way.da}). Afstanden er regnet af afrundede tal og siger ikke, at det vil ske.`,
        en: `The area is close to ${finding.state === 'met' ? 'being no longer' : 'becoming'} ${lower(name.en)} (${way.en}). The distance is computed from rounded figures and does not say that it will happen.`,
      };
    }
    case 'A3': {
      const { from, to, years, level } = finding;
      const name = criterionName(finding.id);
      const per = (value: number, lang: Lang): string => formatNumber(value, finding.id === 'convicted' ? 2 : 1, lang);
      return {
        da: `${name.da}: fra ${per(from, 'da')} pct. (${years[0]}) til ${per(to, 'da')} pct. (${years[1]}). Ændringen er større, end tilfældigheder og afrunding ${level === 'alarm' ? 'kan forklare' : 'plejer at forklare'}; årsagen fremgår ikke af tallene.`,
        en: `${name.en}: from ${per(from, 'en')} per cent (${years[0]}) to ${per(to, 'en')} per cent (${years[1]}). The change is larger than chance and rounding ${level === 'alarm' ? 'can explain' : 'usually explain'}; the figures do not tell the cause.`,
      };
    }
    case 'A4':
      return outsideText(finding);
    case 'A5':
      return {
        da: `Området har ${formatCount(finding.residents, 'da')} beboere${finding.falling ? ', og tallet falder' : ''}. Under ${formatCount(finding.line, 'da')} beboere har området ingen klasse, men pligter fra tidligere lister kan fortsætte.`,
        en: `The area has ${formatCount(finding.residents, 'en')} residents${finding.falling ? ', and the number is falling' : ''}. Below ${formatCount(finding.line, 'en')} residents it has no class, but duties from earlier lists may go on.`,
      };
    case 'A6': {
      const [first = '', last = ''] = [finding.lists[0]?.slice(0, 4), finding.lists.at(-1)?.slice(0, 4)];
      return {
        da: `Området har været parallelsamfund på alle lister fra ${first} til ${last}. Er det også på listen ${year}, bliver det omdannelsesområde.`,
        en: `The area has been a parallel society on every list from ${first} to ${last}. If it is on the list of ${year} too, it becomes a transformation area.`,
      };
    }
    case 'A7': {
      const name = criterionName(finding.id);
      return {
        da: `${name.da}: nyeste tal er fra ${periodText(finding.period, 'da') || 'et ukendt år'}, og listen ser på ${finding.wanted}. Kriteriet kan ikke afgøres, før der kommer nyere tal.`,
        en: `${name.en}: the newest figure is of ${periodText(finding.period, 'en') || 'an unknown year'}, and the list looks at ${finding.wanted}. The criterion cannot be decided until there is a newer one.`,
      };
    }
    case 'A8':
      return rulesText(finding, list);
  }
}

type Outside = Extract<AlertFinding, { readonly code: 'A4' }>;

function outsideText({ group, shares }: Outside): Text {
  const told = (lang: Lang): string =>
    shares
      .map(({ id, year, value, groupValue, persons, expected }) => {
        const per = (share: number): string => formatNumber(share, id === 'convicted' ? 2 : 1, lang);
        const [own, usual] = [formatCount(persons, lang), formatCount(expected, lang)];
        const name = criterionName(id)[lang];
        return {
          da: `${name}: ${per(value)} pct. mod ${per(groupValue)} pct. i kommunens almene boliger (${year}), omkring ${own} personer, hvor ${usual} ville svare til kommunen.`,
          en: `${name}: ${per(value)} per cent against ${per(groupValue)} per cent in the social housing of the kommune (${year}), about ${own} persons where ${usual} would match the kommune.`,
        }[lang];
      })
      .join(' ');
  return {
    da: `Området ligger uden for det, tilfældigheder og afrunding kan forklare, når det holdes op mod de almene boliger i ${group}. ${told('da')} Det siger ikke, hvorfor, og ikke, at noget er sket for nylig.`,
    en: `The area lies outside what chance and rounding can explain when held against the social housing of ${group}. ${told('en')} It does not say why, nor that anything has happened lately.`,
  };
}

type OtherRules = Extract<AlertFinding, { readonly code: 'A8' }>;

function rulesText({ criteria: changed, classes, before, from }: OtherRules, list: string): Text {
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

/** That sources of a kommune have stopped: what, since when, and what it does not mean. */
export function silenceAlert(silent: readonly SilentSource[], kommune: string): AreaAlert {
  const [first] = silent;
  const ids = [...new Set(silent.map(({ datakilde }) => datakilde))];
  const sources = ids.map(sourceName);
  const [last = '', due = ''] = [first?.last, first?.due];
  const told = (lang: Lang) => ({
    from: sources.map((name) => name[lang]).join({ da: ' og ', en: ' and ' }[lang]),
    last: listMonth(last, lang),
    due: listMonth(due, lang),
  });
  const [da, en] = [told('da'), told('en')];
  return {
    code: 'A7',
    level: 'note',
    place: `kom:${first?.kommunekode ?? ''}`,
    name: { da: kommune, en: kommune },
    cause: `A7 ${ids.toSorted().join()}`,
    value: { step: last, shares: {} },
    text: {
      da: `Der er ikke kommet månedstal fra ${da.from} siden ${da.last}; tallene for ${da.due} skulle være leveret. De seneste tal føres videre. Det siger intet om, hvordan det går i områderne.`,
      en: `No monthly figures have come from ${en.from} since ${en.last}; those of ${en.due} were due. The latest are carried on. This says nothing of how the areas are doing.`,
    },
  };
}
