import type { Text } from '../kernel/language.ts';

/** Own variables under a name: how units are compared, never which or with what result. Whoever has the link may use it. */
export interface TwinProfile {
  /** `p_` and 12 hex digits; part of links. */
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Name of the owner when it was saved. */
  readonly by: Text;
  /** Variables as an address writes them: `le:0.5,ind:1:minmax:0.25-1`. */
  readonly variables: string;
  readonly savedAt: string;
}

/** Where profiles are kept. */
export interface TwinProfileStore {
  /** Adds a profile, or gives the owner's own of this id its new name and variables. */
  saveTwinProfile(profile: TwinProfile): Promise<void>;
  /** A profile whoever owns it: a link names it. */
  twinProfile(id: string): Promise<TwinProfile | undefined>;
  /** An owner's profiles, oldest first. */
  twinProfiles(owner: string): Promise<readonly TwinProfile[]>;
  /** Whether there was one of this owner to delete. */
  deleteTwinProfile(owner: string, id: string): Promise<boolean>;
}
