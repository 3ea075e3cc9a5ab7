/** Keeps the one thing that is made of an owner, and lets it go with the owner. */
export function keepOne<Owner extends object, T extends object>(make: (owner: Owner) => T): (owner: Owner) => T {
  const kept = new WeakMap<Owner, T>();
  return (owner) => {
    const known = kept.get(owner);
    if (known) return known;
    const made = make(owner);
    kept.set(owner, made);
    return made;
  };
}
