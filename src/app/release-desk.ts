import { Problem } from '../domain/kernel/problems/problem.ts';
import type { ReleaseStore } from '../domain/model/ports.ts';
import type { ReleaseManifest } from '../domain/model/release.ts';
import { type OpenRelease, openRelease } from './open-release.ts';

/** Releases held in memory: the current one, and at most one pinned beside it (a full release is hundreds of MB). */
export interface ReleaseDesk {
  /** The served release, or the pinned one a link asks for. @throws Problem KV-A8 when there is none yet. */
  open(pinned?: string): Promise<OpenRelease>;
  /** The served release if it is already in memory. */
  served(): OpenRelease | undefined;
  /** Looks whether a newer release was made current, and serves it. Called by the server now and then. */
  refresh(): Promise<OpenRelease | undefined>;
}

/** A desk over a release store. Opening is shared: fifty requests at start read the release once. */
export function releaseDesk(releases: ReleaseStore, folder: string): ReleaseDesk {
  let current: OpenRelease | undefined;
  let pinned: OpenRelease | undefined;
  let opening: Promise<OpenRelease | undefined> | undefined;

  const refresh = async (): Promise<OpenRelease | undefined> => {
    const newest = await releases.current();
    if (newest && newest.id !== current?.manifest.id) current = openRelease(await releases.read(newest.id));
    return current;
  };
  const refreshOnce = (): Promise<OpenRelease | undefined> => {
    opening ??= refresh().finally(() => {
      opening = undefined;
    });
    return opening;
  };
  const serve = async (): Promise<OpenRelease> => {
    const open = current ?? (await refreshOnce());
    if (!open) throw new Problem('KV-A8', { folder });
    return open;
  };
  return {
    served: () => current,
    refresh: refreshOnce,
    open: async (id) => {
      const open = await serve();
      if (id === undefined || id === open.manifest.id) return open;
      if (pinned?.manifest.id !== id) {
        const known = await knownRelease(releases, id);
        // A link to a release that is gone shows the newest; the page says which release it shows.
        if (!known) return open;
        pinned = openRelease(await releases.read(id));
      }
      return pinned;
    },
  };
}

async function knownRelease(releases: ReleaseStore, id: string): Promise<ReleaseManifest | undefined> {
  return (await releases.list()).find((manifest) => manifest.id === id);
}
