import { invariant } from '../../domain/kernel/invariant.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { ExactFor, ReleaseId } from '../../domain/model/protected.ts';

/**
 * Marks exact content as meant for one reader. Only after `maySeeExact` said yes and the question was logged.
 * @throws InvariantError without that right
 */
export function exactFor<T>(
  content: T,
  release: ReleaseId,
  { reader, right }: { readonly reader: Reader; readonly right: AccessVerdict },
): ExactFor<T> {
  invariant(right.allowed && right.rule === 'exact-numbers', 'a right to exact numbers was checked');
  // Only this file makes ExactFor: the class has no constructor anyone else could call.
  return Object.freeze({ content, release, reader: reader.id }) as unknown as ExactFor<T>;
}

/** What is made of exact content for its reader: a page, never a file. It stays that reader's alone. */
export function deriveExact<T, U>({ content, release, reader }: ExactFor<T>, make: (content: T) => U): ExactFor<U> {
  return Object.freeze({ content: make(content), release, reader }) as unknown as ExactFor<U>;
}
