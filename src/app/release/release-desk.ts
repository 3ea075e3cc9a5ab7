import { AsyncLocalStorage } from 'node:async_hooks';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ReleaseStore } from '../../domain/model/ports.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import { seesStrictLeaves } from '../access/sees-strict-leaves.ts';
import type { DressRelease } from '../areas/dress-release.ts';
import { type OpenRelease, openRelease, withLeaves } from './open-release.ts';

/**
 * Releases held in memory: the current one, at most one pinned beside it, and one that is looked at beforehand (a full
 * release is hundreds of MB).
 */
export interface ReleaseDesk {
  /**
   * The served release, or the pinned one a link asks for. A pinned one that is not public (any more) is the served one.
   * @throws Problem KV-A8 when there is none yet.
   */
  open(pinned?: string): Promise<OpenRelease>;
  /**
   * The same release as this reader may see it: strict leaves without a session, made from the release's own and read
   * when somebody first asks. A release without strict leaves has only its own.
   */
  openFor(reader: Reader, pinned?: string): Promise<OpenRelease>;
  /** The served release if it is already in memory. */
  served(): OpenRelease | undefined;
  /** Looks whether a newer release was made current, and serves it. Called by the server now and then. */
  refresh(): Promise<OpenRelease | undefined>;
  /**
   * Any release of the store, public or not: for whoever may see it beforehand.
   * @throws Problem KV-U1, KV-U2
   */
  openHeld(id: string): Promise<OpenRelease>;
  /**
   * Does all of one answer from one release: the first that is opened inside is the served one until its end, also when
   * another is published meanwhile. `beforehand` is served instead to somebody who may see it before it is published.
   */
  within<T>(beforehand: OpenRelease | undefined, answer: () => T): T;
  /** Whether the answer is made for somebody who sees a release before it is published. */
  isBeforehand(): boolean;
}

/** Whether everybody may open a release by its id. */
export type IsPublic = (release: string) => Promise<boolean>;

/** What one answer is made from. */
interface Answering {
  own?: OpenRelease;
  readonly beforehand: boolean;
}

const asItIs: DressRelease = async (own) => own;
const always: IsPublic = async () => true;

/** A desk over a release store; `dress` puts what changes between releases among its places. Opening is shared: fifty requests at start read the release once. */
export function releaseDesk(
  releases: ReleaseStore,
  folder: string,
  dress: DressRelease = asItIs,
  isPublic: IsPublic = always,
): ReleaseDesk {
  const answers = new AsyncLocalStorage<Answering>();
  let held: OpenRelease | undefined;
  let current: OpenRelease | undefined;
  let pinned: OpenRelease | undefined;
  let opening: Promise<OpenRelease | undefined> | undefined;

  const refresh = async (): Promise<OpenRelease | undefined> => {
    const newest = await releases.current();
    if (newest?.id === current?.manifest.id) return current;
    // One looked at beforehand is in memory already when its hour comes.
    if (newest && held?.manifest.id === newest.id) current = held;
    else current = newest && openRelease(await releases.read(newest.id));
    if (current === held) held = undefined;
    return current;
  };
  const refreshOnce = (): Promise<OpenRelease | undefined> => {
    opening ??= refresh().finally(() => {
      opening = undefined;
    });
    return opening;
  };
  const serve = async (): Promise<OpenRelease> => {
    const answering = answers.getStore();
    const open = answering?.own ?? current ?? (await refreshOnce());
    if (!open) throw new Problem('KV-A8', { folder });
    if (answering) answering.own ??= open;
    return answering?.own ?? open;
  };
  const openOwn = async (id?: string): Promise<OpenRelease> => {
    const newest = await serve();
    if (id === undefined || id === newest.manifest.id) return newest;
    if (pinned?.manifest.id !== id || !(await isPublic(id))) {
      const known = (await isPublic(id)) && (await knownRelease(releases, id));
      // A link to a release that is gone shows the newest; the page says which release it shows.
      if (!known) return newest;
      pinned = openRelease(await releases.read(id));
    }
    return pinned;
  };
  const strictOf = keepStrict(releases, (release) => release === current || release === pinned || release === held);
  return {
    served: () => answers.getStore()?.own ?? current,
    openHeld: async (id) => {
      if (current?.manifest.id === id) return current;
      if (held?.manifest.id !== id) held = openRelease(await releases.read(id));
      return held;
    },
    within: (beforehand, answer) =>
      answers.run({ beforehand: beforehand !== undefined, ...(beforehand ? { own: beforehand } : {}) }, answer),
    isBeforehand: () => answers.getStore()?.beforehand ?? false,
    refresh: refreshOnce,
    open: async (id) => await dress(await openOwn(id)),
    openFor: async (reader, id) => {
      const own = await openOwn(id);
      return await dress(seesStrictLeaves(reader) ? await strictOf(own) : own);
    },
  };
}

/** Strict leaves of the releases at hand, read once each; those of a release that is no longer at hand are let go. */
function keepStrict(
  releases: ReleaseStore,
  isAtHand: (release: OpenRelease) => boolean,
): (own: OpenRelease) => Promise<OpenRelease> {
  const kept = new Map<OpenRelease, Promise<OpenRelease>>();
  return (own) => {
    for (const release of kept.keys()) if (!isAtHand(release)) kept.delete(release);
    const known = kept.get(own);
    if (known) return known;
    const read = releases.readStrict(own.release.content).then((strict) => (strict ? withLeaves(own, strict) : own));
    kept.set(own, read);
    // A failed reading is tried again by the next reader.
    read.catch(() => kept.delete(own));
    return read;
  };
}

async function knownRelease(releases: ReleaseStore, id: string): Promise<ReleaseManifest | undefined> {
  return (await releases.list()).find((manifest) => manifest.id === id);
}
