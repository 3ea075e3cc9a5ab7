import { decToNumber } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Random } from '../../domain/kernel/random.ts';
import type { TwinFirmness, TwinFirmnessRule } from '../../domain/model/twin-method.ts';
import { nearestTwins, type TwinWish } from './nearest-twins.ts';
import { capped, scaledValues, type TwinSpace, type TwinUnits, weightsOfGroups } from './twin-space.ts';

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
  readonly bands: ReadonlyMap<string, Float64Array>;
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
  const seen = new Map(reach.twins.slice(0, wish.count).map(({ unit }) => [unit, 0]));
  for (let draw = 0; draw < rule.draws; draw++) {
    const drawn = drawnSpace(space, members, drawValues(space, units, members, doubt), rule, random);
    for (const { unit } of nearestTwins(drawn, { subject: 0, count: wish.count }).twins) {
      const member = must(members[unit], 'member');
      const count = seen.get(member);
      if (count !== undefined) seen.set(member, count + 1);
    }
  }
  return [...seen].map(([unit, count]) => {
    const share = count / rule.draws;
    return { unit, share, firmness: firmnessOf(share, rule) };
  });
}

function firmnessOf(share: number, rule: TwinFirmnessRule): TwinFirmness {
  if (share >= decToNumber(rule.firm)) return 'firm';
  return share >= decToNumber(rule.fairlyFirm) ? 'fairly-firm' : 'could-be-another';
}

/** Values of the members, unit × variable, each anywhere within its band and then capped. */
function drawValues(
  { variables }: TwinSpace,
  { columns }: TwinUnits,
  members: readonly number[],
  { bands, random }: TwinDoubt,
): Float64Array {
  const values = new Float64Array(members.length * variables.length);
  variables.forEach(({ key, method }, v) => {
    const column = must(columns.get(key), key);
    const band = bands.get(key);
    const drawn = Float64Array.from(members, (unit) => {
      const half = band?.[unit] ?? 0;
      return (column[unit] ?? Number.NaN) + (half === 0 ? 0 : (2 * random.uniform() - 1) * half);
    });
    capped(drawn, method.cap).forEach((value, m) => {
      values[m * variables.length + v] = value;
    });
  });
  return values;
}

/** The members alone, at the drawn values and with drawn weights of the same sum. */
function drawnSpace(
  space: TwinSpace,
  members: readonly number[],
  raw: Float64Array,
  rule: TwinFirmnessRule,
  random: Random,
): TwinSpace {
  const change = decToNumber(rule.weightChange);
  const loose = space.variables.map(({ weight }) => weight * (1 + (2 * random.uniform() - 1) * change));
  const before = space.variables.reduce((sum, { weight }) => sum + weight, 0);
  const after = loose.reduce((sum, weight) => sum + weight, 0);
  const variables = space.variables.map((variable, v) => ({
    ...variable,
    weight: ((loose[v] ?? 0) * before) / after,
  }));
  return {
    ...space,
    ids: members.map((unit) => space.ids[unit] ?? ''),
    keyOrder: Int32Array.from(members, (unit) => space.keyOrder[unit] ?? 0),
    variables,
    raw,
    scaled: scaledValues(raw, variables),
    usable: new Uint8Array(members.length).fill(1),
    groupWeights: weightsOfGroups(variables, space.groupWeights.length),
  };
}
