import type { ReleaseProgress, ReleaseState, ReleaseStep } from '../../domain/model/release-update.ts';

const nothing: ReleaseProgress = { state: 'beskyttet', signedBy: [], readers: [], note: '', last: 0 };

/**
 * How far a release is, from its steps in the order they were taken. Built again, what was signed before is of the
 * same content (a release is its content), so it stands; a step back is a new preview, which asks for new signatures.
 * @param signatures - Persons who must have signed.
 */
export function progressOf(steps: readonly ReleaseStep[], signatures: number): ReleaseProgress {
  return steps.reduce((so, step) => ({ ...afterStep(so, step, signatures), last: step.number }), nothing);
}

function afterStep(so: ReleaseProgress, step: ReleaseStep, signatures: number): ReleaseProgress {
  switch (step.action) {
    case 'built':
      return { ...so, builtBy: step.by };
    case 'preview':
      return { ...so, state: 'forhaandsvist', readers: step.readers ?? [], signedBy: [] };
    case 'signed': {
      const signedBy = [...so.signedBy, step.by];
      const state: ReleaseState = signedBy.length >= signatures ? 'godkendt' : so.state;
      return { ...so, state, signedBy };
    }
    case 'embargo':
      return { ...so, state: 'embargo', ...publicly(so, step), ...(step.due === undefined ? {} : { due: step.due }) };
    case 'published':
      return { ...so, state: 'udgivet', publishedAt: step.at, ...publicly(so, step) };
    case 'withdrawn':
      return { ...so, state: 'trukket', withdrawnAt: step.at, note: step.note };
  }
}

// What was told with the embargo is told again when it ends, unless something else is.
function publicly(so: ReleaseProgress, step: ReleaseStep): Pick<ReleaseProgress, 'note' | 'corrects'> {
  const corrects = step.corrects ?? so.corrects;
  return { note: step.note === '' ? so.note : step.note, ...(corrects === undefined ? {} : { corrects }) };
}

/** Whether everybody may see it, whatever came after: a release once published keeps its address until it is withdrawn. */
export function isPublic(progress: ReleaseProgress): boolean {
  // One without a step was made before steps were kept, and served then.
  return progress.last === 0 || progress.state === 'udgivet';
}

/** Whether everybody could see it once: it was published, or made and served before steps were kept. */
export function wasPublic({ publishedAt, builtBy }: ReleaseProgress): boolean {
  return publishedAt !== undefined || builtBy === undefined;
}
