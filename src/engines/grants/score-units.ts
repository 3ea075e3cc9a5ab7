import { spreadOf } from '../../domain/kernel/spread-of.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { GrantScore, ScoredDomain } from '../../domain/model/grant.ts';
import type { GrantMethod } from '../../domain/model/grant-rules.ts';
import type { RankExponentialMethod } from '../../domain/model/index-method.ts';

/** A place to score: `counts` = means, deviations and ranks are taken over it. Criteria that are not known are absent. */
export interface UnitToScore {
  readonly counts: boolean;
  readonly values: ReadonlyMap<CriterionId, number>;
}

/** Scores of places in their order, and domains that say nothing because all have the same value. */
export interface ScoredUnits {
  readonly scores: readonly GrantScore[];
  readonly idle: readonly CriterionId[];
}

interface DomainPoints {
  readonly id: CriterionId;
  readonly weight: number;
  readonly points: (value: number) => number;
}

/**
 * Scores places by a method. The others are scored with the means, deviations and ranks of those that count, and never
 * change them. A domain that is not known is left out and its weight shared; too few known = no score.
 * @source prioritering.md sections 2.1, 2.2 and 2.4
 */
export function scoreUnits(method: GrantMethod, units: readonly UnitToScore[]): ScoredUnits {
  const universe = units.filter(({ counts }) => counts);
  const idle: CriterionId[] = [];
  const domains = method.domains.flatMap((domain): readonly DomainPoints[] => {
    const known = Float64Array.from(universe.flatMap(({ values }) => values.get(domain.id) ?? []));
    const made = pointsOf(method, domain, known);
    if (made === undefined && known.length > 0) idle.push(domain.id);
    return made ? [made] : [];
  });
  const raw = units.map(({ values }) => meanOf(domains, values, method.minKnown));
  const own = Float64Array.from(raw.flatMap(({ mean }, at) => (units[at]?.counts && mean !== undefined ? [mean] : [])));
  const spread = spreadOf(own, 'n-1');
  const isFlat = !(spread.deviation > lastPlaces * Math.max(1, Math.abs(spread.mean)));
  const standard = own.map((mean) => (mean - spread.mean) / spread.deviation).sort();
  const scores = raw.map(({ mean, known, domains: parts }): GrantScore => {
    if (mean === undefined || isFlat) return { known, domains: parts };
    const standardised = (mean - spread.mean) / spread.deviation;
    const scale = isRestandardised(method) ? spread.deviation : 1;
    const domains = parts.map((part) => (part.slope === undefined ? part : { ...part, slope: part.slope / scale }));
    return {
      score: isRestandardised(method) ? standardised : mean,
      rank: rankAmong(standard, standardised),
      known,
      domains,
    };
  });
  return { scores, idle };
}

// Sums that are equal on paper may differ in their last binary places.
const lastPlaces = 1e-11;

// Scores of ranks run from 0 to 100; only standardised ones can be held against a cut-off in deviations.
const isRestandardised = ({ method }: GrantMethod): boolean =>
  method.kind === 'rank-exponential' || method.restandardise;

function pointsOf(
  { method }: GrantMethod,
  { id, direction }: { readonly id: CriterionId; readonly direction: 1 | -1 },
  known: Float64Array,
): DomainPoints | undefined {
  if (method.kind === 'rank-exponential') {
    const weight = method.domains.find(({ column }) => column === id)?.weight ?? 0;
    const signed = known.map((value) => direction * value).sort();
    return weight > 0 && known.length > 0
      ? { id, weight, points: (value) => exponential(method, signed, direction * value) }
      : undefined;
  }
  const variable = method.variables.find(({ column }) => column === id);
  if (!variable || variable.weight === 0) return undefined;
  const { mean, deviation, min, max } = spreadOf(known, method.sd === 'sample' ? 'n-1' : 'n');
  if (!(max - min > lastPlaces * Math.max(1, Math.abs(max)))) return undefined;
  return { id, weight: variable.weight, points: (value) => (variable.direction * (value - mean)) / deviation };
}

// X = −c · ln(1 − R · (1 − e^(−100/c))), R = (N − rank + 1) / N; whoever is outside has at most the last rank.
function exponential({ constant, ties }: RankExponentialMethod, rising: Float64Array, value: number): number {
  const { length } = rising;
  const rank = Math.min(rankAmong(rising, value, ties === 'min' ? 0 : 0.5), length);
  const share = (length - rank + 1) / length;
  return -constant * Math.log(1 - share * (1 - Math.exp(-100 / constant)));
}

/** 1 + those above, and `half` of the others that are equal: 0.5 = the mean of their ranks. */
function rankAmong(rising: Float64Array, value: number, half = 0.5): number {
  const slack = lastPlaces * Math.max(1, Math.abs(value));
  const above = rising.length - firstAbove(rising, value + slack);
  const equal = rising.length - above - firstAbove(rising, value - slack);
  return 1 + above + half * Math.max(0, equal - 1);
}

function firstAbove(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meanOf(
  domains: readonly DomainPoints[],
  values: ReadonlyMap<CriterionId, number>,
  minKnown: number,
): { readonly mean?: number; readonly known: number; readonly domains: readonly ScoredDomain[] } {
  const known = domains.filter(({ id }) => values.has(id));
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const parts = domains.map(({ id, weight, points }): ScoredDomain => {
    const value = values.get(id);
    if (value === undefined) return { id };
    const own = points(value);
    const slope = (weight * (points(value + 1) - own)) / weights;
    return { id, value, points: own, adds: (weight * own) / weights, slope };
  });
  const mean = parts.reduce((sum, { adds = 0 }) => sum + adds, 0);
  const enough = known.length >= Math.min(minKnown, domains.length) && weights > 0;
  return { known: known.length, domains: parts, ...(enough ? { mean } : {}) };
}
