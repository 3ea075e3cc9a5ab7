import type { ReleaseContent } from '../../domain/model/release.ts';

/**
 * Keeps what is made of a release under a key, the oldest leaving first, and lets all of it go with the release.
 * @param most - How many are kept of one release.
 * @returns What is kept under the key, or what `make` makes now.
 */
export function keepPerRelease<T>(most: number): (content: ReleaseContent, key: string, make: () => T) => T {
  const kept = new WeakMap<ReleaseContent, Map<string, T>>();
  return (content, key, make) => {
    const own = kept.get(content) ?? new Map<string, T>();
    kept.set(content, own);
    const known = own.get(key);
    if (known !== undefined) return known;
    const made = make();
    const oldest = own.keys().next();
    if (own.size >= most && !oldest.done) own.delete(oldest.value);
    own.set(key, made);
    return made;
  };
}
