const mostKept = 12;

/**
 * What is kept under a key beside `owner`, made when it is not there. Of each owner's the dozen asked for last are kept, and none
 * longer than their owner.
 */
export class NewestKept<Owner extends object, Kept> {
  readonly #of = new WeakMap<Owner, Map<string, Kept>>();

  async get(owner: Owner, key: string, make: () => Promise<Kept>): Promise<Kept> {
    const own = this.#of.get(owner) ?? new Map<string, Kept>();
    this.#of.set(owner, own);
    const kept = own.get(key) ?? (await make());
    own.delete(key);
    own.set(key, kept);
    const [oldest] = own.keys();
    if (own.size > mostKept && oldest !== undefined) own.delete(oldest);
    return kept;
  }
}
