import { nearestOfAll, nearestOfSome } from './nearest-of-all.ts';
import { nearestTwins, sameDistance } from './nearest-twins.ts';
import { quantile } from './quantile.ts';
import type { TwinSpace } from './twin-space.ts';

/**
 * Distance from units that take part to their nearest twin, in rising order; made once per release and method.
 * @param most - Left out, every unit is asked. With more units than this, so many of them in even steps by key.
 * @source tvillinger.md section 3, "How alike is alike"
 */
export function nearestDistances(space: TwinSpace, most = Number.POSITIVE_INFINITY): Float64Array {
  const some = inEvenSteps(space, most);
  const searched = some ? nearestOfSome(space, some) : nearestOfAll(space);
  if (searched) return searched;
  const room = new Float64Array(space.ids.length);
  const nearest = (some ?? space.ids.keys().toArray()).flatMap((subject) => {
    const [first] = nearestTwins(space, { subject, count: 1 }, room).twins;
    return first ? [first.distance] : [];
  });
  return Float64Array.from(nearest).sort();
}

function inEvenSteps({ usable, keyOrder }: TwinSpace, most: number): readonly number[] | undefined {
  const inOrder = new Int32Array(keyOrder.length);
  for (let unit = 0; unit < keyOrder.length; unit++) inOrder[keyOrder[unit] as number] = unit;
  const units = inOrder.filter((unit) => usable[unit] === 1);
  if (units.length <= most) return undefined;
  return Array.from({ length: most }, (_, at) => units[Math.floor((at * units.length) / most)] ?? 0);
}

/**
 * Per cent of all units that stand as near to the subject as each of these distances or nearer: 1 of 5,000 is 0.02.
 * @param to - Distances asked about, in any order.
 */
export function percentilesOf(
  to: readonly number[],
  space: TwinSpace,
  subject: number,
  distances: Float64Array,
): readonly number[] {
  const farthest = Math.max(...to) + sameDistance;
  const near: number[] = [];
  let others = 0;
  for (let unit = 0; unit < distances.length; unit++) {
    if (unit === subject || space.usable[unit] !== 1) continue;
    others += 1;
    const distance = distances[unit] as number;
    if (distance <= farthest) near.push(distance);
  }
  near.sort((a, b) => a - b);
  return to.map((distance) => {
    const beyond = near.findIndex((one) => one > distance + sameDistance);
    return ((beyond < 0 ? near.length : beyond) / others) * 100;
  });
}

/**
 * Whether even the nearest twin is far away: farther than a given per cent of all nearest twins.
 * @param nearest - Of {@link nearestDistances}.
 */
export function hasNoGoodTwin(distance: number, nearest: Float64Array, percent: number): boolean {
  return distance > quantile(nearest, percent / 100);
}
