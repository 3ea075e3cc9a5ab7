import { Problem } from '../domain/kernel/problems/problem.ts';
import type { Reader } from '../domain/model/access.ts';
import type { ReleaseManifest } from '../domain/model/release.ts';
import { mayAcceptDeliveries } from './access/may-handle-deliveries.ts';
import type { AppContext } from './app-context.ts';
import { showRelease, verifyRelease } from './list-releases.ts';
import { logUse } from './log-use.ts';

/**
 * Makes a release kept earlier the one that is served; logged. Every byte is checked first, and a server at work takes
 * it up by itself within seconds.
 * @throws Problem KV-A1, KV-U1 for an unknown release, KV-U2 for one that was changed; the served one stays then.
 */
export async function chooseRelease(context: AppContext, reader: Reader, id: string): Promise<ReleaseManifest> {
  const verdict = mayAcceptDeliveries(reader, context.clock().slice(0, 10));
  // What is typed goes no further into the log than the length of an id.
  const use = { action: 'release', object: `use ${id.slice(0, idLength)}` } as const;
  if (!verdict.allowed) {
    await logUse(context, reader, use, verdict);
    throw new Problem('KV-A1', { what: { da: 'vælge, hvilken udgave der vises', en: 'choose the release served' } });
  }
  const manifest = await showRelease(context, id);
  const faults = await verifyRelease(context, id);
  if (faults.length > 0) throw new Problem('KV-U2', { release: id, faults });
  await logUse(context, reader, { ...use, release: manifest.id }, verdict);
  await context.releases.setCurrent(manifest.id);
  return manifest;
}

const idLength = 'r_0123456789abcdef'.length;
