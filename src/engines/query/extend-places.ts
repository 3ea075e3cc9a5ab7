import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { contextOf, keepContext } from './query-context.ts';

/**
 * A release with a directory that differs from its own in its areas only: sums that are known stay known, since units
 * and leaves are the same. Only what depends on which areas there are is worked out anew.
 */
export function extendPlaces(content: ReleaseContent, directory: PlaceDirectory): ReleaseContent {
  const extended = { ...content, directory };
  keepContext(extended, contextOf(content));
  return extended;
}
