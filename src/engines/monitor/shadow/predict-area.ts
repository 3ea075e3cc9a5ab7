import type { Random } from '../../../domain/kernel/random.ts';
import type { AreaClassDefinition, AreaClassId, CriterionId } from '../../../domain/model/area-class.ts';
import type { Verdict } from '../../../domain/model/cell.ts';
import type { MonitoredArea, MonitoredCriterion, MonitoredLine } from '../../../domain/model/monitor.ts';
import type { PredictedClass, PredictedCriterion } from '../../../domain/model/shadow-list.ts';
import { quantileOf } from '../chance.ts';
import { classHolds } from '../class-holds.ts';
import { drawShares, type ForecastAsked } from '../forecast-share.ts';
import { meetsInMillionths } from '../meets-in-millionths.ts';

/** What an area is predicted with. */
export interface PredictionGround {
  readonly classes: readonly AreaClassDefinition[];
  readonly draws: number;
  readonly random: Random;
  /** Years from the newest yearly figure to the one the list looks at, and how many years are averaged, by criterion. */
  readonly ahead: (id: CriterionId) => { readonly ahead: number; readonly averaged: number };
  readonly settings: Parameters<typeof drawShares>[1];
  /** Past surprises in parts of 1, and whether the method beats carrying on. */
  readonly surprises: (id: CriterionId) => { readonly pool: readonly number[]; readonly isGood: boolean };
  /** Whether the area was on one of these lists on the lists before this one. */
  readonly earlier: (as: readonly AreaClassId[], lists: number) => Verdict;
  /** Sources that are months of the kommune. */
  readonly isMonths: (criterion: MonitoredCriterion) => boolean;
}

/**
 * What an area is expected to be on a list: values with ranges and chances of lines and classes, from joint draws in which
 * criteria are independent of each other and every draw is classified by the exact operators.
 * @source monitorering.md section 5
 */
export function predictArea(
  area: MonitoredArea,
  ground: PredictionGround,
): { readonly criteria: readonly PredictedCriterion[]; readonly classes: readonly PredictedClass[] } {
  const drawn = area.criteria.map((criterion): DrawnCriterion => {
    const draws = drawsOf(area, criterion, ground);
    return { criterion, draws, lines: criterion.lines.map((line) => ({ line, outcome: outcomeOf(line, draws) })) };
  });
  return {
    criteria: drawn.map((one) => predictedCriterion(area, one, ground)),
    classes: predictedClasses(
      area,
      drawn.flatMap(({ lines }) => lines),
      ground,
    ),
  };
}

interface DrawnLine {
  readonly line: MonitoredLine;
  /** By draw: 1 where it meets the line; undefined where that cannot be said of any. */
  readonly outcome: Uint8Array | undefined;
}

interface DrawnCriterion {
  readonly criterion: MonitoredCriterion;
  readonly draws: Draws;
  readonly lines: readonly DrawnLine[];
}

function outcomeOf({ threshold, op }: MonitoredLine, draws: Draws): Uint8Array | undefined {
  if (!draws || threshold === undefined) return undefined;
  const meets = meetsInMillionths(threshold, op);
  const outcome = new Uint8Array(draws.length);
  for (let b = 0; b < draws.length; b++) outcome[b] = meets(draws[b] ?? 0) ? 1 : 0;
  return outcome;
}

type Draws = Float64Array | undefined;

const monthsOfYear = 12;

// Known: somewhere inside its margin. Months of a part of the year: as known, and what the rest may bring. Else a forecast.
function drawsOf(area: MonitoredArea, criterion: MonitoredCriterion, ground: PredictionGround): Draws {
  const { id, freshness } = criterion;
  const [line] = criterion.lines;
  const value = Number(line?.value ?? Number.NaN);
  const { ahead, averaged } = ground.ahead(id);
  const isKnown = Number.isFinite(value) && (freshness === 'fresh' || ground.isMonths(criterion) || id === 'size');
  if (freshness === 'none') return undefined;
  if (!isKnown && ahead > 0) return forecastDraws(area, id, { ahead, averaged }, ground);
  if (!Number.isFinite(value)) return undefined;
  const band = Number(line?.band ?? 0);
  const left = missingMonths(criterion) / monthsOfYear;
  const { pool } = ground.surprises(id);
  const draws = new Float64Array(ground.draws);
  for (let b = 0; b < draws.length; b++) {
    const surprise = left > 0 && pool.length > 0 ? (100 * ground.random.choice(pool) * Math.sqrt(left)) / averaged : 0;
    draws[b] = Math.max(0, value + band * (2 * ground.random.uniform() - 1) + surprise);
  }
  return draws;
}

function missingMonths({ period = '' }: MonitoredCriterion): number {
  const [, to] = period.split('/');
  return to === undefined ? 0 : monthsOfYear - Number(to.slice(-2));
}

function forecastDraws(
  area: MonitoredArea,
  id: CriterionId,
  years: { readonly ahead: number; readonly averaged: number },
  { settings, draws, surprises, random }: PredictionGround,
): Draws {
  const known = area.history.find((one) => one.id === id)?.years ?? [];
  const newest = known.at(-1);
  if (!newest) return undefined;
  const { pool, isGood } = surprises(id);
  const asked: ForecastAsked = {
    shares: known.map(({ value }) => value / 100),
    persons: newest.whole,
    pool,
    naive: !isGood,
    ...years,
  };
  return drawShares(asked, { ...settings, draws }, random)?.draws;
}

function predictedCriterion(
  area: MonitoredArea,
  { criterion, draws, lines }: DrawnCriterion,
  ground: PredictionGround,
): PredictedCriterion {
  const { id, freshness, period } = criterion;
  const sorted = draws?.toSorted();
  const carried = carriedValue(area, id, ground);
  return {
    id,
    freshness,
    ...(period === undefined ? {} : { period }),
    source: ground.isMonths(criterion) ? 'months' : 'release',
    ...(sorted
      ? {
          point: quantileOf(sorted, 0.5),
          range80: [quantileOf(sorted, 0.1), quantileOf(sorted, 0.9)],
          range95: [quantileOf(sorted, 0.025), quantileOf(sorted, 0.975)],
        }
      : {}),
    ...(carried === undefined ? {} : { carried }),
    met: lines.flatMap(({ line, outcome }) => {
      if (!outcome) return [];
      return [{ profile: line.profile, chance: outcome.reduce((sum, met) => sum + met, 0) / outcome.length }];
    }),
  };
}

// The newest yearly figures as they are, averaged as the rule does.
function carriedValue(area: MonitoredArea, id: CriterionId, ground: PredictionGround): number | undefined {
  const years = area.history.find((one) => one.id === id)?.years ?? [];
  const { averaged, ahead } = ground.ahead(id);
  const newest = years.at(-1);
  if (!newest) return undefined;
  const rest = Array.from({ length: Math.max(0, ahead) }, () => newest.value);
  const last = [...years.map(({ value }) => value), ...rest].slice(-averaged);
  return last.reduce((sum, value) => sum + value, 0) / last.length;
}

function predictedClasses(
  area: MonitoredArea,
  lines: readonly DrawnLine[],
  ground: PredictionGround,
): readonly PredictedClass[] {
  // Few of all combinations of lines ever come up, and each is classified once. A combination is a number: a bit a line.
  const combinations = new Map<number, number>();
  for (let b = 0; b < ground.draws; b++) {
    let key = 0;
    for (const { outcome } of lines) key = 2 * key + (outcome?.[b] ?? 0);
    combinations.set(key, (combinations.get(key) ?? 0) + 1);
  }
  const counts = [...combinations].map(([key, count]) => {
    const bits = key.toString(2).padStart(lines.length, '0');
    return [lines.map(({ outcome }, at) => (outcome ? bits.charAt(at) : '?')).join(''), count] as const;
  });
  return area.classes.map(({ id, name, strict }) => {
    let [met, open] = [0, 0];
    for (const [key, count] of counts) {
      const verdict = classIn(id, area.list, lines, key, ground);
      if (verdict === 'met') met += count;
      if (verdict === 'unknown') open += count;
    }
    return { id, name, strict, chance: met / ground.draws, open: open / ground.draws };
  });
}

function classIn(
  id: AreaClassId,
  list: string,
  lines: readonly { readonly line: MonitoredLine }[],
  key: string,
  { classes, earlier }: PredictionGround,
): Verdict {
  const verdict = (profile: MonitoredLine['profile'], criterion: CriterionId): Verdict => {
    const at = lines.findIndex(({ line }) => line.profile === profile && line.id === criterion);
    const told = key.charAt(at);
    if (at < 0 || told === '?') return 'unknown';
    return told === '1' ? 'met' : 'not_met';
  };
  const bare = { list, classes, verdict, listed: () => 'unknown' as const };
  const listed = (as: readonly AreaClassId[], lists: number): Verdict => {
    const before = earlier(as, lists);
    if (before === 'not_met') return 'not_met';
    const now = as.map((one) => classHolds(one, bare));
    if (now.every((one) => one === 'not_met')) return 'not_met';
    return before === 'met' && now.includes('met') ? 'met' : 'unknown';
  };
  return classHolds(id, { ...bare, listed });
}
