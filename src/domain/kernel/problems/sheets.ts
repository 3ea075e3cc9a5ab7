import type { Text } from '../language.ts';

/** Fact sheets and packs. */
export interface SheetProblems {
  /** More kommuner beside a sheet's own than a comparison has room for. */
  'KV-W4': { readonly found: number; readonly most: number };
  /** No edition of that place, or the reader may not know of it. */
  'KV-W5': { readonly place: string };
  /** A text without the slots of the one it stands for. */
  'KV-W6': { readonly block: string; readonly wanted: readonly string[] };
  /** A figure typed into a text. */
  'KV-W7': { readonly block: string; readonly found: string };
  /** An edition that does not stand where the step begins, or was changed by somebody else meanwhile. */
  'KV-W8': { readonly edition: string; readonly state: string };
  /** No day to publish on, or one that is past. */
  'KV-W9': { readonly found: string; readonly today: string };
  /** The sheet is no longer what was sent to approval or approved. */
  'KV-W10': { readonly edition: string };
  /** The release that a sheet is made of is no longer here. */
  'KV-W11': { readonly edition: string; readonly release: string };
  /** Nothing is published of a place. */
  'KV-W12': { readonly place: string };
  /** A text that is empty or too long, or of a block that is no text. */
  'KV-W13': { readonly block: string; readonly most: number };
  /** A step that needs words why. */
  'KV-W14': { readonly edition: string };
  /** Withdrawn, with the reason given. */
  'KV-W15': { readonly place: string; readonly edition: string; readonly reason: string };
  /** A reader who may not take that step. */
  'KV-W16': { readonly reason: Text };
  /** A kind of place that has no sheet. */
  'KV-W17': { readonly kind: string; readonly valid: readonly string[] };
  /** A pack of nothing, or of something it does not hold. */
  'KV-W18': { readonly part: string; readonly valid: readonly string[] };
}
