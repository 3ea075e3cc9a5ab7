import type { Text } from '../../../domain/kernel/language.ts';
import type { FrameYear, GrantPayment, GrantRow } from '../../../domain/model/grant.ts';
import type { CityView } from '../../../domain/model/grant-city.ts';
import type { FoundReturn } from '../../../domain/model/grant-effect.ts';
import type { GrantNeighbour } from '../../../domain/model/grant-neighbour.ts';
import type { PersonsToLine, RoundStage } from '../../../domain/model/grant-round.ts';
import type { GrantClass, GrantSettings } from '../../../domain/model/grant-rules.ts';
import type { PlaceLocalMoney } from '../../../domain/model/local-money.ts';
import type { EffectSentences } from '../../../domain/model/plan-file.ts';
import type { GoalComment, PlanFollowUp } from '../../../domain/model/plan-goal.ts';
import type { ScenarioComparison } from '../../../engines/grants/compare-scenario.ts';
import type { DownloadLink, PageChoice, PageFrame } from './page-frame.ts';

/** `/tilskud`: every grant round as it stands, and a form to open another. */
export interface GrantsPage extends PageFrame {
  readonly kind: 'grants';
  readonly rounds: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly stage: RoundStage;
    readonly year: number;
    readonly frame: number;
    readonly edition: number;
  }[];
  readonly rules: readonly PageChoice[];
  /** Newest list taken in; without one no area is known to be on a list. */
  readonly list?: string;
  readonly defaults: {
    readonly year: number;
    readonly asOf: string;
    readonly frame: number;
    readonly reasonLength: number;
  };
  /** What could not be done, by the code of the problem. */
}

/** A scenario of a round: what was written by field, what came out, or why nothing did. */
export interface ShownScenario {
  readonly at: number;
  readonly written: Readonly<Record<string, string>>;
  readonly comparison?: ScenarioComparison;
  readonly problem?: Text;
}

/** What putting places together would change. */
export interface MergePreview {
  readonly parts: readonly GrantRow[];
  readonly together?: GrantRow;
  /** Kroner a year that others get more (or, below 0, less). */
  readonly others: number;
  /** Names of the places each is most like: as long as `parts`, then `together`. */
  readonly twins: readonly (readonly Text[])[];
}

/** A place of a round as its list shows it; everything about one place is in `chosen`. */
export interface RoundPlace {
  readonly key: string;
  readonly name: Text;
  readonly kommune: string;
  readonly class?: GrantClass;
  /** The classes it may be, where none was given. */
  readonly verdict?: Text;
  readonly decided: boolean;
  /** Its class changes with other weights, a slightly different line, or the margins of its figures. */
  readonly tilts: boolean;
  readonly score?: number;
  readonly rank?: number;
  readonly residents?: number;
  readonly need?: number;
  readonly grant: number;
  readonly local: number;
  /** Kroner of it that are not confirmed yet. */
  readonly missing?: number;
  readonly why: Text;
}

/** A page of a round's places: all, or those of a class. */
export interface RoundList {
  readonly places: readonly RoundPlace[];
  /** Classes that have places, `aaben` for those without a class, and blank for all. */
  readonly classes: readonly {
    readonly id: string;
    readonly label: Text;
    readonly count: number;
    readonly chosen: boolean;
  }[];
  /** Number of the first place shown, 1 … of. */
  readonly from: number;
  readonly of: number;
  readonly page: number;
  readonly pages: number;
  /** The first places without a class, and how many more there are. */
  readonly open: readonly Pick<RoundPlace, 'key' | 'name' | 'kommune'>[];
  readonly moreOpen: number;
  /** The first places with too little local money, and how many more there are. */
  readonly short: readonly Pick<RoundPlace, 'key' | 'name' | 'kommune'>[];
  readonly moreShort: number;
}

/** A line of a round's log in words. */
export interface ToldStep {
  readonly number: number;
  readonly at: string;
  readonly name: Text;
  readonly did: Text;
  readonly about: Text;
  readonly evidence?: string;
  readonly reason: string;
}

/** `/tilskud/:runde`: one round worked out. */
export interface GrantRoundPage extends PageFrame {
  readonly kind: 'grant-round';
  readonly id: string;
  readonly name: string;
  /** Version shown, and how many there are. */
  readonly of: { readonly version: number; readonly versions: number };
  readonly stage: RoundStage;
  readonly next?: RoundStage;
  /** Why the round cannot move on as it stands. */
  readonly blocked?: 'open' | 'same-person' | 'local';
  readonly mayChange: boolean;
  readonly facts: readonly (readonly [name: Text, value: Text])[];
  readonly told: readonly Text[];
  readonly settings: GrantSettings;
  readonly methods: readonly PageChoice[];
  readonly list: RoundList;
  readonly small: number;
  readonly hash: string;
  readonly log: readonly ToldStep[];
  /** Number of the last entry, which every step is made on. */
  readonly last: number;
  /** A form of it was just taken: what it did is the last entry of the log. */
  readonly kept?: true;
  readonly chosen?: {
    readonly row: GrantRow;
    readonly neighbours: readonly GrantNeighbour[];
    /** When its grant is paid. */
    readonly payments: readonly GrantPayment[];
    readonly persons: readonly PersonsToLine[];
    /** How its grant stands to confirmed local money; absent where it has neither. */
    readonly local?: PlaceLocalMoney;
  };
  /** Evidence handed over from the area the chosen place would be attached to. */
  readonly evidence?: { readonly area: string; readonly words: Text };
  /** Three scenarios as they were written, each beside the round where it could be worked out. */
  readonly scenarios: readonly ShownScenario[];
  /** Rules a scenario may be worked out by. */
  readonly rules: readonly PageChoice[];
  /** Places chosen to be put together, and what that would change; or why it cannot be. */
  readonly merge?: { readonly parts: readonly string[]; readonly preview?: MergePreview; readonly problem?: Text };
  /** Years whose prices the frame may be told in. */
  readonly priceYears: readonly number[];
  /** The frame year by year. */
  readonly frameYears: readonly FrameYear[];
  /** A year that the round pays in has too little. */
  readonly isShort: boolean;
  /** Most calendar years a grant may be paid over. */
  readonly mostPaymentYears: number;
  /** Kommuner with exposed areas or edges, and the one chosen as a whole. */
  readonly cities: readonly string[];
  readonly city?: CityView;
  readonly downloads: readonly DownloadLink[];
  readonly reasonLength: number;
}

/** What the public is told of a grant: never who decided, never why in somebody's words, never a figure of the place. */
export interface PublicGrant {
  readonly key: string;
  /** The page of it that the reader may open; absent for places put together. */
  readonly href?: string;
  readonly name: Text;
  readonly kommune?: string;
  /** Names of the places it was put together of. */
  readonly parts: readonly string[];
  readonly class: GrantClass;
  readonly grant: number;
  readonly payments: readonly GrantPayment[];
  /** List of § 61 a that the place was on. */
  readonly list?: string;
  /** Prevention area by § 61 b on the day, or on the list of § 61 a until this one. */
  readonly prevention: boolean;
  readonly leftList?: string;
  /** The class was given by a decision about this place alone. */
  readonly decided: boolean;
}

/** A published round as the public sees it. */
export interface PublicRound {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly year: number;
  readonly published: string;
  readonly frame: number;
  readonly granted: number;
  readonly rules: Text;
  readonly source: string;
  readonly list?: string;
  readonly grants: readonly PublicGrant[];
}

/** `/bevillinger`: rounds that were published, and one of them. For everybody. */
export interface PublicGrantsPage extends PageFrame {
  readonly kind: 'public-grants';
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly year: number }[];
  /** The round asked for; absent where there is none, or its release was withdrawn. */
  readonly round?: PublicRound;
  /** The release behind the round asked for is not there any more. */
  readonly withdrawn?: true;
}

/** `/maal/:plan`: a helhedsplan's goals and effect, for those who may see the plan. */
export interface PlanGoalsPage extends PageFrame {
  readonly kind: 'plan-goals';
  /** `5123.2019-2026`. */
  readonly plan: string;
  readonly name: string;
  readonly period: readonly [from: string, to: string];
  readonly follow: PlanFollowUp;
  readonly sentences: EffectSentences;
  /** Indicators whose effect a return can be told of. */
  readonly withReturn: readonly string[];
  readonly comments: readonly GoalComment[];
  readonly indicators: readonly { readonly id: string; readonly name: Text; readonly theme: Text }[];
  readonly kinds: readonly { readonly id: string; readonly name: Text }[];
  readonly maySet: boolean;
  readonly returns?: FoundReturn;
  /** None for who may see the plan but not take files. */
  readonly downloads: readonly DownloadLink[];
}
