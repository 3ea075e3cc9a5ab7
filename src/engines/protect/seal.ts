import type { MonthFigure, MonthlyContent } from '../../domain/model/months.ts';
import type { Protected, ReleaseId } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';

/**
 * Marks the content of a release as having passed disclosure control. Give it only what a release store has read
 * and verified: the seal says that every leaf was protected in the build and that no byte has changed since.
 * @source architecture.md section 2, "Borders held by types"
 */
export function sealRelease(verified: ReleaseContent): Protected<ReleaseContent> {
  return seal(verified, verified.manifest.id);
}

/** Marks the figures of a monthly release as protected. Give it only what a month store has read and verified. */
export function sealMonths({ manifest, figures }: MonthlyContent): Protected<readonly MonthFigure[]> {
  return seal(figures, manifest.id);
}

/** Computes something from protected content of two releases; what comes out belongs to the first. */
export function deriveWith<T, S, U>(
  source: Protected<T>,
  other: Protected<S>,
  compute: (content: T, other: S) => U,
): Protected<U> {
  return seal(compute(source.content, other.content), source.release);
}

/**
 * Computes something from protected content: a sum, a share, a list, a file. What comes out is protected too, because
 * it is a function of one already published object (diskretion.md section 1, point 2). `compute` must look at nothing
 * but the content it is given and public facts.
 */
export function derive<T, U>(source: Protected<T>, compute: (content: T) => U): Protected<U> {
  return seal(compute(source.content), source.release);
}

function seal<T>(content: T, release: ReleaseId): Protected<T> {
  // The only place where Protected is made: the class has no constructor anyone else could call.
  return Object.freeze({ content, release }) as Protected<T>;
}
