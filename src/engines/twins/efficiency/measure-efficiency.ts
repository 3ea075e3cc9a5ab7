import { decToNumber } from '../../../domain/kernel/decimal.ts';
import type { EfficiencyRule, PeerStep } from '../../../domain/model/efficiency.ts';
import { type BestPractice, bestPractice, type CostUnit, potentialOf, totalCost } from './best-practice.ts';

/** A unit with what decides who its peers are. Accounts of other than 12 months are not among the units. */
export interface EfficiencyUnit extends CostUnit {
  /** Region and dominant type of dwelling, or the type alone where peers are sought in the whole country. */
  readonly group: string;
  /** The same without the region. */
  readonly countryGroup: string;
  readonly dwellings: number;
  /** Share of plejeboliger, 0-100. */
  readonly carePercent: number;
}

/** The own computation for one unit: a figure, or why there is none. */
export type Efficiency =
  | (BestPractice<EfficiencyUnit> & {
      readonly kind: 'computed';
      readonly potential: number;
      readonly step: string;
      readonly peers: number;
      /** Positions of items left out because the own cost is negative. */
      readonly leftOut: readonly number[];
    })
  | { readonly kind: 'too-few-peers'; readonly peers: number }
  /** Among the very cheapest or dearest of its group, which are not used. */
  | { readonly kind: 'extreme' };

/**
 * Efficiency of every unit, in their order. The widest circle is tried before a unit is left without a figure.
 * @source tvillinger.md section 8
 */
export function measureEfficiency(units: readonly EfficiencyUnit[], rule: EfficiencyRule): readonly Efficiency[] {
  const extremes = new Set(
    Map.groupBy(units, ({ group }) => group)
      .values()
      .flatMap((group) => extremesOf(group, rule.extremePercent)),
  );
  const used = units.filter((unit) => !extremes.has(unit));
  const circles = {
    region: Map.groupBy(used, ({ group }) => group),
    country: Map.groupBy(used, ({ countryGroup }) => countryGroup),
  };
  const steps = rule.steps.map(
    (step): SizedStep => ({
      step,
      from: step.size ? decToNumber(step.size.from) : 0,
      to: step.size ? decToNumber(step.size.to) : Number.POSITIVE_INFINITY,
    }),
  );
  return units.map((own) => {
    if (extremes.has(own)) return { kind: 'extreme' };
    let most = 0;
    for (const sized of steps) {
      const { step } = sized;
      const circle = step.area === 'region' ? circles.region.get(own.group) : circles.country.get(own.countryGroup);
      const peers = (circle ?? []).filter((peer) => peer !== own && isPeer(own, peer, sized, rule));
      most = Math.max(most, peers.length);
      if (peers.length < rule.minimumPeers) continue;
      return computed(own, peers, step, rule);
    }
    return { kind: 'too-few-peers', peers: most };
  });
}

/** A step with its ends as numbers, read once for all pairs. */
interface SizedStep {
  readonly step: PeerStep;
  readonly from: number;
  readonly to: number;
}

/** The cheapest and dearest of a group in total, so many per cent of it at each end; equals by id. */
export function extremesOf<U extends CostUnit>(group: readonly U[], percent: number): readonly U[] {
  const count = Math.floor((group.length * percent) / 100);
  const sorted = group
    .map((unit) => ({ unit, total: totalCost(unit) }))
    .sort((a, b) => a.total - b.total || (a.unit.id < b.unit.id ? -1 : 1))
    .map(({ unit }) => unit);
  return count === 0 ? [] : [...sorted.slice(0, count), ...sorted.slice(-count)];
}

/** An organisation's figure from its afdelinger: weighted by dwellings, and the simple mean. NaN of none. */
export function meanEfficiency(afdelinger: readonly { readonly efficiency: number; readonly dwellings: number }[]): {
  readonly weighted: number;
  readonly simple: number;
} {
  const dwellings = afdelinger.reduce((sum, afdeling) => sum + afdeling.dwellings, 0);
  const weighted = afdelinger.reduce((sum, afdeling) => sum + afdeling.efficiency * afdeling.dwellings, 0);
  const plain = afdelinger.reduce((sum, { efficiency }) => sum + efficiency, 0);
  return { weighted: weighted / dwellings, simple: plain / afdelinger.length };
}

function isPeer(own: EfficiencyUnit, other: EfficiencyUnit, { from, to }: SizedStep, rule: EfficiencyRule): boolean {
  if (Math.abs(own.carePercent - other.carePercent) > rule.carePoints) return false;
  return other.dwellings >= own.dwellings * from && other.dwellings <= own.dwellings * to;
}

function computed(
  own: EfficiencyUnit,
  peers: readonly EfficiencyUnit[],
  step: PeerStep,
  rule: EfficiencyRule,
): Efficiency {
  const practice = bestPractice(own, peers, rule.choice);
  return {
    kind: 'computed',
    ...practice,
    potential: potentialOf(practice.efficiency),
    step: step.id,
    peers: peers.length,
    leftOut: own.items.flatMap((cost, item) => (cost < 0 ? [item] : [])),
  };
}
