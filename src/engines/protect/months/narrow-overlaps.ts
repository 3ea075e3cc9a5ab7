import type { SharedGround } from '../../../domain/model/months.ts';
import type { RuleSet } from '../../../domain/model/rule-set.ts';
import type { ShownCount } from './shown-count.ts';
import { type Neighbours, neighboursOf, smallRests } from './small-rests.ts';
import { smallSurpluses } from './small-surpluses.ts';

/** What was found of areas that share ground: small rests looked at, and series that would tell too much. */
export interface NarrowOverlaps {
  readonly tested: number;
  readonly narrow: ReadonlySet<string>;
}

type Rules = Pick<RuleSet, 'n' | 'W'>;

/**
 * What an area holds beside one other, or beside several that lie in it, next to one another: where that is few persons, every
 * month tells of them anew, so that a rest that stands still is known ever better. Where fewer than W whole numbers are left of
 * one of 1 … n−1 persons, the series of the area it is a rest of is named, to be hidden. Several ways to the same rest, as by a
 * school district or by its two halves, are held together. So is what several basisområder hold beside an area on their ground.
 * @param basis - Areas that are added for others (docs/decisions/076).
 * @source geo-api.md 5.4; diskretion.md 7.2 (R5); docs/decisions/064-rests-of-areas-and-secrets.md
 */
export function narrowOverlaps(
  counts: readonly ShownCount[],
  overlaps: readonly SharedGround[],
  rules: Rules,
  basis: ReadonlySet<string> = new Set(),
): NarrowOverlaps {
  const neighbours = neighboursOf(overlaps);
  const narrow = new Set<string>();
  let tested = 0;
  for (const ofCell of Map.groupBy(counts, ({ cell }) => cell).values()) {
    const months = [...Map.groupBy(ofCell, ({ period }) => period).values()].map(
      (own) => new Map(own.map((count) => [count.area, count])),
    );
    for (const [area, own] of Map.groupBy(ofCell, (count) => count.area)) {
      const rests = restsOf(area, months, { neighbours, basis, rules });
      tested += rests.tested;
      if (rests.isNarrow) for (const { series } of own) narrow.add(series);
    }
  }
  return { tested, narrow };
}

/** What is shown of a rest in a month: its true count, and the whole numbers it can be. */
interface MonthOfRest {
  readonly period: string;
  readonly left: number;
  readonly low: number;
  readonly high: number;
}

function restsOf(
  area: string,
  months: readonly ReadonlyMap<string, ShownCount>[],
  known: { readonly neighbours: Neighbours; readonly basis: ReadonlySet<string>; readonly rules: Rules },
): { readonly tested: number; readonly isNarrow: boolean } {
  const { neighbours, rules } = known;
  const byWay = new Map<string, MonthOfRest[]>();
  const hold = (way: string, month: MonthOfRest): void => {
    tested += 1;
    byWay.set(way, [...(byWay.get(way) ?? []), month]);
  };
  let [tested, isNarrow] = [0, false];
  for (const month of months) {
    const outer = month.get(area);
    if (!outer) continue;
    const { rests, isComplete } = smallRests(outer, month, neighbours, rules.n);
    // More ways than can be followed: nobody has looked whether one of them is narrow.
    const surpluses = smallSurpluses(outer, month, known, rules.n);
    if (!isComplete || !surpluses.isComplete) isNarrow = true;
    for (const parts of rests) hold(nameOfWay(parts), monthOfRest([outer], parts, rules.n));
    for (const set of surpluses.sets) hold(`+${nameOfWay(set)}`, monthOfRest(set, [outer], rules.n));
  }
  const sameRest = Map.groupBy(byWay.values(), (ofWay) =>
    ofWay.map(({ period, left }) => `${period} ${left}`).join('\n'),
  );
  for (const ways of sameRest.values()) if (isKnownTooWell(ways.flat(), rules.W)) isNarrow = true;
  return { tested, isNarrow };
}

const nameOfWay = (parts: readonly ShownCount[]): string => parts.map(({ area }) => area).join('\n');

// Each count lies less than n from what is shown of it, and none of them is below nobody.
function monthOfRest(outer: readonly ShownCount[], parts: readonly ShownCount[], n: number): MonthOfRest {
  const least = ({ value }: ShownCount): number => Math.max(0, value - n + 1);
  const most = ({ value }: ShownCount): number => value + n - 1;
  const sum = (of: readonly ShownCount[], each: (one: ShownCount) => number): number =>
    of.reduce((all, one) => all + each(one), 0);
  const count = (one: ShownCount): number => one.count;
  return {
    period: outer[0]?.period ?? '',
    left: sum(outer, count) - sum(parts, count),
    low: Math.max(0, sum(outer, least) - sum(parts, most)),
    high: sum(outer, most) - sum(parts, least),
  };
}

function isKnownTooWell(months: readonly MonthOfRest[], W: number): boolean {
  return [...Map.groupBy(months, ({ left }) => left).values()].some((still) => {
    const low = still.reduce((most, month) => Math.max(most, month.low), 0);
    const high = still.reduce((least, month) => Math.min(least, month.high), Number.POSITIVE_INFINITY);
    return high - low + 1 < W;
  });
}
