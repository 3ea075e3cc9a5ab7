import type { Text } from '../kernel/language.ts';

/** Households of one kind that need a home: never named persons. */
export interface PlacedHouseholds {
  readonly id: string;
  /** How many households of the kind there are. */
  readonly households: number;
  readonly persons: number;
  /** Children of them who need a place in day care or school. */
  readonly children: number;
  /** The dwelling they need, a word of the vacancies (`small`, `large`). */
  readonly dwelling: string;
  /** The highest monthly rent in kr. that they can be given; absent = any. */
  readonly rentCeiling?: number;
  readonly needsAccess: boolean;
  /** Which rule of letting they fall under, an id of the rules' groups. */
  readonly group: string;
  /** School district they have children in now; a home in another is a move between districts. */
  readonly district?: string;
}

/** Vacant dwellings of one kind in one area. */
export interface Vacancies {
  readonly area: string;
  readonly dwelling: string;
  readonly vacant: number;
  /** Monthly rent in kr.; absent = not known, and then no ceiling is known to be kept. */
  readonly rent?: number;
  readonly accessible: boolean;
}

/** An area that may take households. */
export interface PlacementArea {
  readonly id: string;
  readonly residents: number;
  /** Persons who were placed here before. */
  readonly existing: number;
  /** Its class on the list in force, in the words of the lists; '' = none. */
  readonly areaClass: string;
  /** Exempted from the letting rules of its class by the council (§ 59 stk. 7-8). */
  readonly exempt: boolean;
  /** Places in day care and school; absent = no limit known. */
  readonly childCapacity?: number;
  readonly district?: string;
}

/** A rule that keeps some households out of areas of some classes. */
export interface LettingRule {
  readonly classes: readonly string[];
  readonly groups: readonly string[];
  /** An exempt area is not held by it. */
  readonly exemptible: boolean;
  readonly name: Text;
  readonly source: string;
}

/** So many households of a kind to vacant dwellings of a kind in an area. */
export interface Placement {
  readonly households: string;
  readonly area: string;
  readonly dwelling: string;
  readonly count: number;
}

/** What an area has after a plan; `load` = placed persons / residents, as a fraction. */
export interface AreaLoad {
  readonly area: string;
  readonly persons: number;
  readonly placedBefore: number;
  readonly residents: number;
}

/** Why a kind of households has no more homes in an area. */
export type PlacementLimit =
  | { readonly kind: 'letting-rule'; readonly area: string; readonly households: string; readonly rule: LettingRule }
  | { readonly kind: 'rent'; readonly area: string; readonly households: string }
  | { readonly kind: 'access'; readonly area: string; readonly households: string }
  | { readonly kind: 'vacancies'; readonly area: string; readonly dwelling: string }
  | { readonly kind: 'children'; readonly area: string };

/** A proposal: where households go, what that makes of each area, who has no home, and what held. */
export interface PlacementPlan {
  readonly placements: readonly Placement[];
  readonly loads: readonly AreaLoad[];
  /** Households that no area can take, by kind; empty when all have a home. */
  readonly homeless: readonly { readonly households: string; readonly count: number }[];
  readonly limits: readonly PlacementLimit[];
  /** Households with a home in another school district than theirs. */
  readonly districtMoves: number;
}
