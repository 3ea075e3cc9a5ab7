import { decToNumber } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Random } from '../../domain/kernel/random.ts';
import type { TwinFirmness, TwinFirmnessRule } from '../../domain/model/twin-method.ts';
import { measureDistances } from './measure-distances.ts';
import { kthSmallest, nearestTwins, sameDistance, type TwinWish } from './nearest-twins.ts';
import { type ScaleStep, scaleStep, type TwinSpace, type TwinUnits, weightsOfGroups } from './twin-space.ts';

/** How often a twin stays on the list, and what that is called. */
export interface FirmTwin {
  readonly unit: number;
  /** Of the lists drawn, from 0 to 1. */
  readonly share: number;
  readonly firmness: TwinFirmness;
}

/** What may be a little otherwise than shown. */
export interface TwinDoubt {
  /** Half the width within which the true value lies, per variable and unit; a variable left out is exact. */
  readonly bands: Pick<ReadonlyMap<string, Float64Array>, 'get'>;
  readonly rule: TwinFirmnessRule;
  readonly random: Random;
}

/**
 * How firmly each twin of a search holds its place: the search is made again many times, with values anywhere within
 * their rounding bands and weights changed a little, and it is counted how often the unit is on the list. Means and
 * deviations stay as frozen. The same random stream gives the same answer.
 * @param units - The units the space was made of.
 * @source issue 4, point 3
 */
export function howFirm(space: TwinSpace, units: TwinUnits, wish: TwinWish, doubt: TwinDoubt): readonly FirmTwin[] {
  const { rule, random } = doubt;
  const reach = nearestTwins(space, { ...wish, count: wish.count * rule.candidatesPerTwin });
  const members = [wish.subject, ...reach.twins.map(({ unit }) => unit)];
  // Nearest first, so the twins themselves stand right behind the subject.
  const shown = reach.twins.slice(0, wish.count);
  const seen = new Int32Array(members.length);
  const loose = looseSpace(space, units, members, doubt);
  const room = new Float64Array(members.length);
  for (let draw = 0; draw < rule.draws; draw++) {
    drawValues(loose, random);
    countNearest(drawWeights(loose.space, rule, random), wish.count, room, seen);
  }
  return shown.map(({ unit }, at) => {
    const share = (seen[at + 1] ?? 0) / rule.draws;
    return { unit, share, firmness: firmnessOf(share, rule) };
  });
}

function firmnessOf(share: number, rule: TwinFirmnessRule): TwinFirmness {
  if (share >= decToNumber(rule.firm)) return 'firm';
  return share >= decToNumber(rule.fairlyFirm) ? 'fairly-firm' : 'could-be-another';
}

/** A variable of the members with all that a draw needs of it: true values lie within `half` of `values`. */
interface LooseVariable {
  readonly values: Float64Array;
  readonly half: Float64Array;
  readonly low: number;
  readonly high: number;
  readonly step: ScaleStep;
}

/** The members alone, in a space whose scaled values every draw writes anew. */
interface LooseSpace {
  readonly space: TwinSpace;
  readonly variables: readonly LooseVariable[];
}

function looseSpace(space: TwinSpace, units: TwinUnits, members: readonly number[], { bands }: TwinDoubt): LooseSpace {
  const variables = space.variables.map(({ key, spread, method }): LooseVariable => {
    const column = must(units.columns.get(key), key);
    const band = bands.get(key);
    return {
      values: Float64Array.from(members, (unit) => column[unit] ?? Number.NaN),
      half: Float64Array.from(members, (unit) => band?.[unit] ?? 0),
      low: method.cap ? decToNumber(method.cap.low) : Number.NEGATIVE_INFINITY,
      high: method.cap ? decToNumber(method.cap.high) : Number.POSITIVE_INFINITY,
      step: scaleStep(spread, method.scaling),
    };
  });
  const scaled = new Float64Array(members.length * variables.length);
  return {
    variables,
    space: {
      ...space,
      ids: members.map((unit) => space.ids[unit] ?? ''),
      keyOrder: Int32Array.from(members, (unit) => space.keyOrder[unit] ?? 0),
      raw: scaled,
      scaled,
      usable: new Uint8Array(members.length).fill(1),
    },
  };
}

/** Writes the members' scaled values, each from anywhere within its band and then capped. */
function drawValues({ space: { scaled }, variables }: LooseSpace, random: Random): void {
  const width = variables.length;
  for (let v = 0; v < width; v++) {
    const { values, half, low, high, step } = must(variables[v], 'variable');
    for (let m = 0; m < values.length; m++) {
      const band = half[m] as number;
      const value = (values[m] as number) + (band === 0 ? 0 : (2 * random.uniform() - 1) * band);
      scaled[m * width + v] = (Math.min(high, Math.max(low, value)) - step.from) / step.unit;
    }
  }
}

/** The same space with drawn weights of the same sum. */
function drawWeights(space: TwinSpace, rule: TwinFirmnessRule, random: Random): TwinSpace {
  const change = decToNumber(rule.weightChange);
  const loose = space.variables.map(({ weight }) => weight * (1 + (2 * random.uniform() - 1) * change));
  const before = space.variables.reduce((sum, { weight }) => sum + weight, 0);
  const after = loose.reduce((sum, weight) => sum + weight, 0);
  const variables = space.variables.map((variable, v) => ({
    ...variable,
    weight: ((loose[v] ?? 0) * before) / after,
  }));
  return { ...space, variables, groupWeights: weightsOfGroups(variables, space.groupWeights.length) };
}

/** Counts who is on the list of the first unit. Who stands where in it is asked only when a tie crosses its end. */
function countNearest(space: TwinSpace, count: number, room: Float64Array, seen: Int32Array): void {
  measureDistances(space, 0, room);
  const last = kthSmallest(room.subarray(1), count) + sameDistance;
  let near = 0;
  for (let m = 1; m < room.length; m++) if ((room[m] as number) <= last) near += 1;
  if (near > count) {
    for (const { unit } of nearestTwins(space, { subject: 0, count }, room).twins) seen[unit] = (seen[unit] ?? 0) + 1;
    return;
  }
  for (let m = 1; m < room.length; m++) if ((room[m] as number) <= last) seen[m] = (seen[m] as number) + 1;
}
