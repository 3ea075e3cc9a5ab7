/**
 * Keeps what is made of an owner under a key, what nobody asked for the longest leaving first, and lets all of it go with
 * the owner.
 * @param most - How many are kept of one owner.
 * @returns What is kept under the key, or what `make` makes now.
 */
export function keepPer<Owner extends object, T>(most: number): (owner: Owner, key: string, make: () => T) => T {
  const kept = new WeakMap<Owner, Map<string, T>>();
  return (owner, key, make) => {
    const own = kept.get(owner) ?? new Map<string, T>();
    kept.set(owner, own);
    const known = own.get(key);
    if (known !== undefined) {
      own.delete(key);
      own.set(key, known);
      return known;
    }
    const made = make();
    const oldest = own.keys().next();
    if (own.size >= most && !oldest.done) own.delete(oldest.value);
    own.set(key, made);
    return made;
  };
}
