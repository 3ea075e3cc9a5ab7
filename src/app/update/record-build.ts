import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ReleaseAction } from '../../domain/model/release-update.ts';
import type { AppContext } from '../context/app-context.ts';
import { progressOfRelease } from './release-steps.ts';
import { settleReleases } from './settle-releases.ts';

/** Keeps that a release was built, before it is there: from then on it is public only when it is published. */
export async function recordBuilt(context: AppContext, reader: Reader, release: string): Promise<void> {
  const progress = await progressOfRelease(context.state, release);
  const exists = (await context.releases.list()).some(({ id }) => id === release);
  // One made before steps were kept is public, and stays so when the same is built again.
  if (progress.last === 0 && exists) return;
  await record(context, reader, release, 'built');
}

/**
 * Publishes without a signature what was just built, or was public before, and serves it.
 * @throws Problem KV-R11 for a withdrawn release: it is withdrawn whoever builds it again
 */
export async function publishDirectly(context: AppContext, reader: Reader, release: string): Promise<void> {
  const { state } = await progressOfRelease(context.state, release);
  if (state === 'trukket') throw new Problem('KV-R11', { release, state });
  await record(context, reader, release, 'published');
  await settleReleases(context);
}

async function record(context: AppContext, reader: Reader, release: string, action: ReleaseAction): Promise<void> {
  const { last } = await progressOfRelease(context.state, release);
  const step = { release, action, at: context.clock(), by: reader.id, name: reader.name, note: '' };
  if ((await context.state.addReleaseStep(step, last)) === undefined) throw new Problem('KV-R10', { release });
}
