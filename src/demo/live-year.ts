import { calibration, headAges } from './calibration.ts';
import { BORN, DIED, EMIGRATED, MOVED, OUTSIDE } from './moves.ts';
import { childOrigin, newMember, newPartner } from './new-household.ts';
import { type Composition, compose, NONE } from './population.ts';
import { drawDay, vacate, type World, wantedHouseholds } from './world.ts';

const UNKNOWN_TYPE = 255;
const LAST_DAY = 364;
/** Share of households a child, or a grown-up, comes to live with in a year. */
const CHILD_COMES = 0.05;
const ADULT_COMES = 0.022;
const scratch: Composition = { children: 0, extraAdults: 0, headAge: 0, type: 0 };
const everybody: number[] = [];

/** Yearly probability of dying by age; a smooth curve close to Danish life tables, a little above them. */
function dying(age: number): number {
  if (age < 1) return 0.003;
  return Math.min(1, age > 104 ? 1 : 0.000033 * Math.exp(0.0945 * age));
}

/**
 * One calendar year in every household: deaths, births, young people leaving home, couples parting and meeting, and
 * households giving up their dwelling. Those who want another almen dwelling wait in `world.movers`.
 */
export function liveYear(world: World, year: number): void {
  const existing = world.people.households;
  world.leftInside.fill(0);
  world.leftOutside.fill(0);
  for (let h = 0; h < existing; h++) {
    if ((world.people.stock[h] ?? NONE) === NONE) continue;
    world.people.settle(h, year);
    const before = compose(world.people, h, year, scratch).type;
    loseTheDead(world, h, year, before);
    if ((world.people.stock[h] ?? NONE) === NONE) continue;
    leaveHome(world, h, year, before);
    part(world, h, year, before);
    meet(world, h, year, before);
    giveBirth(world, h, year, before);
    receive(world, h, year, before);
  }
  leaveDwellings(world, existing, year);
}

function siteOf(world: World, stock: number): number {
  return world.sector.stocks[stock]?.site ?? OUTSIDE;
}

function loseTheDead(world: World, h: number, year: number, before: number): void {
  const { people, dice, moves } = world;
  const site = siteOf(world, people.stock[h] ?? NONE);
  for (const p of people.members(h, everybody)) {
    if (!dice.chance(dying(people.age(p, year)))) continue;
    moves.add(p, dice.below(latestDay(world, site, year)), site, OUTSIDE, DIED, before, UNKNOWN_TYPE);
    people.moveOut(p);
  }
  if ((people.size[h] ?? 0) === 0) {
    const stock = vacate(world, h);
    if (stock !== NONE) world.leftOutside[stock] = (world.leftOutside[stock] ?? 0) + 1;
    return;
  }
  people.settle(h, year);
  // Children whose only adult died are taken in elsewhere.
  if (people.first[h] === NONE && people.size[h] !== 0 && before !== 8) leaveSector(world, h, year, before, NONE);
}

/** Last day of the year (0-364) something can happen on a site: a closing site is empty by midsummer. */
function latestDay(world: World, site: number, year: number): number {
  return world.sector.sites[site]?.closeYear === year ? 175 : LAST_DAY;
}

function moveDay(world: World, site: number, year: number): number {
  return Math.min(drawDay(world.dice), latestDay(world, site, year));
}

/** The whole household leaves its dwelling and the sector; `stock` NONE when it still lives in it. */
function leaveSector(world: World, h: number, year: number, before: number, day: number): void {
  const { people, moves, dice } = world;
  const stock = vacate(world, h);
  if (stock === NONE) return;
  world.leftOutside[stock] = (world.leftOutside[stock] ?? 0) + 1;
  const site = siteOf(world, stock);
  const when = day === NONE ? moveDay(world, site, year) : day;
  const abroad = dice.chance(0.05) ? EMIGRATED : MOVED;
  for (const p of [...people.members(h, everybody)]) {
    people.moveOut(p);
    moves.add(p, when, site, OUTSIDE, abroad, before, UNKNOWN_TYPE);
  }
}

/** One person leaves the household: to an own almen dwelling (a new household among the movers) or out of the sector. */
function leaveAlone(world: World, p: number, h: number, year: number, before: number, stay: number): void {
  const { people, moves, dice } = world;
  const stock = people.stock[h] ?? NONE;
  const site = siteOf(world, stock);
  const day = moveDay(world, site, year);
  people.moveOut(p);
  if (!dice.chance(stay)) {
    moves.add(p, day, site, OUTSIDE, dice.chance(0.05) ? EMIGRATED : MOVED, before, UNKNOWN_TYPE);
    return;
  }
  const household = people.addHousehold(NONE, NONE);
  people.moveIn(p, household);
  if (people.age(p, year + 1) >= 18) people.first[household] = p;
  world.movers.push({ household, fromStock: stock, day, before, vacated: false });
}

function leaveHome(world: World, h: number, year: number, before: number): void {
  const { people, dice } = world;
  if ((people.size[h] ?? 0) < 2) return;
  const first = people.first[h];
  const second = people.second[h];
  for (const p of [...people.members(h, everybody)]) {
    if (p === first || p === second) continue;
    const age = people.age(p, year);
    const odds = leavingHome(age);
    if (odds > 0 && dice.chance(odds)) leaveAlone(world, p, h, year, before, age < 18 ? 0.02 : 0.3);
  }
}

// Children move too: to the other parent, to a boarding school, into care.
function leavingHome(age: number): number {
  if (age < 17) return 0.062;
  if (age < 20) return 0.34;
  return age < 25 ? 0.46 : 0.42;
}

function part(world: World, h: number, year: number, before: number): void {
  const { people, dice } = world;
  const second = people.second[h] ?? NONE;
  if (second === NONE) return;
  const age = people.age(second, year);
  if (!dice.chance(age < 50 ? 0.085 : 0.016)) return;
  const first = people.first[h] ?? NONE;
  const leaver = people.sex[second] === 1 || dice.chance(0.3) ? second : first;
  leaveAlone(world, leaver, h, year, before, 0.35);
}

function meet(world: World, h: number, year: number, before: number): void {
  const { people, dice, moves } = world;
  const first = people.first[h] ?? NONE;
  if (first === NONE || people.second[h] !== NONE || before === 9 || before === 8) return;
  const age = people.age(first, year);
  const odds = age < 40 ? 0.085 : 0.025;
  const site = siteOf(world, people.stock[h] ?? NONE);
  if (age > 70 || latestDay(world, site, year) < LAST_DAY || !dice.chance(odds)) return;
  const partner = newPartner(world, h, year + 1);
  const after = compose(people, h, year + 1, scratch).type;
  moves.add(partner, drawDay(dice), OUTSIDE, site, MOVED, UNKNOWN_TYPE, after);
}

function giveBirth(world: World, h: number, year: number, before: number): void {
  const { people, dice, moves } = world;
  const first = people.first[h] ?? NONE;
  const second = people.second[h] ?? NONE;
  const mother = people.sex[first] === 2 ? first : second;
  if (mother === NONE || people.sex[mother] !== 2) return;
  const age = people.age(mother, year);
  if (age < 18 || age > 43) return;
  const peak = 1 - Math.abs(age - 29) / 16;
  if (!dice.chance((second === NONE ? 0.045 : 0.16) * peak)) return;
  const site = siteOf(world, people.stock[h] ?? NONE);
  const origin = childOrigin(people.origin[mother] ?? 5, 0, dice);
  const country = origin === 5 ? 0 : (people.country[mother] ?? 0);
  const advantage = (people.advantage[mother] ?? 0) * 0.5 + dice.normal() * 0.8;
  const child = people.addPerson(year, dice.chance(0.512) ? 1 : 2, origin, country, advantage, year - 1);
  people.moveIn(child, h);
  moves.add(child, dice.below(latestDay(world, site, year)), OUTSIDE, site, BORN, UNKNOWN_TYPE, before);
}

/** Children come to live with the other parent; grown-up relatives and friends move in for a while. */
function receive(world: World, h: number, year: number, before: number): void {
  const { people, dice, moves } = world;
  const first = people.first[h] ?? NONE;
  if (first === NONE || before === 8) return;
  const age = people.age(first, year);
  const site = siteOf(world, people.stock[h] ?? NONE);
  if (age < 22 || age > 75 || latestDay(world, site, year) < LAST_DAY) return;
  const roll = dice.next();
  const alone = people.sex[first] === 1 && people.second[h] === NONE;
  const child = age >= 26 && age <= 55 && roll < (alone ? CHILD_COMES / 3 : CHILD_COMES);
  if (!child && (before === 9 || roll < CHILD_COMES || roll > CHILD_COMES + ADULT_COMES)) return;
  const newcomer = newMember(world, h, child, year + 1);
  const after = compose(people, h, year + 1, scratch).type;
  moves.add(newcomer, drawDay(dice), OUTSIDE, site, MOVED, UNKNOWN_TYPE, after);
}

// Fewer moved in the years of the pandemic.
function quiet(year: number): number {
  return year === 2020 || year === 2021 ? 0.92 : 1;
}

/**
 * Households give up their dwelling: the young and those in youth dwellings most. The level by type of dwelling is
 * met exactly, deaths of people living alone included; who leaves is chance.
 */
function leaveDwellings(world: World, existing: number, year: number): void {
  const { people, dice, sector } = world;
  const readiness = new Float64Array(existing);
  const ready = new Float64Array(3);
  const wanted = new Float64Array(3);
  for (const s of sector.stocks) {
    const open = wantedHouseholds(world, s.index, year) > 0 ? s.dwellings : 0;
    const rate = (calibration.leftByType[s.type] ?? 0) * quiet(year);
    wanted[s.type] = (wanted[s.type] ?? 0) + open * rate - (world.leftOutside[s.index] ?? 0);
  }
  for (let h = 0; h < existing; h++) {
    const stock = people.stock[h] ?? NONE;
    if (stock === NONE) continue;
    const type = sector.stocks[stock]?.type ?? 0;
    readiness[h] = calibration.leaving[bandOf(compose(people, h, year, scratch).headAge)] ?? 0;
    ready[type] = (ready[type] ?? 0) + (readiness[h] ?? 0);
  }
  const due = Float64Array.from({ length: 3 }, () => dice.next());
  for (let h = 0; h < existing; h++) {
    const stock = people.stock[h] ?? NONE;
    if (stock === NONE) continue;
    const record = sector.stocks[stock];
    const type = record?.type ?? 0;
    const closing = sector.sites[record?.site ?? 0]?.closeYear === year;
    due[type] = (due[type] ?? 0) + ((readiness[h] ?? 0) * Math.max(0, wanted[type] ?? 0)) / (ready[type] || 1);
    if ((due[type] ?? 0) >= 1) due[type] = (due[type] ?? 0) - 1;
    else if (!closing) continue;
    leaveDwelling(world, h, year, closing ? 0.8 : calibration.stayInSector);
  }
}

function bandOf(age: number): number {
  let band = headAges.length - 1;
  while (band > 0 && age < (headAges[band] ?? 0)) band -= 1;
  return band;
}

function leaveDwelling(world: World, h: number, year: number, stay: number): void {
  const { people, dice, sector } = world;
  const stock = people.stock[h] ?? NONE;
  const before = compose(people, h, year, scratch).type;
  const day = moveDay(world, sector.stocks[stock]?.site ?? OUTSIDE, year);
  if (!dice.chance(stay)) {
    leaveSector(world, h, year, before, day);
    return;
  }
  vacate(world, h);
  world.movers.push({ household: h, fromStock: stock, day, before, vacated: true });
}
