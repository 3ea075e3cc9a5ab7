import { keepPer } from '../../domain/kernel/keep-per.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';

/** {@link keepPer} of a release: what is made of it goes when it is no longer at hand. */
export function keepPerRelease<T>(most: number): (content: ReleaseContent, key: string, make: () => T) => T {
  return keepPer<ReleaseContent, T>(most);
}
