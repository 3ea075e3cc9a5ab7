import { publicReader } from '../../../app/access/readers.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { prepareWords } from '../../../app/definitions/compare-definitions.ts';
import { preparePlans } from '../../../app/grants/candidate-years.ts';
import { prepareIndices } from '../../../app/indices/open-index.ts';
import { prepareOverview } from '../../../app/monitor/open-overview.ts';
import { prepareShadowList } from '../../../app/monitor/shadow-list.ts';
import { prepareScores } from '../../../app/monitor/shadow-scores.ts';
import { prepareMoves } from '../../../app/moves/open-moves.ts';
import { prepareUneven } from '../../../app/moves/open-uneven.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import {
  type Preparation,
  prepareComparedTable,
  prepareKommuner,
  prepareWideLevels,
} from '../../../app/release/prepare-comparisons.ts';
import { sayPrepared } from '../../../app/release/prepared-releases.ts';
import { prepareTwins } from '../../../app/twins/prepare-twins.ts';
import type { Server, ServerOptions } from '../server/server-options.ts';
import { readersFirst } from './readers-first.ts';
import { warmPages } from './warm-pages.ts';

/** Gets what readers ask for first ready beside the server. */
export interface ReadyKeeper {
  /** Makes what every page and table needs, before the server listens: nobody waits for it then. */
  first(release: OpenRelease): Promise<void>;
  /** Looks whether there is something to get ready; ends when it is, or when the server is closed. */
  look(): Promise<void>;
}

/**
 * Gets a release ready when it is first served, at the start and when another comes while the server runs; and what is seen from a
 * day, the monitoring of areas, when the day has changed. What fails is told as a bug and not tried again.
 */
export function keepReady(
  context: AppContext,
  server: Server,
  options: ServerOptions,
  signal: AbortSignal,
): ReadyKeeper {
  let [release, day] = ['', ''];
  let opened: OpenRelease | undefined;
  const how = { pause: readersFirst(server.server), signal };
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    const served = context.desk.served();
    const today = context.clock().slice(0, 10);
    if (!served || (served.manifest.id === release && today === day)) return;
    const isAnother = served.manifest.id !== release;
    [release, day] = [served.manifest.id, today];
    // Not kept: a release that is replaced goes from memory.
    const before = opened;
    opened = undefined;
    try {
      if (isAnother) await wholeRelease(context, server, how, before);
      else await prepareMonitoring(context, how);
      if (!signal.aborted) sayPrepared(served);
    } catch (error) {
      options.onBug('prepare', error);
    }
  };
  return {
    first: async (found) => {
      opened = found;
      await everyPage(server, found, how).catch((error: unknown) => options.onBug('prepare', error));
    },
    look: () => {
      running ??= work().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

// Leaves of the public are read from the release's folder: the first without a login would wait for that.
async function preparePublic(context: AppContext, release: OpenRelease, how: Preparation): Promise<void> {
  if (how.signal.aborted || release.manifest.strict === undefined) return;
  const open = await context.desk.openFor(publicReader);
  await prepareWideLevels(open, how);
  await prepareKommuner(open, how);
}

// What is seen from a day; the estimates draw on what the overview has read.
async function prepareMonitoring(context: AppContext, how: Preparation): Promise<void> {
  await prepareOverview(context, how);
  if (!how.signal.aborted) await prepareShadowList(context, how);
  if (!how.signal.aborted) await prepareScores(context, how);
}

async function everyPage(server: Server, release: OpenRelease, how: Preparation): Promise<void> {
  await warmPages(server, release, how);
  await prepareComparedTable(release, how);
  await prepareWideLevels(release, how);
}

// Between two pieces readers are answered. What every page and table needs is made first, unless it was before.
async function wholeRelease(
  context: AppContext,
  server: Server,
  how: Preparation,
  before: OpenRelease | undefined,
): Promise<void> {
  // As readers open it, with areas among its places: what is made of another form of it is not found again.
  const release = await context.desk.open();
  if (release !== before) await everyPage(server, release, how);
  await prepareKommuner(release, how);
  await prepareMonitoring(context, how);
  await prepareIndices(context, how);
  await prepareMoves(context, release, how);
  await prepareWords(release, how);
  await prepareTwins(context, release, how);
  await preparePublic(context, release, how);
  await prepareUneven(release, how);
  await preparePlans(context, release, how);
}
