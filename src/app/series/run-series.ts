import { seriesSettings } from '../../domain/definitions/jobindsats.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type {
  KeptSeries,
  PublicSeries,
  SeriesCopy,
  SeriesOutcome,
  SeriesPace,
  SeriesSource,
} from '../../domain/model/public-series.ts';
import type { Jobindsats } from '../../storage/jobindsats/open-jobindsats.ts';
import type { Statbank } from '../../storage/statbank/open-statbank.ts';
import { observeAreas } from '../areas/observe-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { fetchJobindsats } from '../jobindsats/fetch-jobindsats.ts';
import { mappedRows } from '../months/map-file.ts';
import { fetchStatbank } from '../statbank/fetch-statbank.ts';
import type { StatbankOrigin } from '../statbank/keep-statbank.ts';
import { demandLikeBefore } from './demand-like-before.ts';
import { demandRight } from './save-series.ts';
import { newestPeriod, seriesRows } from './series-rows.ts';

/** Opens the source of a series by its server's address; called only for series that are run. */
export interface SeriesSources {
  readonly statbank: (server: string) => Statbank;
  readonly jobindsats: (server: string) => Jobindsats;
}

/** What running one series did. */
export interface RanSeries {
  readonly name: string;
  readonly outcome: SeriesOutcome;
  readonly nextDue: string;
  readonly copy?: SeriesCopy;
  /** Figures of areas that were new or revised, where a mapping makes some of it. */
  readonly observed?: number;
  readonly problem?: Problem;
}

/**
 * Runs the series of a source that are due, or the one of a name whether due or not. One that fails leaves its copies and the other
 * series as they are and is due again the next day.
 * @throws Problem KV-A1 without the right, KV-M36 for a name there is not
 */
export async function runSeries(
  context: AppContext,
  reader: Reader,
  { source, name }: { readonly source: SeriesSource; readonly name?: string },
  sources: SeriesSources,
): Promise<readonly RanSeries[]> {
  await demandRight(context, reader, `run ${name ?? source}`);
  const own = (await context.state.keptSeries()).filter((one) => one.source === source);
  const asked =
    name === undefined
      ? own.filter(({ nextDue }) => nextDue <= context.clock())
      : own.filter((one) => one.name === name);
  if (name !== undefined && asked.length === 0)
    throw new Problem('KV-M36', { name, known: own.map((one) => one.name) });
  const ran: RanSeries[] = [];
  for (const series of asked) {
    const until = later(context.clock(), seriesSettings.hoursOfARun * hour);
    if (await context.state.claimSeries(series.name, series.nextDue, until)) {
      ran.push(await runOne(context, reader, series, sources));
    }
  }
  return ran;
}

const hour = 3_600_000;
const day = 24 * hour;
const later = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();

async function runOne(
  context: AppContext,
  reader: Reader,
  series: KeptSeries,
  sources: SeriesSources,
): Promise<RanSeries> {
  const at = context.clock();
  try {
    const copy = await fetched(context, series, sources);
    const outcome = series.copy?.sha256 === copy.sha256 ? 'same' : 'new';
    await demandLikeBefore(context, series, copy);
    const observed = outcome === 'new' ? await observedOf(context, reader, series, copy) : undefined;
    const nextDue = nextDueAfter(at, series.pace);
    await context.state.endSeriesRun(series.name, { at, outcome, nextDue, copy });
    return { name: series.name, outcome, nextDue, copy, ...(observed === undefined ? {} : { observed }) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const nextDue = later(at, seriesSettings.daysAfterFailure * day);
    const problem = { code: error.code, data: error.data };
    await context.state.endSeriesRun(series.name, { at, outcome: 'failed', nextDue, problem });
    return { name: series.name, outcome: 'failed', nextDue, problem: error };
  }
}

/** When a series is due after a run: a day or a week later, or the same day of the next month, at most the 28th. */
export function nextDueAfter(at: string, pace: SeriesPace): string {
  if (pace !== 'maaned') return later(at, seriesSettings.days[pace] * day);
  const next = new Date(at);
  next.setUTCMonth(next.getUTCMonth() + 1, Math.min(next.getUTCDate(), lastDayOfEveryMonth));
  return next.toISOString();
}

const lastDayOfEveryMonth = 28;

async function fetched(context: AppContext, series: KeptSeries, sources: SeriesSources): Promise<SeriesCopy> {
  const copy =
    series.source === 'statbank'
      ? await ofStatbank(context, series, sources)
      : await ofJobindsats(context, series, sources);
  const most = seriesSettings.mostContent;
  if (copy.content.length > most)
    throw new Problem('KV-M37', { name: series.name, letters: copy.content.length, most });
  return copy;
}

async function ofStatbank(
  context: AppContext,
  { name, server, table, select }: PublicSeries,
  sources: SeriesSources,
): Promise<SeriesCopy> {
  const kept = await context.state.seriesCopy(name);
  const origin: StatbankOrigin | undefined = kept && JSON.parse(kept.about);
  const question = { table, select, server, ...(kept && origin ? { known: { text: kept.content, origin } } : {}) };
  const found = await fetchStatbank(sources.statbank(server), question, context.clock);
  const { retrieved, updated, sha256, text: title, credit, observations } = found.origin;
  const newest = newestPeriod(seriesRows('statbank', found.text, name).rows);
  const about = JSON.stringify(found.origin);
  return { retrieved, updated, sha256, title, credit, newest, figures: observations, about, content: found.text };
}

async function ofJobindsats(
  context: AppContext,
  { name, server, table, select }: PublicSeries,
  sources: SeriesSources,
): Promise<SeriesCopy> {
  const { text, origin } = await fetchJobindsats(sources.jobindsats(server), { table, select, server }, context.clock);
  const { retrieved, sha256, credit, rows } = origin;
  const newest = newestPeriod(seriesRows('jobindsats', text, name).rows);
  const about = JSON.stringify(origin);
  return { retrieved, updated: '', sha256, title: table, credit, newest, figures: rows, about, content: text };
}

/** Figures a mapping makes of an answer, kept as a kommune's observations. @throws Problem KV-L45, KV-L47, KV-I8 */
async function observedOf(
  context: AppContext,
  reader: Reader,
  { name, source, mapping }: PublicSeries,
  { content, retrieved }: SeriesCopy,
): Promise<number | undefined> {
  if (mapping === undefined) return undefined;
  const all = await context.state.mappings();
  const found = all.find((one) => one.name === mapping);
  if (!found) throw new Problem('KV-L45', { name: mapping, known: all.map((one) => one.name) });
  const mapped = mappedRows(name, seriesRows(source, content, name), found);
  const rows = mapped.rows.map(({ row, values }) => ({
    row,
    values: { datakilde: source, hentet_tid: retrieved, ...values },
  }));
  const done = await observeAreas(context, reader, { file: name, ...mapped, rows, skipRejected: false });
  if (!done.written) throw new Problem('KV-I8', { file: name, errors: done.findings.length, rows: done.rows });
  return done.added + done.revised;
}
