import { calibration, headAges } from './calibration.ts';
import { IMMIGRATED, MOVED, OUTSIDE } from './moves.ts';
import { newHousehold } from './new-household.ts';
import { type Composition, compose, NONE } from './population.ts';
import type { DwellingType, Stock } from './sector.ts';
import { CELLS, cellOf, drawDay, kindOf, type Mover, mixOf, settleIn, type World, wantedHouseholds } from './world.ts';

const UNKNOWN_TYPE = 255;
const scratch: Composition = { children: 0, extraAdults: 0, headAge: 0, type: 0 };
const everybody: number[] = [];
const bands = headAges.length;

/** Movers waiting per kommune and dwelling type. */
type Queues = readonly (readonly [Mover[], Mover[], Mover[]])[];

/**
 * Lets the vacant dwellings of the year: to households from other almen dwellings, then to new ones chosen so that
 * the mix of the region comes closer to its target. Movers who find nothing leave the sector.
 */
export function fillVacancies(world: World, year: number): void {
  const { sector } = world;
  const queues = queueMovers(world, year + 1);
  const needs = sector.kommuner.length > 0 ? regionalNeeds(world, year) : [];
  for (const type of [1, 2, 0] as const) {
    for (const stock of sector.stocks) if (stock.type === type) fillStock(world, stock, queues, needs, year);
  }
  for (const queue of queues) for (const list of queue) for (const mover of list) giveUp(world, mover);
  world.movers.length = 0;
}

function queueMovers(world: World, next: number): Queues {
  const queues: [Mover[], Mover[], Mover[]][] = world.sector.kommuner.map(() => [[], [], []]);
  for (const mover of world.movers) {
    const site = world.sector.sites[world.sector.stocks[mover.fromStock]?.site ?? 0];
    queues[site?.kommune ?? 0]?.[wantedType(world, mover.household, next)].push(mover);
  }
  return queues;
}

function wantedType(world: World, household: number, next: number): DwellingType {
  const c = compose(world.people, household, next, scratch);
  if (c.children > 0 || c.extraAdults > 0) return 0;
  if (c.headAge >= 65) return world.dice.chance(0.35) ? 2 : 0;
  return c.headAge < 28 && world.dice.chance(0.25) ? 1 : 0;
}

/** Households wanted minus households there, per region and cell. */
function regionalNeeds(world: World, year: number): Float64Array[] {
  const { sector, people } = world;
  const regions = calibration.regions.length;
  const needs = Array.from({ length: regions }, () => new Float64Array(CELLS));
  const wanted = new Float64Array(regions);
  for (const s of sector.stocks) {
    const region = regionOf(world, s);
    wanted[region] = (wanted[region] ?? 0) + wantedHouseholds(world, s.index, year);
  }
  needs.forEach((cells, r) => {
    mixOf(r).forEach((share, c) => {
      cells[c] = share * (wanted[r] ?? 0);
    });
  });
  const count = (household: number, stock: number): void => {
    const record = sector.stocks[stock];
    if (!record) return;
    const c = compose(people, household, year + 1, scratch);
    const cells = needs[regionOf(world, record)];
    const cell = cellOf(kindOf(c.type), c.headAge);
    if (cells) cells[cell] = (cells[cell] ?? 0) - 1;
  };
  for (let h = 0; h < people.households; h++) if ((people.stock[h] ?? NONE) !== NONE) count(h, people.stock[h] ?? 0);
  for (const mover of world.movers) count(mover.household, mover.fromStock);
  return needs;
}

function regionOf(world: World, stock: Stock): number {
  return world.sector.kommuner[world.sector.sites[stock.site]?.kommune ?? 0]?.region ?? 0;
}

function fillStock(world: World, stock: Stock, queues: Queues, needs: readonly Float64Array[], year: number): void {
  const site = world.sector.sites[stock.site];
  if (!site) return;
  const missing = wantedHouseholds(world, stock.index, year) - (world.occupied[stock.index] ?? 0);
  const earliest = site.openYear === year ? 60 : 0;
  for (let i = 0; i < missing; i++) {
    const mover = takeMover(world, queues, site.kommune, stock);
    if (mover) take(world, mover, stock, year, earliest);
    else welcome(world, stock, needs[regionOf(world, stock)], year, earliest);
  }
}

function takeMover(world: World, queues: Queues, kommune: number, stock: Stock): Mover | undefined {
  const near = queues[kommune]?.[stock.type];
  if (near && near.length > 0 && world.dice.chance(0.6)) {
    const other = near.findLastIndex((m) => world.sector.stocks[m.fromStock]?.site !== stock.site);
    if (other >= Math.max(0, near.length - 8)) return near.splice(other, 1)[0];
    if (world.dice.chance(0.2)) return near.pop();
  }
  if (!world.dice.chance(0.08)) return undefined;
  return queues[world.dice.below(queues.length)]?.[stock.type].pop();
}

function take(world: World, mover: Mover, stock: Stock, year: number, earliest: number): void {
  const { people, moves, sector } = world;
  const from = sector.stocks[mover.fromStock];
  settleIn(world, mover.household, stock.index);
  const after = compose(people, mover.household, year + 1, scratch).type;
  const day = Math.max(earliest, mover.day);
  for (const p of people.members(mover.household, everybody)) {
    moves.add(p, day, from?.site ?? OUTSIDE, stock.site, MOVED, mover.before, after);
  }
  if (!mover.vacated) return;
  const same = sector.sites[from?.site ?? 0]?.organisation === sector.sites[stock.site]?.organisation;
  const left = same ? world.leftInside : world.leftOutside;
  left[mover.fromStock] = (left[mover.fromStock] ?? 0) + 1;
}

function giveUp(world: World, mover: Mover): void {
  const { people, moves, sector } = world;
  const site = sector.stocks[mover.fromStock]?.site ?? OUTSIDE;
  for (const p of [...people.members(mover.household, everybody)]) {
    people.moveOut(p);
    moves.add(p, mover.day, site, OUTSIDE, MOVED, mover.before, UNKNOWN_TYPE);
  }
  if (mover.vacated) world.leftOutside[mover.fromStock] = (world.leftOutside[mover.fromStock] ?? 0) + 1;
}

/** Cells a dwelling type lets in: youth singles and couples, elderly singles and couples, everybody. */
function suits(type: DwellingType, cell: number): boolean {
  const kind = Math.floor(cell / bands);
  const band = cell % bands;
  if (type === 0) return true;
  if (kind !== 0 && kind !== 1 && kind !== 4) return false;
  return type === 1 ? band <= 1 : band >= 4;
}

const weights = new Float64Array(CELLS);

function welcome(world: World, stock: Stock, needs: Float64Array | undefined, year: number, earliest: number): void {
  if (!needs) return;
  let total = 0;
  for (let c = 0; c < CELLS; c++) {
    const weight = suits(stock.type, c) ? Math.max(0.02, needs[c] ?? 0) : 0;
    weights[c] = weight;
    total += weight;
  }
  const cell = world.dice.weighted(weights, total);
  needs[cell] = (needs[cell] ?? 0) - 1;
  const household = newHousehold(world, stock.index, Math.floor(cell / bands), cell % bands, year + 1);
  const after = compose(world.people, household, year + 1, scratch).type;
  const day = Math.max(earliest, drawDay(world.dice));
  const origin = world.people.origin[world.people.first[household] ?? 0] ?? 5;
  const art = (origin === 24 || origin === 25) && world.dice.chance(0.14) ? IMMIGRATED : MOVED;
  for (const p of world.people.members(household, everybody)) {
    world.moves.add(p, day, OUTSIDE, stock.site, art, UNKNOWN_TYPE, after);
  }
}
