import type { EfficiencyRule } from '../../../domain/model/efficiency.ts';

/** Costs per dwelling, one number an item. */
export interface CostUnit {
  readonly id: string;
  readonly items: readonly number[];
}

/** How one unit's costs compare with another's on the item where the other is least ahead. */
export interface CostRatio {
  /** Largest of other ÷ own over the items; Infinity when the other has a cost the own has not. */
  readonly ratio: number;
  /** Position of that item. */
  readonly item: number;
}

/** What a unit could save at least, and whom it is compared with. No peer when nobody is cheaper on every item. */
export interface BestPractice<U extends CostUnit> {
  /** From 0 to 100; 100 − this is the potential in per cent. */
  readonly efficiency: number;
  readonly peer: U | undefined;
  readonly bindingItem: number | undefined;
}

const whole = 100;

/**
 * Largest ratio of another unit's costs to the own. An item is left out of the comparison when both are 0 or one of them
 * is negative; own 0 against a cost above 0 makes the other dearer.
 * @returns undefined when no item can be compared.
 * @source tvillinger.md section 8, product decisions
 */
export function costRatio(own: readonly number[], other: readonly number[]): CostRatio | undefined {
  let found: CostRatio | undefined;
  own.forEach((cost, item) => {
    const others = other[item] ?? Number.NaN;
    if (!(cost >= 0 && others >= 0) || (cost === 0 && others === 0)) return;
    // Not divided: a zero may be written −0, as spreadsheets do.
    const ratio = cost === 0 ? Number.POSITIVE_INFINITY : others / cost;
    if (!found || ratio > found.ratio) found = { ratio, item };
  });
  return found;
}

/** Per cent that separates a unit from best practice at least. */
export function potentialOf(efficiency: number): number {
  return whole - efficiency;
}

/** Total cost per dwelling over the items. */
export function totalCost({ items }: CostUnit): number {
  return items.reduce((sum, cost) => sum + cost, 0);
}

/**
 * The free disposal hull: of the peers that are cheaper on every item, the one farthest below the own costs, measured
 * where it is least ahead; or the one that is cheapest in total. Equals go to the lower id.
 * @source tvillinger.md section 8
 */
export function bestPractice<U extends CostUnit>(
  own: CostUnit,
  peers: readonly U[],
  choice: EfficiencyRule['choice'],
): BestPractice<U> {
  let best: { readonly peer: U; readonly found: CostRatio; readonly rank: number } | undefined;
  for (const peer of peers) {
    const found = costRatio(own.items, peer.items);
    if (!found || !(found.ratio < 1)) continue;
    const rank = choice === 'fdh' ? found.ratio : totalCost(peer);
    if (!best || rank < best.rank || (rank === best.rank && peer.id < best.peer.id)) best = { peer, found, rank };
  }
  if (!best) return { efficiency: whole, peer: undefined, bindingItem: undefined };
  return { efficiency: whole * best.found.ratio, peer: best.peer, bindingItem: best.found.item };
}
