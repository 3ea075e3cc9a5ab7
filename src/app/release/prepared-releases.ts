import type { OpenRelease } from './open-release.ts';

const prepared = new WeakSet<OpenRelease>();

/** Says that what readers of a release ask for first has been made. */
export function sayPrepared(release: OpenRelease): void {
  prepared.add(release);
}

/** Whether what readers ask for first has been made, so that answers come at their usual pace. */
export function isPrepared(release: OpenRelease | undefined): boolean {
  return release !== undefined && prepared.has(release);
}
