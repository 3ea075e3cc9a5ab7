import { localInstallation } from '../../../app/access/readers.ts';
import { listSeries } from '../../../app/series/list-series.ts';
import { type RanSeries, runSeries, type SeriesSources } from '../../../app/series/run-series.ts';
import { removeSeries, saveSeries } from '../../../app/series/save-series.ts';
import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { SeriesPace, SeriesSource, ToldSeries } from '../../../domain/model/public-series.ts';
import type { CommandOptions, Invocation } from './command.ts';
import { asUsage, UsageError } from './usage-error.ts';
import { withApp } from './with-app.ts';

/** Options of a command that has series: what is asked, how often, and what becomes of it. */
export const seriesOptions: CommandOptions = {
  name: { type: 'string' },
  table: { type: 'string' },
  select: { type: 'string', multiple: true },
  server: { type: 'string' },
  every: { type: 'string' },
  mapping: { type: 'string' },
};

/** The source whose series a command keeps, and how it is opened. */
export interface SeriesCommand {
  readonly source: SeriesSource;
  readonly serverOf: (invocation: Invocation) => string;
  /** Called only when something is run. @throws Problem KV-M32 without a key that is needed */
  readonly sources: () => SeriesSources;
}

type Jobs = Readonly<Record<'save' | 'run' | 'series' | 'remove', (invocation: Invocation) => Promise<number>>>;

/** `save`, `run`, `series` and `remove` of a source's command. Exit code of `run`: 1 when one of them failed. */
export function seriesJobs({ source, serverOf, sources }: SeriesCommand): Jobs {
  return {
    save: (invocation) => {
      const series = {
        ...{ source, name: needed(invocation, 'name'), table: needed(invocation, 'table') },
        ...{ server: serverOf(invocation), select: choicesOf(invocation), pace: paceOf(invocation) },
        ...(invocation.value('mapping') === undefined ? {} : { mapping: needed(invocation, 'mapping') }),
      };
      return withApp(invocation, async (context) => {
        await saveSeries(context, localInstallation, series);
        const { lang, out } = invocation.terminal;
        const run = `kvarter ${invocation.command} run`;
        const said = {
          da: `Serien ${series.name} er gemt. Den hentes, næste gang ${run} kører.\n`,
          en: `The series ${series.name} was saved. It is fetched the next time ${run} is run.\n`,
        };
        await out(said[lang]);
        return 0;
      });
    },
    run: (invocation) =>
      withApp(invocation, async (context) => {
        const name = invocation.value('name');
        const asked = { source, ...(name === undefined ? {} : { name }) };
        const ran = await asUsage(runSeries(context, localInstallation, asked, sources()), 'KV-M36');
        const { lang, out, say } = invocation.terminal;
        await out(ran.map((one) => ranText(one, lang)).join('') || nothingDue[lang]);
        for (const { problem, name: failed } of ran) {
          if (problem) say(`${failed}: ${problem.code} ${problem.sentence(lang)}\n`);
        }
        return ran.some(({ problem }) => problem !== undefined) ? 1 : 0;
      }),
    series: (invocation) =>
      withApp(invocation, async (context) => {
        const { lang, out } = invocation.terminal;
        const own = (await listSeries(context)).filter((one) => one.source === source);
        await out(own.map((one) => seriesLine(one, lang)).join('') || noSeries[lang]);
        return 0;
      }),
    remove: (invocation) => {
      const name = needed(invocation, 'name');
      return withApp(invocation, async (context) => {
        await asUsage(removeSeries(context, localInstallation, { source, name }), 'KV-M36');
        const { lang, out } = invocation.terminal;
        await out({ da: `Serien ${name} er slettet.\n`, en: `The series ${name} was removed.\n` }[lang]);
        return 0;
      });
    },
  };
}

const nothingDue = { da: 'Ingen serier skal hentes nu.\n', en: 'No series is due now.\n' };
const noSeries = {
  da: 'Der er ingen gemte serier. Gem en med save.\n',
  en: 'No series is saved. Save one with save.\n',
};

function ranText({ name, outcome, nextDue, copy, observed }: RanSeries, lang: Lang): string {
  const next = formatDate(nextDue, lang);
  const credit = copy?.credit ?? '';
  const newest = copy?.newest || '-';
  const figures = copy?.figures ?? 0;
  const said = {
    new: {
      da: `${name}: ${figures} tal, nyeste periode ${newest}. ${credit}. Hentes igen ${next}.`,
      en: `${name}: ${figures} figures, newest period ${newest}. ${credit}. Fetched again ${next}.`,
    },
    same: {
      da: `${name}: uændret siden sidst, ikke gemt igen. Hentes igen ${next}.`,
      en: `${name}: as before, not kept again. Fetched again ${next}.`,
    },
    failed: {
      da: `${name}: ikke hentet; tidligere tal står. Prøves igen ${next}.`,
      en: `${name}: not fetched; earlier figures stand. Tried again ${next}.`,
    },
  };
  const areas = {
    da: ` ${observed ?? 0} nye tal for områder.`,
    en: ` ${observed ?? 0} new figures of areas.`,
  };
  return `${said[outcome][lang]}${observed === undefined ? '' : areas[lang]}\n`;
}

function seriesLine({ name, table, pace, nextDue, state, copy }: ToldSeries, lang: Lang): string {
  const states = {
    waiting: { da: 'ikke hentet endnu', en: 'not fetched yet' },
    fetched: { da: 'hentet', en: 'fetched' },
    failed: { da: 'kunne ikke hentes sidst', en: 'could not be fetched last time' },
  };
  const retrieved = copy ? `${copy.newest || '-'} (${formatDate(copy.retrieved, lang)})` : '-';
  return `${[name, table, pace, states[state][lang], retrieved, nextDue.slice(0, 10)].join('  ')}\n`;
}

const paces: readonly SeriesPace[] = ['dag', 'uge', 'maaned'];

function paceOf(invocation: Invocation): SeriesPace {
  const found = invocation.value('every') ?? 'maaned';
  const pace = paces.find((one) => one === found);
  if (pace) return pace;
  throw new UsageError(new Problem('KV-A5', { parameter: '--every', found, valid: paces.join(' / ') }));
}

function needed(invocation: Invocation, option: string): string {
  const found = invocation.value(option)?.trim() ?? '';
  if (found !== '') return found;
  const command = `kvarter ${invocation.command} ${invocation.words[0] ?? ''}`.trim();
  throw new UsageError(new Problem('KV-A12', { command, missing: `--${option}` }));
}

/** Every `--select VARIABLE=value,value`. @throws UsageError on one without values */
export function choicesOf(invocation: Invocation) {
  return invocation.values('select').map((choice) => {
    const at = choice.indexOf('=');
    const told = at < 1 ? '' : choice.slice(at + 1);
    const values = told.split(',').filter((value) => value.trim() !== '');
    if (values.length === 0) {
      throw new UsageError(new Problem('KV-A19', { command: `kvarter ${invocation.command}`, option: '--select' }));
    }
    return { variable: choice.slice(0, at).trim(), values };
  });
}
