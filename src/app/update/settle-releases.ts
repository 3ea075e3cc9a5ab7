import type { ReleaseManifest } from '../../domain/model/release.ts';
import type { ReleaseProgress, ReleaseStep } from '../../domain/model/release-update.ts';
import type { AppContext } from '../context/app-context.ts';
import { allProgress } from './release-steps.ts';

type All = Awaited<ReturnType<typeof allProgress>>;

/**
 * Makes what is served follow the steps: releases whose hour has come are published, one that corrects another has that
 * one withdrawn, and a withdrawn one is not served. Done again it changes nothing, so whoever comes next ends what a
 * killed process began. Answers whether anything was changed.
 */
export async function settleReleases(context: AppContext): Promise<boolean> {
  const all = await allProgress(context.state);
  const list = await context.releases.list();
  const there = new Set<string>(list.map(({ id }) => id));
  const due = [...all].filter(([id, { progress }]) => there.has(id) && hasCome(progress, context.clock()));
  due.sort(([, a], [, b]) => Date.parse(a.progress.due ?? '') - Date.parse(b.progress.due ?? ''));
  let changed = false;
  for (const [id, { progress, steps }] of due) changed = (await publishDue(context, id, progress, steps)) || changed;
  const now = due.length > 0 ? await allProgress(context.state) : all;
  changed = (await withdrawCorrected(context, now)) || changed;
  return (await serveRight(context, await allProgress(context.state), list)) || changed;
}

function hasCome({ state, due }: ReleaseProgress, now: string): boolean {
  return state === 'embargo' && due !== undefined && Date.parse(due) <= Date.parse(now);
}

// In the name of whoever set the hour.
async function publishDue(
  context: AppContext,
  release: string,
  progress: ReleaseProgress,
  steps: readonly ReleaseStep[],
): Promise<boolean> {
  const set = steps.findLast(({ action }) => action === 'embargo');
  if (!set || (await context.releases.verify(release)).length > 0) return false;
  const { by, name } = set;
  const step = { release, action: 'published' as const, at: context.clock(), by, name, note: '' };
  return (await context.state.addReleaseStep(step, progress.last)) !== undefined;
}

async function withdrawCorrected(context: AppContext, all: All): Promise<boolean> {
  let changed = false;
  for (const [, { progress, steps }] of all) {
    const old = progress.state === 'udgivet' ? progress.corrects : undefined;
    if (old === undefined) continue;
    const known = all.get(old);
    if (known?.progress.state === 'trukket') continue;
    const { by, name } = steps.at(-1) ?? { by: '', name: { da: '', en: '' } };
    const at = context.clock();
    const step = { release: old, action: 'withdrawn' as const, at, by, name, note: progress.note };
    changed = (await context.state.addReleaseStep(step, known?.progress.last ?? 0)) !== undefined || changed;
  }
  return changed;
}

// The newest step that publishes decides; `release use` is such a step too.
async function serveRight(context: AppContext, all: All, list: readonly ReleaseManifest[]): Promise<boolean> {
  const current = await context.releases.current();
  const wanted = rightRelease(all, list, current?.id);
  if (wanted === current?.id) return false;
  if (wanted === undefined) await context.releases.clearCurrent();
  else await context.releases.setCurrent(wanted);
  return true;
}

function rightRelease(all: All, list: readonly ReleaseManifest[], current: string | undefined): string | undefined {
  const there = new Set<string>(list.map(({ id }) => id));
  const published = [...all]
    .filter(([id, { progress }]) => there.has(id) && progress.state === 'udgivet')
    .map(([id, { steps }]) => ({ id, number: steps.findLast(({ action }) => action === 'published')?.number ?? 0 }))
    .sort((a, b) => b.number - a.number);
  const newest = published[0]?.id;
  if (newest !== undefined) return newest;
  const isWithdrawn = (id: string): boolean => all.get(id)?.progress.state === 'trukket';
  if (current !== undefined && !isWithdrawn(current)) return current;
  // None was published by steps: the newest made before they were kept.
  return list.find(({ id }) => !all.has(id))?.id;
}
