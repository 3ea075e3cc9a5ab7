import type { MemoryShort } from './memory-short.ts';

/** Building, verifying and opening releases. */
export interface ReleaseProblems {
  'KV-U1': { readonly release: string };
  /** A stored release is not what was written: each fault names the file and what is wrong with it. */
  'KV-U2': { readonly release: string; readonly faults: readonly string[] };
  /** A rule set that could not protect anyone. */
  'KV-U3': { readonly rules: string; readonly key: string; readonly found: string; readonly allowed: string };
  /** The vault holds nothing a release can be built from. `layout` is the first one missing. */
  'KV-U4': { readonly layout: string };
  /** The build was cancelled; the release served is unchanged. */
  'KV-U5': { readonly stage: string };
  /** Deliveries in force with warnings nobody has ticked off. */
  'KV-U6': { readonly open: readonly { readonly delivery: string; readonly codes: readonly string[] }[] };
  /** No such delivery in the vault. */
  'KV-U7': { readonly delivery: string };
  /** Codes that are no open warnings of the delivery; `open` are those that are. */
  'KV-U8': { readonly delivery: string; readonly codes: readonly string[]; readonly open: readonly string[] };
  /** No delivery of such a supplier; `known` are those there are. */
  'KV-U9': { readonly cvr: string; readonly known: readonly string[] };
  /** The vault holds no true leaves of the release, or none of the edition: it was built elsewhere, or before they were kept. */
  'KV-U20': { readonly release: string; readonly edition?: number };
  /** True leaves kept in the vault are not what was written. */
  'KV-U21': { readonly file: string };
  /** A release made before releases had certificates. */
  'KV-U30': { readonly release: string };
  /** A release whose audit did not pass; `failing` are the rules and attacks. */
  'KV-U31': { readonly release: string; readonly failing: readonly string[] };
  /** The build's own audit does not pass, after all that could be merged was. */
  'KV-U32': { readonly failing: readonly string[] };
  /** A thread of the build, or all of it, ran out of memory. */
  'KV-U33': MemoryShort;
  /** A cut that a kept release shows is gone from the deliveries; without `omraade` the part outside every area. */
  'KV-U34': { readonly afdeling: string; readonly omraade?: string; readonly edition: number };
}
