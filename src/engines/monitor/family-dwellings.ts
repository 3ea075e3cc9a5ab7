import type { Decimal } from '../../domain/kernel/decimal.ts';
import { ceilOf, compare, decimalOf, floorOf, fractionOf, minus, over, times } from './fraction.ts';

/** Dwellings of an area that must bring its share of almene family dwellings down. Whole numbers. */
export interface AreaDwellings {
  /** Almene familieboliger. */
  readonly family: number;
  /** Other dwellings there are: almene youth and elderly dwellings, private and cooperative ones. */
  readonly other: number;
  /** New dwellings that are no almene familieboliger. */
  readonly built: number;
  /** Demolished after the rule's year and not replaced by almene familieboliger. */
  readonly demolished: number;
  /** Commercial floor area. */
  readonly commercialM2: number;
}

/** The rule of the share: its goal and how floor area counts as dwellings. */
export interface FamilyShareRule {
  readonly goal: Decimal;
  readonly m2PerDwelling: number;
}

/** Where an area stands against the goal, and what each way of reaching it takes. */
export interface FamilyShare {
  readonly dwellings: number;
  /** Per cent, four decimals. */
  readonly share: Decimal;
  readonly reached: boolean;
  /** Almene family dwellings there may be, the number of dwellings being what it is. */
  readonly most: number;
  /** Family dwellings to be demolished, sold or relabelled. */
  readonly tooMany: number;
  /** New other dwellings that would do it alone. */
  readonly newDwellings: number;
}

/**
 * Almene familieboliger of all dwellings, demolished ones and commercial floor area counted. Demolition, sale and
 * relabelling keep the number of dwellings as it is.
 * @source kriterier.md section 7, § 168 a; example F 820, 60 + 40 + 130 others, D 150, 5,600 m² → 64.36, 311, 776
 */
export function familyShare(of: AreaDwellings, rule: FamilyShareRule): FamilyShare | undefined {
  const fromFloor = Math.floor(of.commercialM2 / rule.m2PerDwelling);
  const dwellings = of.family + of.other + of.built + of.demolished + fromFloor;
  if (dwellings === 0) return undefined;
  const [family, all, goal] = [fractionOf(of.family), fractionOf(dwellings), fractionOf(rule.goal)];
  const most = Number(floorOf(times(goal, all)));
  const needed = minus(over(family, goal), all);
  return {
    dwellings,
    share: decimalOf(times(fractionOf(100), over(family, all)), 4),
    reached: compare(over(family, all), goal) <= 0,
    most,
    tooMany: Math.max(0, of.family - most),
    newDwellings: Math.max(0, Number(ceilOf(needed))),
  };
}
