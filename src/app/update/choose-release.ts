import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import { isPublic } from '../../engines/update/progress-of.ts';
import { demandPass } from '../../storage/releases/read-certificate.ts';
import { mayAcceptDeliveries } from '../access/may-handle-deliveries.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { showRelease, verifyRelease } from './list-releases.ts';
import { publishDirectly } from './record-build.ts';
import { progressOfRelease } from './release-steps.ts';

/**
 * Makes a release kept earlier the one that is served; logged. Every byte is checked first, and a server at work takes
 * it up by itself within seconds.
 * @throws Problem KV-A1, KV-U1 for an unknown release, KV-U2 for one that was changed, KV-R11 for
 * one that is not published or was withdrawn; the served one stays then.
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
  demandPass(await context.releases.certificate(manifest.id));
  const progress = await progressOfRelease(context.state, manifest.id);
  if (!isPublic(progress)) throw new Problem('KV-R11', { release: manifest.id, state: progress.state });
  await logUse(context, reader, { ...use, release: manifest.id }, verdict);
  await publishDirectly(context, reader, manifest.id);
  return manifest;
}

/**
 * Goes on only when the release that would be served may be: before a server starts, so that whoever starts it is told,
 * and not the first who asks. No release at all is no reason to refuse: the pages say how to build one.
 * @throws Problem KV-U30 for one without a certificate, KV-U31 for one whose audit did not pass, KV-U2 for a changed one
 */
export async function demandServable({ releases }: AppContext): Promise<void> {
  const current = await releases.current();
  if (current) demandPass(await releases.certificate(current.id));
}

const idLength = 'r_0123456789abcdef'.length;
