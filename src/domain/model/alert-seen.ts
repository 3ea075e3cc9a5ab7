/**
 * What an alert says, so that a later one of the same cause can be held against it. Shares are released figures, as the page
 * shows them; everything else is a step: a class, a distance's band, a period.
 */
export interface AlertValue {
  readonly step: string;
  /** By criterion: per cent, whole persons it is of, and half-width (two standard errors) in points. */
  readonly shares: Readonly<Record<string, SeenShare>>;
}

/** A share of an alert. */
export interface SeenShare {
  readonly value: number;
  readonly whole: number;
  readonly band: number;
}

/** An alert that a reader has seen: quiet for them until its value has moved by another limit. */
export interface SeenAlert {
  /** Id of the reader. */
  readonly owner: string;
  readonly place: string;
  /** What it is about: one cause has one alert a place. */
  readonly cause: string;
  readonly value: AlertValue;
  /** ISO time. */
  readonly at: string;
}

/** Alerts that readers have seen. */
export interface SeenAlertStore {
  /** Keeps it in place of what the reader saw before of the same cause. */
  keepSeen(seen: SeenAlert): Promise<void>;
  seenAlerts(owner: string): Promise<readonly SeenAlert[]>;
  forgetSeen(owner: string, place: string, cause: string): Promise<void>;
}
