import type { Server } from 'node:http';
import type { AppContext } from '../../../app/context/app-context.ts';
import { endInterrupted, forgetStale } from '../../../app/jobs/zip-jobs.ts';
import { anchorLog } from '../../../app/log/verify-log.ts';
import { sweepSessions } from '../../../app/login/sessions.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { type EmbargoHours, embargoHours } from '../../../app/update/embargo-hours.ts';
import { settleReleases } from '../../../app/update/settle-releases.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { keepReady, type ReadyKeeper } from '../pages/keep-ready.ts';
import { demandEncrypted, refuseOpenAddress } from '../request/loopback.ts';
import { buildServer } from './build-server.ts';
import { renewTls } from './own-tls.ts';
import type { ServerOptions } from './server-options.ts';

/** Where to listen. Port 0 takes a free one. */
export interface Address {
  readonly host: string;
  readonly port: number;
  /** Said by whoever knows that the network between proxy and server encrypts: others may reach it by plain HTTP. */
  readonly plain?: boolean;
}

/** A server that answers. `close` lets running answers finish. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const lookForReleaseEveryMs = 5_000;
const forgetJobsEveryMs = 600_000;
const longestEndMs = 10_000;

/**
 * Starts serving the current release, and looks for a newer one every five seconds: one that was
 * published meanwhile, or whose embargo ended.
 * @throws Problem KV-A3 when the address can be reached from outside, KV-A11 when the port is taken,
 * KV-A27 when it can be reached by plain HTTP or its certificate cannot be used,
 * KV-A8 when there is no release at all: one that waits, or was withdrawn, is published from a page of this server.
 */
export async function startServer(
  context: AppContext,
  address: Address,
  options: ServerOptions,
): Promise<RunningServer> {
  refuseOpenAddress(address.host, options.login);
  demandEncrypted(address.host, { ...options, ...address });
  await settleReleases(context);
  const release = await firstServed(context);
  const server = await buildServer(context, options);
  try {
    const preparing = new AbortController();
    const ready = keepReady(context, server, options, preparing.signal);
    // About a second at full scale; without it the first readers would wait for one another.
    if (release) await ready.first(release);
    const { host, port } = address;
    const listening = await server.listen({ host, port });
    const url = options.tls ? listening.replace(/^http:/, 'https:') : listening;
    const prepared = ready.look();
    const hours = embargoHours(context);
    const timer = setInterval(() => refresh(context, hours, ready, options), lookForReleaseEveryMs);
    await forgetStale(context);
    const sweeper = setInterval(() => sweep(context, server.server, options), forgetJobsEveryMs);
    return {
      url,
      close: async () => {
        clearInterval(timer);
        clearInterval(sweeper);
        preparing.abort();
        await Promise.all([prepared, ready.look()]);
        // Running answers end; who keeps a connection open longer than this is cut off.
        const cut = setTimeout(() => server.server.closeAllConnections(), longestEndMs);
        await server.close().finally(() => clearTimeout(cut));
      },
    };
  } catch (error) {
    await server.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new Problem('KV-A11', address);
    throw error;
  }
}

async function firstServed(context: AppContext): Promise<OpenRelease | undefined> {
  try {
    return await context.desk.open();
  } catch (error) {
    const isNone = error instanceof Problem && error.code === 'KV-A8';
    if (!isNone || (await context.releases.list()).length === 0) throw error;
    return undefined;
  }
}

// A release that cannot be read leaves the present one served.
function refresh(context: AppContext, hours: EmbargoHours, ready: ReadyKeeper, options: ServerOptions): void {
  const look = async (): Promise<void> => {
    await hours.settle();
    await context.desk.refresh();
    await ready.look();
  };
  look().catch((error: unknown) => options.onBug('refresh', error));
  endInterrupted(context).catch((error: unknown) => options.onBug('jobs', error));
}

function sweep(context: AppContext, server: Server, options: ServerOptions): void {
  if (options.tls) renewTls(server, options.tls).catch((error: unknown) => options.onBug('tls', error));
  forgetStale(context).catch((error: unknown) => options.onBug('jobs', error));
  anchorLog(context).catch((error: unknown) => options.onBug('log', error));
  const today = context.clock().slice(0, 10);
  context.state.sweepTokens(today).catch((error: unknown) => options.onBug('tokens', error));
  if (options.login) {
    sweepSessions(context, options.login.settings).catch((error: unknown) => options.onBug('sessions', error));
  }
}
