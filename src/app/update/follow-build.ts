import { randomUUID } from 'node:crypto';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { BuildRun } from '../../domain/model/release-update.ts';
import { mayUpdateReleases } from '../access/may-update-releases.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** What a build tells and hears while it is followed. */
export interface FollowedBuild {
  readonly progress: Progress;
  /** Aborted when the build's own signal is, or when somebody asks it to stop. */
  readonly signal: AbortSignal;
}

/** Silence after which a build that has not ended is taken for killed. */
const silentForMs = 300_000;
const tellEveryMs = 1_000;
const shownRuns = 5;

/**
 * Does a build so that others can follow it: how far it is, how it ended, and a wish that it stops. Told about once a
 * second, and a wish is heard then.
 */
export async function followBuild(
  context: AppContext,
  reader: Reader,
  { progress, signal }: { readonly progress?: Progress; readonly signal?: AbortSignal },
  build: (followed: FollowedBuild) => Promise<string>,
): Promise<string> {
  const { state, clock } = context;
  const id = randomUUID();
  const stop = new AbortController();
  const signals = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  let so = { stage: '', done: 0, total: 0 };
  let telling: Promise<void> = Promise.resolve();
  const tell = async (): Promise<void> => {
    if (await state.advanceBuild(id, { ...so, heardAt: clock() })) stop.abort();
  };
  await state.beginBuild({ id, by: reader.id, startedAt: clock() });
  const timer = setInterval(() => {
    telling = tell().catch((error: unknown) => stop.abort(error));
  }, tellEveryMs);
  try {
    const followed: Progress = (stage, done, total) => {
      so = { stage, done, total };
      progress?.(stage, done, total);
    };
    const result = await build({ progress: followed, signal: signals });
    clearInterval(timer);
    await telling;
    await tell();
    await state.endBuild(id, 'done', clock(), result);
    return result;
  } catch (error) {
    clearInterval(timer);
    await telling;
    const code = error instanceof Problem ? error.code : 'KV-A7';
    await state.endBuild(id, code === 'KV-U5' ? 'cancelled' : 'failed', clock(), code);
    throw error;
  }
}

/** The last builds, the newest first. A running one that has been silent for long was killed, and can be taken up again. */
export async function followedBuilds(
  context: AppContext,
): Promise<readonly (BuildRun & { readonly silent: boolean })[]> {
  const now = Date.parse(context.clock());
  return (await context.state.buildRuns(shownRuns)).map((run) => ({
    ...run,
    silent: run.outcome === 'running' && now - Date.parse(run.heardAt) > silentForMs,
  }));
}

/** Asks the build under way to stop; what it has protected so far is kept for the next. @throws Problem KV-A1, KV-R16 */
export async function stopBuild(context: AppContext, reader: Reader): Promise<void> {
  const verdict = mayUpdateReleases(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'release', object: 'cancel' }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'afbryde en udgave', en: 'cancel a build' } });
  const running = (await followedBuilds(context)).find(({ outcome, silent }) => outcome === 'running' && !silent);
  if (!running || !(await context.state.stopBuild(running.id))) throw new Problem('KV-R16', {});
}
