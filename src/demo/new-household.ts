import { headAges } from './calibration.ts';
import { drawCountry } from './countries.ts';
import type { Dice } from './draw.ts';
import type { Population } from './population.ts';
import { ORIGIN_BY_STRAIN, settleIn, type World } from './world.ts';

const SINGLE_MAN = 0;
const COUPLE = 4;
const COUPLE_WITH_CHILDREN = 5;
const SEVERAL = 6;

/** Odds of a non-western head by kind and age, on top of the estate's strain. */
function nonWestern(kind: number, age: number, level: number): number {
  const family = [0, -0.25, 0.1, 0.35, -0.1, 1.25, 1.2][kind] ?? 0;
  const old = age >= 65 ? -1.5 : 0;
  return 1 / (1 + Math.exp(-level - family - old));
}

function drawOrigin(world: World, kind: number, age: number, strain: number): number {
  const { dice } = world;
  const roll = dice.next();
  const other = nonWestern(kind, age, world.originLevel + ORIGIN_BY_STRAIN * strain);
  if (roll < other) return age < 40 && dice.chance(0.32) ? 35 : 25;
  if (roll < other + 0.055) return age < 40 && dice.chance(0.12) ? 34 : 24;
  return 5;
}

/** A child's origin follows the parent's (DST's definitions), most of them born in Denmark. */
export function childOrigin(parent: number, age: number, dice: Dice): number {
  if (parent === 5) return 5;
  const western = parent === 24 || parent === 34;
  if (parent === 34 || parent === 35) return dice.chance(0.45) ? 5 : parent;
  if (age > 4 && dice.chance(0.28)) return parent;
  return western ? 34 : 35;
}

function drawAge(kind: number, band: number, dice: Dice): number {
  const low = headAges[band] ?? 18;
  if (band === 5) return Math.min(104, low + Math.floor(-Math.log(1 - dice.next()) * 5.2));
  const high = headAges[band + 1] ?? 80;
  const withChildren = kind === 2 || kind === 3 || kind === 5;
  const width = withChildren && band === 3 ? 8 : high - low;
  return low + dice.below(width);
}

function addAdult(
  people: Population,
  age: number,
  sex: number,
  origin: number,
  strain: number,
  year: number,
  dice: Dice,
): number {
  const setback = 0.33 * strain + (origin === 25 || origin === 35 ? 0.22 : 0);
  return people.addPerson(year - 1 - age, sex, origin, drawCountry(origin, dice), dice.normal() - setback, year - 1);
}

function childrenIn(kind: number, dice: Dice): number {
  const roll = dice.next();
  if (kind === COUPLE_WITH_CHILDREN)
    return 1 + Number(roll < 0.75) + Number(roll < 0.42) + Number(roll < 0.17) + Number(roll < 0.05);
  if (kind === SEVERAL) return Number(roll < 0.48) + Number(roll < 0.3) + Number(roll < 0.12);
  return 1 + Number(roll < 0.5) + Number(roll < 0.18) + Number(roll < 0.04);
}

/** Makes a household of a kind and age band in a vacant dwelling of the stock, as it is on 1 January of `year`. */
export function newHousehold(world: World, stock: number, kind: number, band: number, year: number): number {
  const { people, dice, sector } = world;
  const strain = sector.sites[sector.stocks[stock]?.site ?? 0]?.strain ?? 0;
  const household = people.addHousehold(-1, -1);
  settleIn(world, household, stock);
  const age = drawAge(kind, band, dice);
  const origin = drawOrigin(world, kind, age, strain);
  const sex = headSex(kind, dice);
  const first = addAdult(people, age, sex, origin, strain, year, dice);
  people.moveIn(first, household);
  people.first[household] = first;
  if (kind === COUPLE || kind === COUPLE_WITH_CHILDREN) addPartner(world, household, age, sex, origin, strain, year);
  if (kind === SEVERAL) addAnotherAdult(world, household, age, origin, strain, year);
  if (kind === 2 || kind === 3 || kind >= COUPLE_WITH_CHILDREN) {
    for (let n = childrenIn(kind, dice); n > 0; n--) addChild(world, household, age, origin, strain, year);
  }
  return household;
}

function headSex(kind: number, dice: Dice): number {
  if (kind === SINGLE_MAN || kind === 2) return 1;
  if (kind === 1 || kind === 3) return 2;
  return dice.chance(0.5) ? 1 : 2;
}

function addPartner(
  world: World,
  h: number,
  age: number,
  sex: number,
  origin: number,
  strain: number,
  year: number,
): void {
  const { people, dice } = world;
  const theirAge = Math.max(18, Math.min(104, age + (sex === 1 ? -2 : 2) + Math.round(dice.normal() * 3)));
  const theirOrigin = dice.chance(0.86) ? origin : drawOrigin(world, COUPLE, theirAge, strain);
  const other = dice.chance(0.97) ? 3 - sex : sex;
  const partner = addAdult(people, theirAge, other, theirOrigin, strain, year, dice);
  people.moveIn(partner, h);
  people.second[h] = partner;
  const marriedOdds = age >= 50 ? 0.82 : 0.3 + (age - 18) * 0.012;
  people.married[h] = dice.chance(origin === 25 ? Math.max(0.75, marriedOdds) : marriedOdds) ? 1 : 0;
}

/** The further adult of a household with several families: a grown-up child, or somebody of about the same age. */
function addAnotherAdult(world: World, h: number, age: number, origin: number, strain: number, year: number): void {
  const { people, dice } = world;
  const theirAge =
    age >= 40 ? Math.max(18, Math.min(age - 19, 18 + dice.below(8))) : Math.max(18, age - 3 + dice.below(7));
  const theirOrigin = age >= 40 ? childOrigin(origin, theirAge, dice) : origin;
  people.moveIn(addAdult(people, theirAge, dice.chance(0.55) ? 1 : 2, theirOrigin, strain, year, dice), h);
}

function addChild(
  world: World,
  h: number,
  parentAge: number,
  parentOrigin: number,
  strain: number,
  year: number,
): void {
  const { people, dice } = world;
  const oldest = Math.max(1, Math.min(18, parentAge - 18));
  const youngest = Math.max(0, Math.min(oldest - 1, parentAge - 45));
  const age = youngest + dice.below(oldest - youngest);
  const origin = childOrigin(parentOrigin, age, dice);
  people.moveIn(addAdult(people, age, dice.chance(0.512) ? 1 : 2, origin, strain, year, dice), h);
}

/** Somebody who moves in with a household already there: a child to the other parent, or a grown-up. Returns the person. */
export function newMember(world: World, household: number, child: boolean, year: number): number {
  const { people, sector } = world;
  const first = people.first[household] ?? 0;
  const strain = sector.sites[sector.stocks[people.stock[household] ?? 0]?.site ?? 0]?.strain ?? 0;
  const add = child ? addChild : addAnotherAdult;
  add(world, household, people.age(first, year), people.origin[first] ?? 5, strain, year);
  return people.people - 1;
}

/** A single grown-up who moves in with a household as a partner. Returns the person. */
export function newPartner(world: World, household: number, year: number): number {
  const { people, sector } = world;
  const first = people.first[household] ?? 0;
  const strain = sector.sites[sector.stocks[people.stock[household] ?? 0]?.site ?? 0]?.strain ?? 0;
  const sex = people.sex[first] ?? 1;
  addPartner(world, household, people.age(first, year), sex, people.origin[first] ?? 5, strain, year);
  return people.second[household] ?? 0;
}
