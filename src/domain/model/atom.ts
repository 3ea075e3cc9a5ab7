/** A merged unit of a tier: all in or all out of a sum. `id` = its member unit ids joined by '+'. */
export interface Atom {
  readonly id: string;
  readonly members: readonly string[];
}
