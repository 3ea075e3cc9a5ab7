import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import type { BuildRun, ReleaseProgress, ReleaseStep } from '../../domain/model/release-update.ts';
import { mayPreview, mayUpdateReleases } from '../access/may-update-releases.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { followedBuilds } from './follow-build.ts';
import { listReleases } from './list-releases.ts';
import { allProgress, progressOfRelease } from './release-steps.ts';
import { type ShelfPolicy, shelfPolicy } from './shelf-policy.ts';

/** A release on its way, or there. */
export interface ListedUpdate {
  readonly manifest: Pick<ReleaseManifest, 'id' | 'edition' | 'created' | 'synthetic'>;
  readonly current: boolean;
  /** One without steps was made before they were kept. */
  readonly progress: ReleaseProgress;
  readonly steps: readonly ReleaseStep[];
}

/** Every release with how far it is, builds under way, and the policy. */
export interface Updates {
  readonly releases: readonly ListedUpdate[];
  readonly builds: readonly (BuildRun & { readonly silent: boolean })[];
  readonly policy: ShelfPolicy;
}

/** For those who take releases to the shelf. @throws Problem KV-A1 */
export async function listUpdates(context: AppContext, reader: Reader): Promise<Updates> {
  const verdict = mayUpdateReleases(reader, context.clock().slice(0, 10));
  if (!verdict.allowed)
    throw new Problem('KV-A1', {
      what: { da: 'se udgaver på vej', en: 'see releases under way' },
      role: roleNames.godkender,
    });
  const all = await allProgress(context.state);
  const made = await progressOfRelease({ releaseSteps: async () => [] }, '');
  const releases = (await listReleases(context)).map(({ manifest, current }) => ({
    ...{ manifest, current, steps: all.get(manifest.id)?.steps ?? [] },
    progress: all.get(manifest.id)?.progress ?? { ...made, state: 'udgivet' as const, publishedAt: manifest.created },
  }));
  return { releases, builds: await followedBuilds(context), policy: await shelfPolicy(context) };
}

/**
 * A release opened for somebody before it is published, or after it was withdrawn; undefined when it is not theirs to
 * see, is not there, or is what everybody sees. Logged once an hour and person, not with every page.
 */
export async function openBeforehand(
  context: AppContext,
  reader: Reader,
  release: string,
): Promise<OpenRelease | undefined> {
  const progress = await progressOfRelease(context.state, release);
  const isUnderWay = progress.last > 0 && progress.state !== 'udgivet' && progress.state !== 'trukket';
  const verdict = mayPreview(reader, progress.readers, context.clock().slice(0, 10));
  if (!isUnderWay || !verdict.allowed) return undefined;
  return await context.desk.openHeld(release).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
}

/** Begins to look at a release beforehand; logged. @throws Problem KV-U1, also when it is not the reader's to see */
export async function beginPreview(context: AppContext, reader: Reader, release: string): Promise<void> {
  const opened = await openBeforehand(context, reader, release);
  const id = release.slice(0, 'r_0123456789abcdef'.length);
  await logUse(context, reader, { action: 'preview', object: id }, { allowed: opened !== undefined });
  if (!opened) throw new Problem('KV-U1', { release: id });
}
