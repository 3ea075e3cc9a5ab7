import type { Reader } from '../../domain/model/access.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from './area-viewer-of.ts';
import { maySeeCountry } from './may-see-selection.ts';

/**
 * What a reader may see as a text: readers with the same one see the same figures of a release on a day, so that what is
 * made for one may be kept for the other.
 * @param today - ISO date; rights end.
 */
export function rightsKey({ via, rights }: Reader, today: string): string {
  return JSON.stringify([via, rights, today]);
}

/**
 * Which places may be named to a reader, as a text: one for all who may see the whole country and read the same areas,
 * whatever their rights are called, so that what is made for them beside the server is found.
 * @param today - ISO date; rights end.
 */
export function namingKey(reader: Reader, today: string): string {
  if (!maySeeCountry(reader, today)) return rightsKey(reader, today);
  return JSON.stringify(['land', reader.via === 'public', visibleTo(areaViewerOf(reader, today))]);
}
