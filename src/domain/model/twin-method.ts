import type { Decimal } from '../kernel/decimal.ts';
import type { Text } from '../kernel/language.ts';

/** What is compared: whole organisations or single afdelinger. */
export type TwinLevel = 'organisation' | 'afdeling';

/** z = (x − mean) / standard deviation (the seed's t-value); minmax = (x − min) / (max − min); none = x. */
export type TwinScaling = 'z' | 'minmax' | 'none';

/** One variable of a method: how it is capped, scaled and weighed. */
export interface TwinMethodVariable {
  readonly key: string;
  readonly scaling: TwinScaling;
  /** Whether the standard deviation divides by n − 1 or by n. */
  readonly deviation: 'n-1' | 'n';
  /** Values outside are set to the nearer end before anything else. */
  readonly cap?: { readonly low: Decimal; readonly high: Decimal };
  /** 0 or more. A variable of weight 0 is asked of nobody. */
  readonly weight: Decimal;
  /** Variables of one group get one root each under `mean-of-distances`. */
  readonly group: string;
}

/**
 * How twins are found, as data: the seed's own profiles, published methods of others, and what users save.
 * @source tvillinger.md section 11
 */
export interface TwinMethod {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  readonly about: Text;
  readonly source: string;
  readonly level: TwinLevel;
  readonly variables: readonly TwinMethodVariable[];
  /** How each variable is treated that a user puts into the method; absent where the variables are fixed. */
  readonly chosen?: Omit<TwinMethodVariable, 'key'>;
  /** Whether weights are made to add up to 1; published methods often use them as they stand. */
  readonly normaliseWeights: boolean;
  /** One root over all variables, or the weighted mean of one distance per group. */
  readonly combine: 'pooled' | 'mean-of-distances';
  readonly metric: 'euclid' | 'city-block';
  /** `max1`: distances are divided by the subject's largest, so that its farthest unit stands at 1. */
  readonly rebase: 'none' | 'max1';
  /** Twins listed unless another number is asked for. */
  readonly nearest: number;
}

/** How firmly a twin holds its place. @source issue 4, point 3 */
export type TwinFirmness = 'firm' | 'fairly-firm' | 'could-be-another';

/** When a place on the list is called firm, and what is varied to find out. */
export interface TwinFirmnessRule {
  readonly source: string;
  /** Lists drawn anew. */
  readonly draws: number;
  /** Largest relative change of a weight, up or down. */
  readonly weightChange: Decimal;
  /** Least share of the lists a unit is on to be `firm`, and to be `fairly-firm`. */
  readonly firm: Decimal;
  readonly fairlyFirm: Decimal;
  /** Candidates looked at per twin asked for; those farther away cannot come near. */
  readonly candidatesPerTwin: number;
}

/** What holds for every search of twins. */
export interface TwinSearchRules {
  readonly source: string;
  /** Fewest and most twins a search may ask for. */
  readonly nearest: { readonly from: number; readonly to: number };
  /** Most variables a user's own profile may have. */
  readonly variables: number;
  /** A nearest twin farther away than this per cent of all nearest twins is no good twin. */
  readonly noGoodTwinPercent: number;
  /** Of variables a user chose, at most so many units are asked for their nearest twin to find that line. */
  readonly ownSample: number;
  readonly firmness: TwinFirmnessRule;
}

/** When the twin variables of an afdeling or organisation are shown. */
export interface TwinTableRules {
  readonly source: string;
  /** Fewest persons aged 16-64, included; tested on true counts. */
  readonly fewest1664: number;
}
