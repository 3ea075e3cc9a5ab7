import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { Problem, sentenceOf } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Job } from '../../domain/model/job.ts';
import type { ExportFormat } from '../../engines/export/export-format.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { TableQuestion } from '../tables/table-question.ts';
import { openWorkbookPerAfdeling } from '../tables/workbook-per-afdeling.ts';
import { type ZipOfTables, zipOfTables } from '../tables/zip-of-tables.ts';

/** How a zip made in the background is to be written. */
export interface ZipWish {
  readonly question: TableQuestion;
  readonly format: ExportFormat;
  readonly lang: Lang;
  readonly origin?: string;
}

/**
 * Work begun: the job as kept, and its end, which never rejects; at once where another server makes it. Whoever only
 * starts it does not wait for `ended`.
 */
export interface StartedZip {
  readonly job: Job;
  readonly ended: Promise<void>;
}

/**
 * Begins a zip with a file for each afdeling of a selection and answers at once. A reader has one zip under way: the
 * same asked for again is that one, not another.
 * @param onBug - Told of an error that is no problem of the reader's; the job then says only that it failed.
 * @throws Problem as {@link openWorkbookPerAfdeling}; KV-A16 while another of the reader's runs
 */
export async function startZip(
  context: AppContext,
  reader: Reader,
  wish: ZipWish,
  onBug: (id: string, error: unknown) => void,
): Promise<StartedZip> {
  const each = await openWorkbookPerAfdeling(context, reader, wish.question);
  await forgetStale(context);
  // The release is pinned, so that a newer one does not come in halfway.
  const question = { ...wish.question, udgave: each.release.manifest.id };
  const asked = JSON.stringify({ ...question, format: wish.format.id, lang: wish.lang });
  const id = randomUUID();
  const pathOfDone = pathOf(context, id);
  const told: Told = { stopped: false, done: 0, last: Promise.resolve() };
  const zip = zipOfTables(context, each, { ...wish, question }, (done) => {
    told.last = tellHowFar(context, id, told, done);
  });
  const job: Job = {
    ...{ id, owner: reader.id, kind: 'zip', file: `${zip.name}.zip`, asked },
    ...{ state: 'running', done: 0, total: each.count, startedAt: context.clock() },
  };
  await mkdir(folderOf(context), { recursive: true });
  if (!(await context.state.addJob(job))) return await joinRunning(context, job);
  const ended = write(context, job, { zip, told, pathOfDone }, onBug).finally(() => underWay.delete(id));
  underWay.set(id, ended);
  return { job, ended };
}

// Ends of the zips that this process makes, by job.
const underWay = new Map<string, Promise<void>>();

/** The reader's running job, where it is the one wished for. @throws Problem KV-A16 where it is another */
async function joinRunning(context: AppContext, wished: Job): Promise<StartedZip> {
  const jobs = await context.state.jobs(wished.owner);
  // It may have ended by now: the newest is the one that stood in the way.
  const job = jobs.find(({ state }) => state === 'running') ?? jobs[0];
  if (job?.asked !== wished.asked) throw new Problem('KV-A16', { done: job?.done ?? 0, total: (job ?? wished).total });
  return { job, ended: underWay.get(job.id) ?? Promise.resolve() };
}

// Whether the owner has stopped the job, how far it is, and the last that was told of that.
interface Told {
  stopped: boolean;
  done: number;
  last: Promise<void>;
}

async function tellHowFar(context: AppContext, id: string, told: Told, done: number): Promise<void> {
  told.done = done;
  if (!(await context.state.advanceJob(id, done, context.clock()).catch(() => true))) told.stopped = true;
}

async function write(
  context: AppContext,
  job: Job,
  { zip, told, pathOfDone }: { readonly zip: ZipOfTables; readonly told: Told; readonly pathOfDone: string },
  onBug: (id: string, error: unknown) => void,
): Promise<void> {
  const part = `${pathOfDone}.part`;
  // Also while one file takes long: a job that is silent is taken for one whose server was stopped.
  const heard = setInterval(() => {
    told.last = tellHowFar(context, job.id, told, told.done);
  }, tellEveryMs);
  try {
    await pipeline(Readable.from(untilStopped(zip.chunks, told)), createWriteStream(part));
    await told.last;
    if (told.stopped) return await rm(part, { force: true });
    await rename(part, pathOfDone);
    const isKept = await context.state.endJob(job.id, { state: 'done', endedAt: context.clock() });
    if (!isKept) await rm(pathOfDone, { force: true });
  } catch (error) {
    if (!(error instanceof Problem)) onBug(job.id, error);
    await rm(part, { force: true }).catch(() => undefined);
    const end = { state: 'failed', endedAt: context.clock(), problem: whyFailed(error, job.id) } as const;
    await context.state.endJob(job.id, end).catch((second: unknown) => onBug(job.id, second));
  } finally {
    clearInterval(heard);
  }
}

// Ending the generator is what stops the next workbook from being made.
async function* untilStopped(chunks: AsyncGenerator<Uint8Array>, told: Told): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (told.stopped) return;
    yield chunk;
  }
}

function whyFailed(error: unknown, id: string): Text {
  const problem = error instanceof Problem ? error : new Problem('KV-A7', { id });
  return {
    da: sentenceOf(problem.code, problem.data, 'da'),
    en: sentenceOf(problem.code, problem.data, 'en'),
  };
}

/** The reader's own jobs of the last day, newest first; the public has none. */
export async function ownJobs(context: AppContext, reader: Reader): Promise<readonly Job[]> {
  if (reader.via === 'public') return [];
  const since = dayBefore(context.clock());
  return (await context.state.jobs(reader.id)).filter(({ startedAt }) => startedAt >= since);
}

/** One of the reader's jobs. @throws Problem KV-A17 for one that is another's, not there or forgotten */
export async function ownJob(context: AppContext, reader: Reader, id: string): Promise<Job> {
  const job = (await ownJobs(context, reader)).find((one) => one.id === id);
  if (!job) throw new Problem('KV-A17', { job: id.slice(0, 40) });
  return job;
}

/** Stops a job of the reader's that runs, or forgets one that has ended. @throws Problem KV-A17 */
export async function stopJob(context: AppContext, reader: Reader, id: string): Promise<void> {
  const job = await ownJob(context, reader, id);
  const wasRunning = await context.state.endJob(job.id, { state: 'cancelled', endedAt: context.clock() });
  if (!wasRunning) await forget(context, job.id);
}

/** A zip that is done. */
export interface KeptZip {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/**
 * The file of a job that is done, when the reader may still take what is in it; logged.
 * @throws Problem KV-A17 without such a file, as {@link openWorkbookPerAfdeling} when the right has ended since
 */
export async function fileOfJob(context: AppContext, reader: Reader, id: string): Promise<KeptZip> {
  const job = await ownJob(context, reader, id);
  const path = pathOf(context, job.id);
  const found = job.state === 'done' ? await stat(path).catch(() => undefined) : undefined;
  if (!found) throw new Problem('KV-A17', { job: id.slice(0, 40) });
  const question: TableQuestion = JSON.parse(job.asked);
  const { release } = await openWorkbookPerAfdeling(context, reader, question);
  const use = { action: 'file', object: `hver ${question.sted}`, release: release.manifest.id } as const;
  await logUse(context, reader, use, { allowed: true });
  return { path, name: job.file, bytes: found.size };
}

/** Forgets jobs begun more than a day ago, with their files. */
export async function forgetStale(context: AppContext): Promise<void> {
  const since = dayBefore(context.clock());
  for (const job of await context.state.staleJobs(since)) await forget(context, job.id);
}

/** Ends what ran on a server that was stopped, and tells its owner. Another server's jobs tell that they still run. */
export async function endInterrupted(context: AppContext): Promise<void> {
  const endedAt = context.clock();
  for (const job of await context.state.silentJobs(earlier(endedAt, silentForMs))) {
    const problem = {
      da: 'Serveren blev genstartet, før filen var færdig. Begynd forfra.',
      en: 'The server was restarted before the file was done. Begin again.',
    };
    await context.state.endJob(job.id, { state: 'failed', endedAt, problem });
    await rm(`${pathOf(context, job.id)}.part`, { force: true });
  }
}

async function forget(context: AppContext, id: string): Promise<void> {
  await context.state.deleteJob(id);
  for (const end of ['', '.part']) await rm(`${pathOf(context, id)}${end}`, { force: true });
}

const dayMs = 24 * 60 * 60 * 1000;
const tellEveryMs = 5_000;
const silentForMs = 30_000;

function dayBefore(now: string): string {
  return earlier(now, dayMs);
}

function earlier(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString();
}

function folderOf(context: AppContext): string {
  return join(context.dataDir, 'jobs');
}

function pathOf(context: AppContext, id: string): string {
  return join(folderOf(context), `${id}.zip`);
}
