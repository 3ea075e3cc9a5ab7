/** Which of two deviations: of all there are (`population`, over n) or of a sample (over n − 1). */
export type DeviationKind = 'population' | 'sample';

/** One variable of a z-sum. `direction` 1 = a high value is exposed, −1 = a low one. */
export interface ZVariable {
  readonly column: string;
  readonly weight: number;
  readonly direction: 1 | -1;
  /** False for a variable that comes standardised. */
  readonly standardise: boolean;
}

/** A class of an index: scores under `below`, or up to and with `upTo`; the first that fits. Neither = the rest. */
export interface IndexClass {
  readonly label: string;
  readonly below?: number;
  readonly upTo?: number;
}

/** How equal scores are ranked: all with the best rank of theirs, or all with its mean. */
export type RankTies = 'min' | 'average';

interface EveryMethod {
  readonly ties: RankTies;
  readonly classes: readonly IndexClass[];
}

/** A weighted sum of standardised values. @source prioritering.md 2.1 */
export interface ZSumMethod extends EveryMethod {
  readonly kind: 'z-sum';
  readonly variables: readonly ZVariable[];
  /** Standardise the sum itself too. */
  readonly restandardise: boolean;
  readonly sd: DeviationKind;
}

/** A weighted sum of exponentially transformed ranks, 1 = most exposed. @source prioritering.md 2.2 */
export interface RankExponentialMethod extends EveryMethod {
  readonly kind: 'rank-exponential';
  readonly domains: readonly { readonly column: string; readonly weight: number }[];
  /** The 23 of the British indices: the smaller, the more the worst tenth stands out. */
  readonly constant: number;
}

/** A way of putting areas in order by several figures; a high score is exposed. */
export type IndexMethod = ZSumMethod | RankExponentialMethod;
