import { updateRules } from '../../domain/definitions/update/update-rules.ts';
import { momentOf } from '../../domain/kernel/danish-time.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { ReleaseProgress, ReleaseStep } from '../../domain/model/release-update.ts';
import type { StepRefusal, WantedStep } from '../../engines/update/refuse-step.ts';
import { refuseStep } from '../../engines/update/refuse-step.ts';
import { demandProof } from '../access/demand-proof.ts';
import { maySignReleases, mayUpdateReleases } from '../access/may-update-releases.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { showRelease, verifyRelease } from './list-releases.ts';
import { progressOfRelease } from './release-steps.ts';
import { settleReleases } from './settle-releases.ts';

/** What somebody does with a release: the step and what goes with it. */
export type WishedStep =
  /** `readers`: keys of those who may see it beforehand. */
  | { readonly action: 'preview'; readonly readers: readonly string[]; readonly note: string }
  | { readonly action: 'signed'; readonly note: string }
  /** `until`: a day, or a day and an hour, of a Danish wall clock. The note and what it corrects are told then. */
  | { readonly action: 'embargo'; readonly until: string; readonly note: string; readonly corrects?: string }
  | { readonly action: 'published'; readonly note: string; readonly corrects?: string }
  | { readonly action: 'withdrawn'; readonly note: string };

/**
 * Takes one step of a release to the shelf; logged, kept for good, and in force at once. Nothing is half done: the step
 * is kept first, and what follows from it is done again by whoever settles next when this process is killed.
 * @returns How far the release is then.
 * @throws Problem KV-A1 without the right, KV-H16 to log in again first, KV-U1, KV-U2 for a release that is not what was written, KV-R5 – KV-R13, KV-R15
 */
export async function takeStep(
  context: AppContext,
  reader: Reader,
  release: string,
  wish: WishedStep,
): Promise<ReleaseProgress> {
  await demandRight(context, reader, release, wish.action);
  const { id } = await showRelease(context, release);
  if (wish.action === 'withdrawn' && wish.note.trim() === '') throw new Problem('KV-R15', { release: id });
  if ('corrects' in wish && wish.corrects !== undefined) await showRelease(context, wish.corrects);
  const progress = await progressOfRelease(context.state, id);
  const step = stepOf(context, reader, id, wish);
  const known = progress.last === 0 ? { ...progress, state: 'udgivet' as const } : progress;
  const refusal = refuseStep(known, { ...step, now: step.at, action: wish.action });
  if (refusal) throw refused(id, wish.action, refusal, wish);
  if (wish.action === 'embargo' || wish.action === 'published') await demandUnchanged(context, id);
  if ((await context.state.addReleaseStep(step, progress.last)) === undefined) {
    throw new Problem('KV-R10', { release: id });
  }
  await settleReleases(context);
  return await progressOfRelease(context.state, id);
}

const what: { readonly [A in WantedStep['action']]: Text } = {
  preview: { da: 'vise udgaver på forhånd', en: 'show releases beforehand' },
  signed: { da: 'underskrive udgaver', en: 'sign releases' },
  embargo: { da: 'sætte tid på udgaver', en: 'set the hour of releases' },
  published: { da: 'udgive', en: 'publish' },
  withdrawn: { da: 'trække udgaver tilbage', en: 'withdraw releases' },
};
const idLength = 'r_0123456789abcdef'.length;

async function demandRight(
  context: AppContext,
  reader: Reader,
  release: string,
  action: WantedStep['action'],
): Promise<void> {
  const rule = action === 'signed' ? maySignReleases : mayUpdateReleases;
  const verdict: AccessVerdict = rule(reader, context.clock().slice(0, 10));
  // A preview opens a release to readers who have rights of their own, and can be taken back.
  if (verdict.allowed && action !== 'preview') demandProof(reader, context.clock(), what[action]);
  await logUse(context, reader, { action: 'release', object: `${action} ${release.slice(0, idLength)}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: what[action] });
}

function stepOf(context: AppContext, reader: Reader, release: string, wish: WishedStep): Omit<ReleaseStep, 'number'> {
  const step = { release, action: wish.action, at: context.clock(), by: reader.id, name: reader.name, note: wish.note };
  switch (wish.action) {
    case 'preview':
      return { ...step, readers: wish.readers };
    case 'embargo': {
      const due = momentOf(wish.until, updateRules.usualHour);
      if (due === undefined) throw new Problem('KV-R13', { found: wish.until.slice(0, 40) });
      return { ...step, due, ...correcting(wish) };
    }
    case 'published':
      return { ...step, ...correcting(wish) };
    case 'signed':
    case 'withdrawn':
      return step;
  }
}

function correcting({ corrects }: { readonly corrects?: string }): { readonly corrects?: string } {
  return corrects === undefined ? {} : { corrects };
}

async function demandUnchanged(context: AppContext, release: string): Promise<void> {
  const faults = await verifyRelease(context, release);
  if (faults.length > 0) throw new Problem('KV-U2', { release, faults });
}

function refused(release: string, action: string, refusal: StepRefusal, wish: WishedStep): Problem {
  switch (refusal.kind) {
    case 'state':
      return new Problem('KV-R5', { release, action, state: refusal.state, needs: refusal.needs });
    case 'own-build':
      return new Problem('KV-R6', { release });
    case 'signed-already':
      return new Problem('KV-R7', { release });
    case 'hour-passed':
      return new Problem('KV-R8', { due: 'until' in wish ? wish.until : '' });
    case 'before-hour':
      return new Problem('KV-R9', { release, due: refusal.due });
  }
}
