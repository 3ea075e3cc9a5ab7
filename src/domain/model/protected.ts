/** Content hash of a release: `r_` and 16 hex digits. */
export type ReleaseId = `r_${string}`;

/** Content that has passed disclosure control, and the release it belongs to. Only engines/protect makes one. */
export declare class Protected<T> {
  private readonly passed: true;
  readonly content: T;
  readonly release: ReleaseId;
}

/** Exact content shown to one reader whose right to exact numbers was checked and logged. Only app/access makes one. */
export declare class ExactFor<T> {
  private readonly checked: true;
  readonly content: T;
  readonly release: ReleaseId;
  readonly reader: string;
}

/**
 * Figures a kommune delivered itself, shown back to the same kommune: in no release yet, so exact and nobody else's. Only
 * app/access makes one.
 */
export declare class DeliveredFor<T> {
  private readonly delivered: true;
  readonly content: T;
  readonly reader: string;
}

/** What may leave the house: protected for everyone, or exact for one reader. Files and answers accept nothing else. */
export type Releasable<T> = Protected<T> | ExactFor<T>;
