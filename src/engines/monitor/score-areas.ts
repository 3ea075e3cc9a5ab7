import { type Spread, spreadOf } from '../../domain/kernel/spread-of.ts';
import type { IndexClass, IndexMethod, RankExponentialMethod, ZSumMethod } from '../../domain/model/index-method.ts';
import { isSameScore, ranksOf } from './ranks.ts';

/** Scores of complete rows, high = exposed, each with its rank (1 = most exposed) and class ('' without classes). */
export interface ScoredAreas {
  readonly scores: Float64Array;
  readonly ranks: readonly number[];
  readonly classes: readonly string[];
}

/** A column that cannot be standardised because all rows have the same value. */
export interface AllTheSame {
  readonly column: string;
}

/** Name of the sum of a z-sum where that is what cannot be standardised. */
const theSum = 'sum';

/** Columns a method reads, in its order. */
export function columnsOf(method: IndexMethod): readonly string[] {
  return (method.kind === 'z-sum' ? method.variables : method.domains).map(({ column }) => column);
}

/**
 * Scores rows by a method. Weights count as given; every row must be complete.
 * @param columns - One array per column of the method, all of the same length, two or more rows.
 * @source prioritering.md section 2; monitorering.md section 11
 */
export function scoreAreas(method: IndexMethod, columns: readonly Float64Array[]): ScoredAreas | AllTheSame {
  const scores = method.kind === 'z-sum' ? zSum(method, columns) : rankExponential(method, columns);
  if ('column' in scores) return scores;
  return {
    scores,
    ranks: ranksOf(scores, method.ties),
    classes: method.classes.length === 0 ? noClasses(scores) : classesOf(scores, method.classes),
  };
}

const divisors = { population: 'n', sample: 'n-1' } as const;
// What a column that comes standardised is taken as.
const asItStands = { mean: 0, deviation: 1, min: -1, max: 1 };

// Sums that are equal on paper may differ in their last binary places.
const lastPlaces = 1e-13;

function isNoise({ min, max }: Spread): boolean {
  return max - min <= lastPlaces * Math.max(Math.abs(min), Math.abs(max));
}

function zSum(method: ZSumMethod, columns: readonly Float64Array[]): Float64Array | AllTheSame {
  const sums = new Float64Array(columns[0]?.length ?? 0);
  for (const [v, { column, weight, direction, standardise }] of method.variables.entries()) {
    const values = columns[v] ?? new Float64Array(sums.length);
    const spread = standardise ? spreadOf(values, divisors[method.sd]) : asItStands;
    if (spread.min === spread.max) return { column };
    const { mean, deviation } = spread;
    for (let i = 0; i < sums.length; i++) {
      sums[i] = (sums[i] as number) + (weight * direction * ((values[i] as number) - mean)) / deviation;
    }
  }
  if (!method.restandardise) return sums;
  const spread = spreadOf(sums, divisors[method.sd]);
  return isNoise(spread) ? { column: theSum } : sums.map((sum) => (sum - spread.mean) / spread.deviation);
}

// X = −c · ln(1 − R · (1 − e^(−100/c))), R = (N − rank + 1) / N: 100 for the most exposed of N. Ranks count as given:
// one beyond the N complete rows gives R ≤ 0 and X ≤ 0, and the order of the rows stays that of their ranks.
function rankExponential({ domains, constant }: RankExponentialMethod, columns: readonly Float64Array[]): Float64Array {
  const scores = new Float64Array(columns[0]?.length ?? 0);
  const reach = 1 - Math.exp(-100 / constant);
  for (const [d, { weight }] of domains.entries()) {
    const ranks = columns[d] ?? new Float64Array(scores.length);
    for (let i = 0; i < scores.length; i++) {
      const share = (scores.length - (ranks[i] as number) + 1) / scores.length;
      scores[i] = (scores[i] as number) - weight * constant * Math.log(1 - share * reach);
    }
  }
  return scores;
}

const noClasses = ({ length }: Float64Array): readonly string[] => new Array<string>(length).fill('');

function classesOf(scores: Float64Array, classes: readonly IndexClass[]): readonly string[] {
  return Array.from(scores, (score) => classOf(score, classes));
}

// A score that differs from a limit by the order of its sum alone is at the limit: rows of one rank have one class.
function classOf(score: number, classes: readonly IndexClass[]): string {
  const fits = ({ below, upTo }: IndexClass): boolean =>
    (below === undefined || (score < below && !isSameScore(score, below))) &&
    (upTo === undefined || score <= upTo || isSameScore(score, upTo));
  return classes.find(fits)?.label ?? '';
}
