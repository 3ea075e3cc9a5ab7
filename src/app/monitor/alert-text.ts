import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { formatCount, formatNumber } from '../../domain/kernel/format-number.ts';
import { formatPersons } from '../../domain/kernel/format-persons.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { listMonth } from '../../domain/kernel/list-month.ts';
import { periodText } from '../../domain/kernel/period-text.ts';
import type { AlertFinding, AreaAlert, ClassWay, MonitoredArea } from '../../domain/model/monitor.ts';
import { alertValue, causeOf } from '../../engines/monitor/alert-value.ts';
import type { SilentSource } from '../../engines/monitor/months/silent-sources.ts';
import { flowText, otherGroundText, outsideText } from './compared-alert-text.ts';
import { className, criterionName, lower, shareDecimals } from './criterion-name.ts';
import { sourceName } from './month-series.ts';

/** An alert in words: what, how many persons, how sure, of which data, and what it does not mean. */
export function alertOf(finding: AlertFinding, now: Pick<MonitoredArea, 'place' | 'list' | 'history'>): AreaAlert {
  const { place, list } = now;
  const [level, value] = [levelOf(finding), alertValue(finding, now, monitorSettings)];
  return {
    code: finding.code,
    level,
    place: place.key,
    name: place.name,
    text: textOf(finding, list),
    cause: causeOf(finding),
    value,
    news: [value.step, level, ...yearsOf(finding)].join(' '),
  };
}

// A share is news again with the figures of another year, not with another rounding of the same.
function yearsOf(finding: AlertFinding): readonly string[] {
  switch (finding.code) {
    case 'A3':
      return finding.years;
    case 'A4':
      return finding.shares.map(({ year }) => year);
    case 'A9':
      return finding.labour.years;
    default:
      return [];
  }
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
    case 'A9':
      return 'warning';
    case 'A4':
    case 'A7':
    case 'A8':
      return 'note';
  }
}

// Up or down: both tails of the limit.
function chanceOf(level: 'warning' | 'alarm', lang: Lang): string {
  const percent = 200 * monitorSettings.alerts.tails[level];
  return formatNumber(percent, Number.isInteger(percent) ? 0 : 1, lang);
}

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
      const { from, to, years, level, persons } = finding;
      const name = criterionName(finding.id);
      const per = (value: number, lang: Lang): string => formatNumber(value, shareDecimals(finding.id), lang);
      return {
        da: `${name.da}: fra ${per(from, 'da')} pct. (${years[0]}) til ${per(to, 'da')} pct. (${years[1]}), det er fra omkring ${formatCount(persons[0], 'da')} til ${formatCount(persons[1], 'da')} personer. Ændringen er større, end tilfældigheder og afrunding ${level === 'alarm' ? 'kan forklare' : 'plejer at forklare'}: så stor ville den ved et tilfælde være i mindre end ${chanceOf(level, 'da')} pct. af tilfældene, og da mange beboere er de samme begge år, er det forsigtigt regnet. Årsagen fremgår ikke af tallene.`,
        en: `${name.en}: from ${per(from, 'en')} per cent (${years[0]}) to ${per(to, 'en')} per cent (${years[1]}), that is from about ${formatCount(persons[0], 'en')} to ${formatCount(persons[1], 'en')} persons. The change is larger than chance and rounding ${level === 'alarm' ? 'can explain' : 'usually explain'}: by chance it would be so large in less than ${chanceOf(level, 'en')} per cent of cases, and as many residents are the same in both years, this is cautiously reckoned. The figures do not tell the cause.`,
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
      return otherGroundText(finding, list);
    case 'A9':
      return flowText(finding);
  }
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
    news: last,
    text: {
      da: `Der er ikke kommet månedstal fra ${da.from} siden ${da.last}; tallene for ${da.due} skulle være leveret. De seneste tal føres videre. Det siger intet om, hvordan det går i områderne.`,
      en: `No monthly figures have come from ${en.from} since ${en.last}; those of ${en.due} were due. The latest are carried on. This says nothing of how the areas are doing.`,
    },
  };
}
