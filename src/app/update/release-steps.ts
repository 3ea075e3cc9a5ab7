import { updateRules } from '../../domain/definitions/update/update-rules.ts';
import type { ReleaseProgress, ReleaseStep, UpdateStore } from '../../domain/model/release-update.ts';
import { isPublic, progressOf } from '../../engines/update/progress-of.ts';
import type { AppContext } from '../context/app-context.ts';
import type { IsPublic } from '../release/release-desk.ts';

type Steps = Pick<UpdateStore, 'releaseSteps'>;

/** How far one release is. One without steps, made before they were kept, is published. */
export async function progressOfRelease(state: Steps, release: string): Promise<ReleaseProgress> {
  return progressOf(await state.releaseSteps(release), updateRules.signatures);
}

/** How far every release with steps is, and the steps. */
export async function allProgress(
  state: Steps,
): Promise<ReadonlyMap<string, { readonly progress: ReleaseProgress; readonly steps: readonly ReleaseStep[] }>> {
  const byRelease = Map.groupBy(await state.releaseSteps(), ({ release }) => release);
  return new Map(
    [...byRelease].map(([id, steps]) => [id, { steps, progress: progressOf(steps, updateRules.signatures) }]),
  );
}

/** Whether everybody may open a release, by its steps. */
export function publicBySteps(state: Steps): IsPublic {
  return async (release) => isPublic(await progressOfRelease(state, release));
}

/** Releases that everybody may know of: those published and not withdrawn, and the one served. */
export async function publicReleases(context: AppContext): Promise<(release: string) => boolean> {
  const all = await allProgress(context.state);
  const current = await context.releases.current();
  return (release) => {
    const known = all.get(release);
    return release === current?.id || !known || isPublic(known.progress);
  };
}
