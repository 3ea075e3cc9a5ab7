import { formatDate } from '../../domain/kernel/format-date.ts';
import { formatNumber } from '../../domain/kernel/format-number.ts';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { AccountYear, ReleaseAccounts } from '../../domain/model/accounts.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ShownAccountYear, TwinAccounts, UnitAccounts } from '../../domain/model/twin-economy.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import type { AccountIndex } from '../../engines/twins/accounts/unit-figure.ts';
import { chartOf } from './account-lines.ts';
import { accountLevel, figureGroups, perWords } from './figure-lines.ts';
import { accountIndexOf, isoDay, stockOfYear } from './release-index.ts';

/** The accounting year that is shown: the one asked for, else the one in force, else the newest. */
export function shownYear({ accounts, stock }: ReleaseContent, asked: number | undefined): number | undefined {
  const years = accounts?.years.map(({ year }) => year) ?? stock?.years.map(({ year }) => year) ?? [];
  if (asked !== undefined && years.includes(asked)) return asked;
  return accounts?.inForce ?? years.at(-1);
}

/** Says that a year that was asked for is not in the release. */
export function yearNotes(content: ReleaseContent, asked: number | undefined): readonly Text[] {
  const shown = shownYear(content, asked);
  if (asked === undefined || shown === undefined || shown === asked) return [];
  return [
    {
      da: `Udgaven har ikke regnskaber for ${asked}. ${shown} vises.`,
      en: `The edition has no accounts for ${asked}. ${shown} is shown.`,
    },
  ];
}

/**
 * Accounts of a year of a unit and its twins. Undefined where the release has no accounts.
 * @param ids - The subject first, then its twins, nearest first.
 * @source tvillinger.md section 7
 */
export function twinAccounts(
  content: ReleaseContent,
  level: TwinLevel,
  ids: readonly string[],
  asked: number | undefined,
): TwinAccounts | undefined {
  const { accounts } = content;
  const year = shownYear(content, asked);
  const found = accounts?.years.find((one) => one.year === year);
  if (!accounts || !found) return undefined;
  const index = accountIndexOf(found, stockOfYear(content, year));
  const own = accountLevel[level];
  const definitions = accounts.keyFigures.filter((figure) => figure.level === own);
  const { fewestTwins } = accounts.rules;
  const per = definitions[0]?.per ?? 'dwellingM2';
  const chart = chartOf(accounts, own, found.year);
  return {
    year: found.year,
    years: accounts.years.map((one) => shownAccountYear(one, accounts)),
    per: perWords[per],
    fewest: fewestTwins,
    units: ids.map((id) => unitAccounts(index, own, id, accounts.rules.months)),
    groups: figureGroups({ index, chart, level: own, per, ids, fewest: fewestTwins }, definitions),
    notes: [...coverageNotes(found, accounts), ...lineNotes(index, own), ...mergerNotes(content, ids[0] ?? '', found)],
  };
}

/** A year with how far its accounts have come in. */
export function shownAccountYear(
  { year, dwellings, reported }: AccountYear,
  { inForce }: ReleaseAccounts,
): ShownAccountYear {
  const percent = dwellings > 0 ? Math.floor((reported * 1000) / dwellings) / 10 : 0;
  return { year, inForce: year === inForce, reportedPercent: percent };
}

/** A unit's accounts of a year: there or not, and compared or not. */
export function unitAccounts(index: AccountIndex, level: 'afd' | 'org', id: string, months: number): UnitAccounts {
  const { rows, positions } = index[level];
  const at = positions.get(id);
  const { year } = index;
  if (at === undefined) {
    return { status: 'missing', words: { da: `Regnskab ${year} mangler.`, en: `Accounts of ${year} are missing.` } };
  }
  const { columns } = rows;
  const from = isoDay(columns.fromDay[at] ?? 0);
  const to = isoDay(columns.toDay[at] ?? 0);
  const covered = columns.months[at] ?? 0;
  const span = (lang: Lang): string => `${formatDate(from, lang)} - ${formatDate(to, lang)}`;
  if (columns.compared[at] === 1) {
    const words = { da: `Regnskab ${year}: ${span('da')}.`, en: `Accounts of ${year}: ${span('en')}.` };
    return { status: 'compared', from, to, months: covered, words };
  }
  return {
    ...{ status: 'other-months', from, to, months: covered },
    words: {
      da: `Regnskab ${year} dækker ${span('da')} (${covered} hele måneder) og sammenlignes ikke: kun regnskaber på netop ${months} måneder sammenlignes.`,
      en: `Accounts of ${year} cover ${span('en')} (${covered} whole months) and are not compared: only accounts of exactly ${months} months are.`,
    },
  };
}

function coverageNotes(found: AccountYear, accounts: ReleaseAccounts): readonly Text[] {
  const { year, reportedPercent } = shownAccountYear(found, accounts);
  const least = accounts.rules.coveragePercent;
  if (reportedPercent >= least) return [];
  const share = (lang: Lang): string => formatNumber(reportedPercent, 1, lang);
  return [
    {
      da: `Der er indberettet regnskab ${year} for ${share('da')} % af boligerne. Under ${least} % er året ikke det, der normalt sammenlignes på.`,
      en: `Accounts of ${year} have been reported for ${share('en')}% of all dwellings. Below ${least}% the year is not the usual one to compare.`,
    },
  ];
}

/** An edition made before accounts were kept shows what key figures are made of by name only. */
function lineNotes(index: AccountIndex, level: 'afd' | 'org'): readonly Text[] {
  if (index[level].rows.lines) return [];
  return [
    {
      da: 'Udgaven er lavet uden beløb for de enkelte konti. Nøgletallene er der; konti står kun med navn.',
      en: 'The edition was made without the amounts of single accounts. The key figures are there; accounts are named only.',
    },
  ];
}

/** Accounts stay with the afdelinger that reported them: a merged one has none of its own for the year before. */
function mergerNotes({ directory }: ReleaseContent, id: string, { year, afdelinger }: AccountYear): readonly Text[] {
  if (afdelinger.ids.includes(id)) return [];
  const event = directory.events.find(({ kind, to }) => kind === 'sammenlagt' && to.includes(id));
  if (!event) return [];
  const from = event.from.filter((other) => other !== id).join(', ');
  return [
    {
      da: `Afdelingen blev dannet ved sammenlægning ${formatDate(event.date, 'da')} af ${from}. Deres regnskaber for ${year} lægges ikke sammen.`,
      en: `The afdeling was formed by a merger on ${formatDate(event.date, 'en')} of ${from}. Their accounts of ${year} are not added up.`,
    },
  ];
}
