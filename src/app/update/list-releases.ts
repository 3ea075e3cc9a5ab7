import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { ReleaseCertificate } from '../../domain/model/certificate.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import { wasPublic } from '../../engines/update/progress-of.ts';
import type { AppContext } from '../context/app-context.ts';
import { progressOfRelease, publicReleases } from './release-steps.ts';

const longestId = 40;

/** A release in a list, and whether it is the one served. */
export interface ListedRelease {
  readonly manifest: ReleaseManifest;
  readonly current: boolean;
}

/** Every release kept, newest first. Public: a release's head says what it is, never a figure. */
export async function listReleases(context: AppContext): Promise<readonly ListedRelease[]> {
  const current = await context.releases.current();
  const all = [...(await context.releases.list())].sort((a, b) => (a.created < b.created ? 1 : -1));
  return all.map((manifest) => ({ manifest, current: manifest.id === current?.id }));
}

/** Those of them that everybody may know of: published and not withdrawn. */
export async function listPublicReleases(context: AppContext): Promise<readonly ListedRelease[]> {
  const isPublic = await publicReleases(context);
  return (await listReleases(context)).filter(({ manifest }) => isPublic(manifest.id));
}

/** One release's head; without an id the current one's. @throws Problem KV-U1 / KV-A8 */
export async function showRelease(context: AppContext, id: string | undefined): Promise<ReleaseManifest> {
  if (id === undefined) {
    const current = await context.releases.current();
    if (!current) throw new Problem('KV-A8', { folder: context.dataDir });
    return current;
  }
  const found = (await context.releases.list()).find((manifest) => manifest.id === id);
  if (!found) throw new Problem('KV-U1', { release: id });
  return found;
}

/**
 * The certificate of a release: counts over the whole of it, no cell and no true figure. Public.
 * @throws Problem KV-U1, KV-U2 when it was changed, KV-U30 for a release without one
 */
export async function certificateOf(context: AppContext, id: string): Promise<ReleaseCertificate> {
  return await context.releases.certificate((await showRelease(context, id)).id);
}

/**
 * The certificate of a release that is public, or was: it stays when the release is withdrawn.
 * @throws Problem as {@link certificateOf}; KV-U1 for one that is not published yet
 */
export async function publicCertificate(context: AppContext, id: string): Promise<ReleaseCertificate> {
  const progress = await progressOfRelease(context.state, id);
  const isPublic = (await publicReleases(context))(id) || (progress.state === 'trukket' && wasPublic(progress));
  if (!isPublic) throw new Problem('KV-U1', { release: id.slice(0, longestId) });
  return await certificateOf(context, id);
}

/** Names of files that are not as the release's manifest says; empty = every byte is as built. */
export async function verifyRelease(context: AppContext, id: string | undefined): Promise<readonly string[]> {
  return await context.releases.verify((await showRelease(context, id)).id);
}
