import { setImmediate } from 'node:timers/promises';
import type { AppContext } from '../../../app/context/app-context.ts';
import { prepareOverview } from '../../../app/monitor/open-overview.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { prepareComparedTable, prepareKommuner, prepareWideLevels } from '../../../app/release/prepare-comparisons.ts';
import { prepareTwins } from '../../../app/twins/prepare-twins.ts';
import type { Server, ServerOptions } from '../server/build-server.ts';
import { warmPages } from './warm-pages.ts';

/** Gets what readers ask for first ready beside the server. */
export interface ReadyKeeper {
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
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    const served = context.desk.served();
    const today = context.clock().slice(0, 10);
    if (!served || (served.manifest.id === release && today === day)) return;
    const isAnother = served.manifest.id !== release;
    [release, day] = [served.manifest.id, today];
    try {
      if (isAnother) await wholeRelease(context, server, served, signal);
      else await prepareOverview(context, { pause: () => setImmediate(), signal });
    } catch (error) {
      options.onBug('prepare', error);
    }
  };
  return {
    look: () => {
      running ??= work().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}

// Readers come first: between two tables the server answers what has arrived. The cheapest that every reader needs is
// made ready first.
async function wholeRelease(
  context: AppContext,
  server: Server,
  release: OpenRelease,
  signal: AbortSignal,
): Promise<void> {
  const how = { pause: () => setImmediate(), signal };
  await warmPages(server, release, how);
  await prepareOverview(context, how);
  await prepareComparedTable(release, how);
  await prepareTwins(context, release, how);
  await prepareWideLevels(release, how);
  await prepareKommuner(release, how);
}
