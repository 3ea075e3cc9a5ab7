import type { Reader } from '../../domain/model/access.ts';

/**
 * What a reader may see as a text: readers with the same one see the same figures of a release on a day, so that what is
 * made for one may be kept for the other.
 * @param today - ISO date; rights end.
 */
export function rightsKey({ via, rights }: Reader, today: string): string {
  return JSON.stringify([via, rights, today]);
}
