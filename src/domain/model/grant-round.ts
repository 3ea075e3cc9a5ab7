import type { Text } from '../kernel/language.ts';
import type { CriterionId } from './area-class.ts';
import type { Verdict } from './cell.ts';
import type { GrantDecision, GrantPayment, GrantRun } from './grant.ts';
import type { GrantClass, GrantMethod, GrantRules, GrantSettings } from './grant-rules.ts';
import type { LocalMoney, LocalSource, PlaceLocalMoney } from './local-money.ts';

/** Where a round is. Back only by a new version. @source prioritering.md section 10 */
export type RoundStage = 'udkast' | 'til-hoering' | 'indstillet' | 'besluttet' | 'offentliggjort';

/** What the published lists said of an area when the round was opened. */
export interface FrozenListing {
  readonly listed: Verdict;
  readonly list?: string;
  readonly prevention: Verdict;
  readonly left: Verdict;
  readonly leftList?: string;
}

/** Everything a version of a round is worked out from; kept in its log, so that nothing that comes later changes it. */
export interface RoundInputs {
  readonly name: string;
  /** Year the money is for. */
  readonly year: number;
  /** Day the round looks from: its lists and figures. */
  readonly asOf: string;
  readonly release: string;
  readonly edition: number;
  readonly rules: GrantRules;
  readonly methods: readonly GrantMethod[];
  readonly settings: GrantSettings;
  /** List in force on the day; absent where none was taken in. */
  readonly list?: string;
  /** No list was taken in, and whoever opened the round said that none of the areas is on one. */
  readonly noneListed?: true;
  /** By key of the boligområde. */
  readonly listings: Readonly<Record<string, FrozenListing>>;
}

/** Places put together, computed from their counts. */
export interface MergedPlace {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly string[];
}

/** What is decided about a place: class, need, left out, the per cents it is paid in by year (`60 40`), or its whole budget. */
export type DecidedField = 'class' | 'amount' | 'excluded' | 'payments' | 'budget';

/** One thing done in a round, as its log keeps it. */
export type RoundStep =
  | { readonly do: 'open' | 'reopen'; readonly inputs: RoundInputs }
  | { readonly do: 'settings'; readonly before: GrantSettings; readonly after: GrantSettings }
  | {
      readonly do: 'decide';
      readonly unit: string;
      readonly field: DecidedField;
      readonly before: string;
      readonly after: string;
      /** Evidence shown when it was decided, in words. */
      readonly evidence?: string;
    }
  | {
      readonly do: 'local';
      readonly unit: string;
      readonly source: LocalSource;
      readonly kind: LocalMoney['kind'];
      readonly before?: LocalMoney;
      /** Absent = taken back. */
      readonly after?: LocalMoney;
    }
  | { readonly do: 'merge'; readonly place: MergedPlace }
  | { readonly do: 'split'; readonly key: string }
  | { readonly do: 'advance'; readonly from: RoundStage; readonly to: RoundStage; readonly result: RoundResult };

/** What a round came to when it was moved on: its fingerprint and its sums. */
export interface RoundResult {
  readonly hash: string;
  readonly granted: number;
  readonly frame: number;
  readonly grants: readonly {
    readonly unit: string;
    readonly name: Text;
    readonly class: GrantClass;
    readonly grant: number;
    /** Absent in rounds from before the public saw them. */
    readonly kommune?: string;
    /** When it is paid; absent in rounds from before there were payment plans: all in the round's year. */
    readonly payments?: readonly GrantPayment[];
  }[];
}

/** A version of a round as its log adds up. */
export interface GrantRound {
  readonly id: string;
  readonly version: number;
  /** Versions there are. */
  readonly versions: number;
  readonly stage: RoundStage;
  readonly inputs: RoundInputs;
  readonly settings: GrantSettings;
  readonly decisions: ReadonlyMap<string, GrantDecision>;
  readonly merged: readonly MergedPlace[];
  /** Local money that was confirmed, by key of the place. */
  readonly local: ReadonlyMap<string, readonly LocalMoney[]>;
  /** Who recommended it, where somebody has. */
  readonly recommendedBy?: string;
  readonly result?: RoundResult;
  readonly log: readonly RoundLogLine[];
}

/** A line of a round's log as people read it. */
export interface RoundLogLine {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly name: Text;
  readonly role: string;
  readonly step: RoundStep;
  readonly reason: string;
  readonly hash: string;
}

/** Persons from the line of a criterion, smallest and largest by the margins of the figures. */
export interface PersonsToLine {
  readonly id: CriterionId;
  readonly from: number;
  readonly to: number;
}

/** A round worked out on its release, as it is shown and filed. */
export interface ShownRound {
  readonly id: string;
  readonly version: number;
  readonly stage: RoundStage;
  readonly run: GrantRun;
  /** Fingerprint of everything that was put in and came out. */
  readonly hash: string;
  /** Afdelinger too small to be scored by themselves. */
  readonly small: number;
  /** When each grant is paid, by key of the place. */
  readonly payments: ReadonlyMap<string, readonly GrantPayment[]>;
  /** Persons from the lines of the criteria, by key of the place. */
  readonly persons: ReadonlyMap<string, readonly PersonsToLine[]>;
  /** How each grant stands to the local money confirmed beside it, by key of the place. */
  readonly local: ReadonlyMap<string, PlaceLocalMoney>;
}

/** The case file of a round: everything it was made of, everything that came out, and its log. */
export interface RoundCaseFile {
  readonly round: GrantRound;
  readonly shown: ShownRound;
  readonly synthetic: boolean;
}
