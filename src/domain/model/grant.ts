import type { Text } from '../kernel/language.ts';
import type { CriterionId } from './area-class.ts';
import type { Verdict } from './cell.ts';
import type { GrantClass } from './grant-rules.ts';

/** One domain of a place's score: its value, how it stands among the others, and what it adds. */
export interface ScoredDomain {
  readonly id: CriterionId;
  readonly value?: number;
  /** Standardised and signed, or the transformed rank. */
  readonly points?: number;
  /** Its part of the weighted mean. */
  readonly adds?: number;
  /** What one more of the value adds to the score. */
  readonly slope?: number;
}

/** A place's score by a method: `score` high = exposed; absent where too little is known. */
export interface GrantScore {
  readonly score?: number;
  /** 1 = most exposed of those that means are taken over; a half where places are equal. */
  readonly rank?: number;
  readonly known: number;
  readonly domains: readonly ScoredDomain[];
}

/** What is known of a criterion of a place. */
export interface GrantCriterion {
  readonly id: CriterionId;
  readonly state: Verdict;
  readonly value?: number;
  readonly band?: number;
  readonly line?: number;
  /** Whether a criterion that is not met is near its line. */
  readonly near: Verdict;
}

/** Why a place is in a class, or might be. */
export type GrantReason =
  | { readonly code: 'listed'; readonly list: string }
  | { readonly code: 'score'; readonly score: number; readonly cutOff: number }
  | {
      readonly code: 'near-criterion';
      readonly met: number;
      readonly required: number;
      readonly near: readonly CriterionId[];
    }
  | { readonly code: 'near-size'; readonly residents: number }
  | { readonly code: 'edge-score'; readonly score: number; readonly cutOff: number; readonly from: number }
  | { readonly code: 'prevention'; readonly list: string }
  | { readonly code: 'left'; readonly list: string }
  | { readonly code: 'tilt'; readonly persons: number }
  | { readonly code: 'unknown'; readonly what: readonly string[] }
  | { readonly code: 'none' }
  | { readonly code: 'manual' };

/** The class of a place: one where everything that settles it is known, else those it may be. */
export interface GrantVerdict {
  readonly classes: readonly GrantClass[];
  readonly reasons: readonly GrantReason[];
}

/** Everything a round knows of a place: figures of the release with what the published lists say. */
export interface GrantUnit {
  /** Link form: `omr:<id>`, `afd:0045-08501`, or `sum:<name>` for places put together. */
  readonly key: string;
  readonly name: Text;
  readonly kommune: string;
  readonly residents?: number;
  readonly criteria: readonly GrantCriterion[];
  /** List of § 61 a that the place is on, of those in force on the day of the round. */
  readonly listed: Verdict;
  readonly list?: string;
  readonly prevention: Verdict;
  readonly left: Verdict;
  readonly leftList?: string;
  /** Fewest persons to a line of a class, where the place is that near. */
  readonly tiltPersons?: number;
  /** Whether the place belongs to those that means and ranks are taken over. */
  readonly counts: boolean;
  /** Afdelinger in it. */
  readonly afdelinger: readonly string[];
  /** Residents of the listed part of places that were put together. */
  readonly listedResidents?: number;
}

/** What an officer decided about a place. The newest decision on a field holds. */
export interface GrantDecision {
  readonly class?: GrantClass;
  /** Kroner a year in place of the computed need. */
  readonly amount?: number;
  readonly excluded?: boolean;
  /** Per cents by year in place of the round's. */
  readonly payments?: readonly number[];
  /** Kroner a year that grant and local money are together, where that is fixed. */
  readonly budget?: number;
  readonly reason: string;
}

/** Kroner paid in a calendar year. */
export interface GrantPayment {
  readonly year: number;
  readonly kroner: number;
}

/** The frame of a calendar year, and what is paid of it; kroner. `left` below 0 = the frame does not suffice. */
export interface FrameYear {
  readonly year: number;
  readonly frame: number;
  /** Unused in the year before. */
  readonly carried: number;
  /** Paid by other decided rounds, and by this one. */
  readonly others: number;
  readonly own: number;
  readonly left: number;
}

/** A claim on the frame: a place has one for each class its residents are in. */
export interface GrantClaim {
  readonly unit: string;
  readonly class: GrantClass;
  readonly residents: number;
  readonly score: number;
  /** Kroner a year decided by hand. */
  readonly amount?: number;
}

/** What a claim came to; kroner. */
export interface GrantShare {
  readonly unit: string;
  readonly class: GrantClass;
  /** Need as a decimal of kroner. */
  readonly need: string;
  readonly grant: number;
  /** Least local money that goes with it. */
  readonly local: number;
}

/** The frame handed out. `grants + left = frame`, exactly. */
export interface GrantAllocation {
  readonly shares: readonly GrantShare[];
  readonly frame: number;
  readonly granted: number;
  readonly left: number;
  /** The listed need more than the frame: what they need, in kroner. */
  readonly mustHaves: number;
  readonly tooSmall: boolean;
  /** Share of its need that each class after the first is given of what is left, six decimals; absent = in full. */
  readonly quotas: Readonly<Partial<Record<GrantClass, string>>>;
}

/** A class a place would be in if something were a little otherwise. */
export interface GrantShift {
  readonly by: 'weights' | 'data' | 'line';
  readonly what: Text;
  readonly classes: readonly GrantClass[];
}

/** A row of a round as it is shown. */
export interface GrantRow {
  readonly unit: GrantUnit;
  readonly score: GrantScore;
  /** Ranks over the methods kept beside the one that counts. */
  readonly ranks?: readonly [best: number, worst: number];
  readonly computed: GrantVerdict;
  readonly decided?: GrantDecision;
  /** The class money is given by; absent while it is not settled. */
  readonly class?: GrantClass;
  readonly need?: string;
  readonly grant: number;
  readonly local: number;
  readonly shifts: readonly GrantShift[];
}

/** A round worked out. Rows by class, then falling score, then key. */
export interface GrantRun {
  readonly rows: readonly GrantRow[];
  readonly allocation: GrantAllocation;
  /** Places that no class can be given without a decision. */
  readonly open: readonly string[];
  /** Places that means and ranks are taken over. */
  readonly universe: number;
  /** Domains that are the same everywhere and so add nothing. Told beside a round; no part of what it came to. */
  readonly idle?: readonly CriterionId[];
}
