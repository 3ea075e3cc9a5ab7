import { invariant } from '../../domain/kernel/invariant.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { DeliveredFor } from '../../domain/model/protected.ts';

/**
 * Marks figures as their deliverer's own. Only of kommuner the reader delivers for, as `observedKommuner` says, or without
 * any figures when there are none; and only after the question was logged.
 * @throws InvariantError when figures of another kommune are among them
 */
export function deliveredFor<T>(
  content: T,
  reader: Reader,
  { own, found }: { readonly own: readonly number[] | 'all'; readonly found: readonly (number | undefined)[] },
): DeliveredFor<T> {
  const isOwn = (code: number | undefined): boolean => own === 'all' || (code !== undefined && own.includes(code));
  invariant(found.every(isOwn), 'figures are of kommuner the reader delivers for');
  // Only this file makes DeliveredFor: the class has no constructor anyone else could call.
  return Object.freeze({ content, reader: reader.id }) as unknown as DeliveredFor<T>;
}

/** What is made of delivered figures for their deliverer: a page, never a file. */
export function deriveDelivered<T, U>({ content, reader }: DeliveredFor<T>, make: (content: T) => U): DeliveredFor<U> {
  return Object.freeze({ content: make(content), reader }) as unknown as DeliveredFor<U>;
}
