import type { Text } from '../kernel/language.ts';
import type { CriterionId } from './area-class.ts';
import type { Verdict } from './cell.ts';

/** Why a value computed from a release is not the published one. */
export type GapReason = 'none' | 'rounding' | 'band' | 'definition' | 'revision' | 'unexplained';

/** A published value beside one computed from a release; neither ever takes the other's place. */
export interface ValueBeside {
  readonly id: CriterionId;
  /** As printed. */
  readonly published: string;
  readonly decimals: number;
  /** What was printed before it was corrected. */
  readonly earlier: readonly string[];
  readonly computed?: number;
  readonly gap?: GapReason;
}

/** What one list says of an area. */
export interface ListedYear {
  readonly list: string;
  /** Names it was printed with. */
  readonly names: readonly string[];
  /** What it was called. */
  readonly classes: readonly Text[];
  /** On the list, not on it, or not known since the list is not whole. */
  readonly state: Verdict;
  readonly values: readonly ValueBeside[];
  /** The class the printed values give by the law of the list. */
  readonly byValues?: Text;
  readonly source?: string;
  /** Corrections of its rows that are kept. */
  readonly corrected: number;
}

/** A duty or rule that follows from a list. Guidance with its source and dates, never a decision. */
export interface AreaDuty {
  readonly id: string;
  readonly text: Text;
  readonly source: string;
  /** The class holds now, or it did and this outlives it. */
  readonly state: 'in-force' | 'outlives';
  /** First list of the run that brought it about. */
  readonly since: string;
  readonly due?: string;
  readonly until?: string;
  readonly afterwards?: Text;
}
