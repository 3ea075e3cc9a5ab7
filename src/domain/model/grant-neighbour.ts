import type { Text } from '../kernel/language.ts';

/** Which tests speak for attaching an afdeling to an exposed area, and whether enough do. @source prioritering.md section 4 */
export interface AttachEvidence {
  readonly near?: boolean;
  readonly moves?: { readonly holds: boolean; readonly outShare: number; readonly inShare: number };
  readonly vulnerable: boolean;
  readonly holding: number;
  readonly enough: boolean;
}

/** An afdeling beside an exposed area with what speaks for attaching it. */
export interface GrantNeighbour {
  readonly key: string;
  readonly name: Text;
  /** Metres between the nearest buildings; absent where their places are not known. */
  readonly metres?: number;
  readonly evidence: AttachEvidence;
  /** The evidence in a sentence, as it is kept with a decision. */
  readonly words: Text;
}
