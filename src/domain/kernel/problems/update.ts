/** A release on its way to the shelf. */
export interface UpdateProblems {
  /** A step that is not next: `state` is where the release is, `needs` where it must be. Ids of `ReleaseState`. */
  'KV-R5': {
    readonly release: string;
    readonly action: string;
    readonly state: string;
    readonly needs: readonly string[];
  };
  /** A person signs what the person built. */
  'KV-R6': { readonly release: string };
  'KV-R7': { readonly release: string };
  /** The hour of an embargo is not ahead. */
  'KV-R8': { readonly due: string };
  /** Publishing before the embargo ends; `due` is ISO. */
  'KV-R9': { readonly release: string; readonly due: string };
  /** Somebody else took a step in the same moment. */
  'KV-R10': { readonly release: string };
  /** Serving a release that is not published, or is withdrawn. */
  'KV-R11': { readonly release: string; readonly state: string };
  'KV-R12': { readonly found: string };
  /** A time nobody can read. */
  'KV-R13': { readonly found: string };
  /** The clock of the machine jumped: releases under embargo wait. */
  'KV-R14': { readonly minutes: number };
  'KV-R15': { readonly release: string };
  'KV-R16': Record<string, never>;
  'KV-R17': { readonly id: string };
}
