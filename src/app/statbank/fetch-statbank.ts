import { createHash } from 'node:crypto';
import { statbankSource } from '../../domain/definitions/statbank.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import {
  checkStatbankAnswer,
  joinStatbankCsv,
  type StatbankFormat,
  statbankRequest,
} from '../../engines/intake/public-data/check-statbank-answer.ts';
import type { PublicDataset } from '../../engines/intake/public-data/public-dataset.ts';
import { statbankPeriod } from '../../engines/intake/public-data/statbank-period.ts';
import {
  planStatbank,
  type StatbankPlan,
  splitByTime,
  tooMany,
} from '../../engines/intake/public-data/statbank-plan.ts';
import { readRefusal } from '../../engines/intake/public-data/statbank-table.ts';
import type { Statbank, StatbankReply } from '../../storage/statbank/open-statbank.ts';
import { askTableinfo, statbankLang } from './ask-statbank.ts';
import { type KeptStatbank, keepStatbank, keptStatbank, type StatbankOrigin } from './keep-statbank.ts';

/** What is wanted of StatBank, and where it is to be kept. */
export interface StatbankQuestion {
  readonly table: string;
  readonly select: readonly { readonly variable: string; readonly values: readonly string[] }[];
  /** Left out: CSV, or BULK when CSV would be too large. */
  readonly format?: StatbankFormat;
  readonly server: string;
  /** A copy that is there already, where it is no file. */
  readonly known?: KeptStatbank;
  /** File to keep the answer in, with its origin in a file beside it. Left out: nothing is kept. */
  readonly out?: string;
}

/** An answer of StatBank with where it comes from. */
export interface StatbankExtract {
  readonly text: string;
  readonly origin: StatbankOrigin;
  /** The file holds the same extract of the same figures already; StatBank was not asked for them again. */
  readonly unchanged: boolean;
  /** Last day of the newest period with a figure, when it is so old that the series may have ended. */
  readonly staleSince?: string;
}

const day = 86_400_000;

/**
 * Fetches an extract: table information, selection and limit checked before figures are asked for, the answer checked
 * against what was asked, then kept whole with its origin. The earlier copy stands until the new one is complete.
 * @throws Problem KV-L52 to KV-L59, KV-E1, KV-E3 and JS-… of an answer that cannot be read, KV-S16 of a file not written
 */
export async function fetchStatbank(
  statbank: Statbank,
  question: StatbankQuestion,
  now: () => string,
): Promise<StatbankExtract> {
  const { out } = question;
  const kept = out === undefined ? question.known : await keptStatbank(out);
  try {
    return await fetchNew(statbank, question, now, kept);
  } catch (error) {
    if (!kept || !(error instanceof Problem) || !isStopped(error)) throw error;
    throw new Problem('KV-L52', { ...error.data, kept: kept.origin.retrieved });
  }
}

const isStopped = (problem: Problem): problem is Problem<'KV-L52'> => problem.code === 'KV-L52';

async function fetchNew(
  statbank: Statbank,
  question: StatbankQuestion,
  now: () => string,
  kept: KeptStatbank | undefined,
): Promise<StatbankExtract> {
  const { server, out } = question;
  const plan = planStatbank(await askTableinfo(statbank, question.table, server), question.select);
  const format = question.format ?? (plan.cells > statbankSource.mostCells ? 'BULK' : 'CSV');
  if (format !== 'BULK' && plan.cells > statbankSource.mostCells) throw tooMany(plan, statbankSource.mostCells, format);
  const request = statbankRequest(plan, format, statbankLang);
  const { updated } = plan.table;
  // A table that does not say when it was updated is never taken for unchanged.
  const same = kept?.origin.request === request && kept.origin.updated === updated && kept.origin.server === server;
  if (same && updated !== '') return { ...kept, unchanged: true };
  const answer = await askFigures(statbank, plan, format);
  const dataset = checkStatbankAnswer(answer.text, plan, answer.format, statbankLang);
  const origin = originOf(plan, { request, server, answer, retrieved: now() });
  if (out !== undefined) await keepStatbank(out, answer.text, origin);
  const ended = newestFigure(dataset);
  const stale =
    ended !== undefined && Date.parse(origin.retrieved) - Date.parse(ended) > statbankSource.staleDays * day;
  return { text: answer.text, origin, unchanged: false, ...(stale ? { staleSince: ended } : {}) };
}

interface Figures {
  readonly text: string;
  readonly format: StatbankFormat;
  readonly contentType: string;
  readonly requestIds: readonly string[];
}

const done = 200;
/** BULK is now and then refused for a large extract; CSV by period is then answered (dst.md section 1). */
const notAllowed = 'EXTRACT-NOTALLOWED';

async function askFigures(statbank: Statbank, plan: StatbankPlan, format: StatbankFormat): Promise<Figures> {
  const ask = (part: StatbankPlan, as: StatbankFormat) =>
    statbank.post('/data', statbankRequest(part, as, statbankLang));
  const whole = await ask(plan, format);
  if (whole.status === done) return figuresOf([whole], format);
  const refusal = readRefusal(whole.status, whole.text);
  if (format !== 'BULK' || refusal.code !== notAllowed) throw refused(plan, whole);
  const replies: StatbankReply[] = [];
  for (const part of splitByTime(plan, statbankSource.mostCells)) {
    const reply = await ask(part, 'CSV');
    if (reply.status !== done) throw refused(plan, reply);
    checkStatbankAnswer(reply.text, part, 'CSV', statbankLang);
    replies.push(reply);
  }
  return figuresOf(replies, 'CSV');
}

function figuresOf(replies: readonly StatbankReply[], format: StatbankFormat): Figures {
  return {
    text: joinStatbankCsv(replies.map(({ text }) => text)),
    format,
    contentType: replies[0]?.contentType ?? '',
    requestIds: replies.map(({ requestId }) => requestId).filter((id) => id !== ''),
  };
}

function refused({ table }: StatbankPlan, { status, text }: StatbankReply): Problem<'KV-L59'> {
  return new Problem('KV-L59', { table: table.id, ...readRefusal(status, text) });
}

function originOf(
  plan: StatbankPlan,
  got: { readonly request: string; readonly server: string; readonly answer: Figures; readonly retrieved: string },
): StatbankOrigin {
  const { table, chosen, observations } = plan;
  const { request, server, answer, retrieved } = got;
  return {
    source: statbankSource.name,
    licence: statbankSource.licence,
    credit: `Kilde: ${statbankSource.name}, ${table.id}`,
    table: table.id,
    text: table.text,
    unit: table.unit,
    updated: table.updated,
    active: table.active,
    suppressed: table.suppressed,
    retrieved,
    server,
    request,
    format: answer.format,
    contentType: answer.contentType,
    requestIds: answer.requestIds,
    selection: chosen.map(({ variable, values }) => ({ variable: variable.id, text: variable.text, values })),
    observations,
    sha256: createHash('sha256').update(answer.text).digest('hex'),
  };
}

/** Last day of the newest period that has a figure; undefined without a time dimension or dates. */
function newestFigure({ dimensions, values }: PublicDataset): string | undefined {
  const at = dimensions.findIndex(({ role }) => role === 'time');
  const periods = dimensions[at]?.categories ?? [];
  const step = dimensions.slice(at + 1).reduce((product, { categories }) => product * categories.length, 1);
  const filled = new Set<number>();
  for (const [i, value] of values.entries()) if (value !== null) filled.add(Math.floor(i / step) % periods.length);
  const ends = [...filled].map((i) => statbankPeriod(periods[i]?.code ?? '')?.end ?? '').filter((end) => end !== '');
  return ends.sort().at(-1);
}
