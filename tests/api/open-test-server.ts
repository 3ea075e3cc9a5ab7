import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import type { AppContext } from '../../src/app/context/app-context.ts';
import { openApp } from '../../src/app/start/open-app.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { buildServer } from '../../src/faces/http/server/build-server.ts';
import type { Server, ServerOptions } from '../../src/faces/http/server/server-options.ts';
import { smallSector } from '../app/small-sector.ts';

/** A server over a real data folder with the small sector as its release; no port is opened. */
export interface TestServer {
  readonly context: AppContext;
  readonly server: Server;
  /** Errors the server called bugs. */
  readonly bugs: unknown[];
  get(url: string, persona?: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** Opens one in a folder of its own; with 'no release' as a newcomer's before the first build. */
export async function openTestServer(
  content: ReleaseContent | 'no release' = smallSector(),
  options: Pick<Partial<ServerOptions>, 'requestsPerMinute' | 'login'> &
    Pick<AppContext, 'background' | 'mail'> & { readonly clock?: () => string } = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-api-'));
  const opened = await openApp(folder, options.clock ?? (() => '2026-11-21T08:00:00.000Z'));
  const { mail, background } = options;
  const context = { ...opened, ...(mail ? { mail } : {}), ...(background ? { background } : {}) };
  if (content !== 'no release') await writeRelease(context, content);
  const bugs: unknown[] = [];
  const onBug = (_: string, error: unknown): void => void bugs.push(error);
  const server = await buildServer(context, { webDir: join(folder, 'dist'), onBug, ...options });
  return {
    context,
    server,
    bugs,
    get: (url, persona, headers = {}) =>
      server.inject({ url, headers: { ...(persona ? { 'x-kvarter-persona': persona } : {}), ...headers } }),
    close: async () => {
      await server.close();
      await context.state.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Writes a release as a build would and serves it. */
export async function writeRelease(context: AppContext, content: ReleaseContent): Promise<string> {
  const { id: _id, files: _files, format: _format, ...manifest } = content.manifest;
  const written = await context.releases.write({ ...content, manifest });
  await context.releases.setCurrent(written.id);
  return written.id;
}
