import type { Text } from '../../../domain/kernel/language.ts';
import type { GrantRow, GrantSettings } from '../../../domain/model/grant.ts';
import type { CityView } from '../../../domain/model/grant-city.ts';
import type { PlanReturn, ReturnAssumptions } from '../../../domain/model/grant-effect.ts';
import type { GrantNeighbour } from '../../../domain/model/grant-neighbour.ts';
import type { RoundLogLine, RoundStage } from '../../../domain/model/grant-round.ts';
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
  readonly refused?: string;
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
  readonly blocked?: 'open' | 'same-person';
  readonly mayChange: boolean;
  readonly facts: readonly (readonly [name: Text, value: string])[];
  readonly told: readonly Text[];
  readonly settings: GrantSettings;
  readonly methods: readonly PageChoice[];
  readonly rows: readonly GrantRow[];
  /** Rows that get nothing and are left out of the list until asked for. */
  readonly moreRows: number;
  readonly small: number;
  readonly open: number;
  readonly hash: string;
  readonly log: readonly RoundLogLine[];
  /** Number of the last entry, which every step is made on. */
  readonly last: number;
  readonly names: Readonly<Record<string, Text>>;
  readonly chosen?: { readonly row: GrantRow; readonly neighbours: readonly GrantNeighbour[] };
  /** Evidence handed over from the area the chosen place would be attached to. */
  readonly evidence?: { readonly area: string; readonly words: Text };
  readonly scenario?: { readonly settings: GrantSettings; readonly comparison: ScenarioComparison };
  /** Kommuner with exposed areas or edges, and the one chosen as a whole. */
  readonly cities: readonly string[];
  readonly city?: CityView;
  readonly downloads: readonly DownloadLink[];
  readonly reasonLength: number;
  readonly refused?: string;
}

/** `/maal/:plan`: a helhedsplan's goals and effect, for those who may see the plan. */
export interface PlanGoalsPage extends PageFrame {
  readonly kind: 'plan-goals';
  /** `5123.2019-2026`. */
  readonly plan: string;
  readonly name: string;
  readonly period: readonly [from: string, to: string];
  readonly follow: PlanFollowUp;
  readonly effectWords: Readonly<Record<string, Text>>;
  readonly comments: readonly GoalComment[];
  readonly indicators: readonly { readonly id: string; readonly name: Text; readonly theme: Text }[];
  readonly maySet: boolean;
  readonly returns?: { readonly indicator: string; readonly asked: ReturnAssumptions; readonly found: PlanReturn };
  readonly refused?: string;
}
