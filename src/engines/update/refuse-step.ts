import type { ReleaseAction, ReleaseProgress, ReleaseState } from '../../domain/model/release-update.ts';

/** Why a step may not be taken: it is not its turn, the person built the release, or signed it, or the hour is not there. */
export type StepRefusal =
  | { readonly kind: 'state'; readonly state: ReleaseState; readonly needs: readonly ReleaseState[] }
  | { readonly kind: 'own-build' }
  | { readonly kind: 'signed-already' }
  | { readonly kind: 'hour-passed' }
  | { readonly kind: 'before-hour'; readonly due: string };

// From which state each step may be taken. A preview may be shown again until the release is out.
const turns: { readonly [A in Exclude<ReleaseAction, 'built'>]: readonly ReleaseState[] } = {
  preview: ['beskyttet', 'forhaandsvist', 'godkendt'],
  signed: ['forhaandsvist'],
  embargo: ['godkendt', 'embargo'],
  published: ['godkendt', 'embargo'],
  withdrawn: ['forhaandsvist', 'godkendt', 'embargo', 'udgivet'],
};

/** A step as somebody wants to take it now. */
export interface WantedStep {
  readonly action: Exclude<ReleaseAction, 'built'>;
  readonly by: string;
  /** ISO; compared as moments. */
  readonly now: string;
  readonly due?: string;
}

/** Why the step may not be taken; undefined when it may. */
export function refuseStep(progress: ReleaseProgress, wanted: WantedStep): StepRefusal | undefined {
  const needs = turns[wanted.action];
  if (!needs.includes(progress.state)) return { kind: 'state', state: progress.state, needs };
  const now = Date.parse(wanted.now);
  if (wanted.action === 'signed') {
    if (wanted.by === progress.builtBy) return { kind: 'own-build' };
    if (progress.signedBy.includes(wanted.by)) return { kind: 'signed-already' };
  }
  if (wanted.action === 'embargo' && Date.parse(wanted.due ?? '') <= now) return { kind: 'hour-passed' };
  if (wanted.action === 'published' && progress.state === 'embargo') {
    const due = progress.due ?? '';
    if (now < Date.parse(due)) return { kind: 'before-hour', due };
  }
  return undefined;
}
