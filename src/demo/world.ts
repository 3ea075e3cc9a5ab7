import { calibration, headAges, householdKinds } from './calibration.ts';
import { Dice } from './draw.ts';
import { Moves } from './moves.ts';
import { NONE, Population } from './population.ts';
import type { Sector } from './sector.ts';

/** A household that has left its dwelling and looks for another almen one. */
export interface Mover {
  readonly household: number;
  readonly fromStock: number;
  readonly day: number;
  readonly before: number;
  /** Whether the dwelling became vacant; not when one person left a household. */
  readonly vacated: boolean;
}

/** The state of the simulation: sector, people, vacant dwellings, this year's moves and move-outs by stock. */
export interface World {
  readonly sector: Sector;
  readonly people: Population;
  readonly dice: Dice;
  readonly moves: Moves;
  /** Vacant dwellings (offset in the stock) per stock; the last one is let first. */
  readonly vacant: number[][];
  readonly occupied: Int32Array;
  readonly movers: Mover[];
  /** Dwellings left in the year per stock: to another dwelling of the same organisation, and otherwise. */
  readonly leftInside: Int32Array;
  readonly leftOutside: Int32Array;
  /** Log odds of a non-western head of household in an estate without strain. */
  readonly originLevel: number;
}

/** An empty world: every dwelling vacant. */
export function emptyWorld(sector: Sector, residents: number, seed: number): World {
  const households = Math.ceil(residents / calibration.householdSize);
  return {
    sector,
    people: new Population(Math.ceil(residents * 3.2) + 4000, Math.ceil(households * 4) + 4000),
    dice: new Dice(seed ^ 0x51ab),
    moves: new Moves(),
    vacant: sector.stocks.map((s) => Array.from({ length: s.dwellings }, (_, i) => s.dwellings - 1 - i)),
    occupied: new Int32Array(sector.stocks.length),
    movers: [],
    leftInside: new Int32Array(sector.stocks.length),
    leftOutside: new Int32Array(sector.stocks.length),
    originLevel: originLevel(sector),
  };
}

/** How strongly strain raises the odds of a non-western head of household. */
export const ORIGIN_BY_STRAIN = 0.95;

/** Solves the level so that the mean over estates is as calibrated, whichever estates the scale has. */
function originLevel(sector: Sector): number {
  const households = sector.sites.reduce((s, site) => s + site.households, 0);
  const mean = (level: number): number =>
    sector.sites.reduce((s, v) => s + v.households / (1 + Math.exp(-level - ORIGIN_BY_STRAIN * v.strain)), 0) /
    households;
  let low = -6;
  let high = 3;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (mean(middle) < calibration.nonWesternHeads) low = middle;
    else high = middle;
  }
  return low;
}

/** Ends a tenancy: the dwelling becomes vacant. The household keeps its members. */
export function vacate(world: World, household: number): number {
  const { people } = world;
  const stock = people.stock[household] ?? NONE;
  if (stock === NONE) return NONE;
  world.vacant[stock]?.push(people.dwelling[household] ?? 0);
  world.occupied[stock] = (world.occupied[stock] ?? 1) - 1;
  people.stock[household] = NONE;
  people.dwelling[household] = NONE;
  return stock;
}

/** Lets a vacant dwelling of the stock to the household. */
export function settleIn(world: World, household: number, stock: number): void {
  const dwelling = world.vacant[stock]?.pop();
  if (dwelling === undefined) throw new RangeError('no vacant dwelling');
  world.people.stock[household] = stock;
  world.people.dwelling[household] = dwelling;
  world.occupied[stock] = (world.occupied[stock] ?? 0) + 1;
}

/** Households a stock should have on 1 January after the year: none before opening or after closing. */
export function wantedHouseholds(world: World, stock: number, year: number): number {
  const s = world.sector.stocks[stock];
  const site = s && world.sector.sites[s.site];
  if (!s || !site || site.openYear > year || site.closeYear <= year) return 0;
  return Math.min(s.dwellings, Math.round(s.dwellings * calibration.occupancy));
}

/** Cell of the household mix: kind × age band of the oldest adult. */
export function cellOf(kind: number, headAge: number): number {
  let band = headAges.length - 1;
  while (band > 0 && headAge < (headAges[band] ?? 0)) band -= 1;
  return kind * headAges.length + band;
}

/** Kind in {@link householdKinds} of a `hustyper10` index; children alone count as single without children. */
export function kindOf(type: number): number {
  return [0, 2, 1, 3, 4, 5, 4, 5, 0, 6][type] ?? 0;
}

/** Number of cells of the household mix. */
export const CELLS = householdKinds.length * headAges.length;

/** The household mix aimed at in a region, as shares of its households. */
export function mixOf(region: number): Float64Array {
  const tilt = calibration.regions[region];
  const mix = new Float64Array(CELLS);
  calibration.kinds.forEach((kind, k) => {
    const total = kind.ages.reduce((s: number, v: number) => s + v, 0);
    kind.ages.forEach((age, band) => {
      const families = k === 2 || k === 3 || k >= 5 ? (tilt?.families ?? 1) : 1;
      const elderly = band >= 4 ? (tilt?.elderly ?? 1) : 1;
      mix[k * headAges.length + band] = ((kind.share * age) / total) * families * elderly;
    });
  });
  const sum = mix.reduce((s, v) => s + v, 0);
  return mix.map((v) => v / sum);
}

/** Day of the year (0-364) with the months' shares of move-outs. */
export function drawDay(dice: Dice, from = 0): number {
  const total = calibration.months.reduce((s: number, v: number) => s + v, 0);
  const month = dice.weighted(calibration.months, total, dice.even());
  const day = month * 30 + Math.min(6, Math.ceil(month / 2)) + dice.below(28);
  return Math.max(day, from);
}
