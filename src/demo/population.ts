import { invariant } from '../domain/kernel/invariant.ts';
import { hash32 } from './draw.ts';

/** No person or household. */
export const NONE = -1;

/**
 * Everybody who ever lives in the synthetic sector, as columns. A person's row number is the identity behind the
 * pseudonym; a household is a linked list of persons with up to two `base` adults (a single, or a couple).
 */
export class Population {
  people = 0;
  households = 0;
  readonly birthYear: Int16Array;
  /** 1 man, 2 woman. */
  readonly sex: Uint8Array;
  /** herkomst5 as a number. */
  readonly origin: Uint8Array;
  /** Index in the demo's country list, 0 = not given. */
  readonly country: Uint8Array;
  /** Advantage, about standard normal: education, work and income follow it. */
  readonly advantage: Float32Array;
  /** Household lived in now, or NONE after death or leaving the sector. */
  readonly home: Int32Array;
  readonly nextInHome: Int32Array;
  /** Year the person last came to Denmark or the sector; decides whole-year tax liability. */
  readonly arrived: Int16Array;

  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly member: Int32Array;
  readonly size: Uint8Array;
  readonly married: Uint8Array;
  /** Stock lived in now, or NONE when dissolved or gone. */
  readonly stock: Int32Array;
  readonly dwelling: Int32Array;

  constructor(capacityPeople: number, capacityHouseholds: number) {
    this.birthYear = new Int16Array(capacityPeople);
    this.sex = new Uint8Array(capacityPeople);
    this.origin = new Uint8Array(capacityPeople);
    this.country = new Uint8Array(capacityPeople);
    this.advantage = new Float32Array(capacityPeople);
    this.home = new Int32Array(capacityPeople).fill(NONE);
    this.nextInHome = new Int32Array(capacityPeople).fill(NONE);
    this.arrived = new Int16Array(capacityPeople);
    this.first = new Int32Array(capacityHouseholds).fill(NONE);
    this.second = new Int32Array(capacityHouseholds).fill(NONE);
    this.member = new Int32Array(capacityHouseholds).fill(NONE);
    this.size = new Uint8Array(capacityHouseholds);
    this.married = new Uint8Array(capacityHouseholds);
    this.stock = new Int32Array(capacityHouseholds).fill(NONE);
    this.dwelling = new Int32Array(capacityHouseholds).fill(NONE);
  }

  addPerson(
    birthYear: number,
    sex: number,
    origin: number,
    country: number,
    advantage: number,
    arrived: number,
  ): number {
    const p = this.people;
    invariant(p < this.birthYear.length, 'room for more people');
    this.people += 1;
    this.birthYear[p] = birthYear;
    this.sex[p] = sex;
    this.origin[p] = origin;
    this.country[p] = country;
    this.advantage[p] = advantage;
    this.arrived[p] = arrived;
    return p;
  }

  addHousehold(stock: number, dwelling: number): number {
    const h = this.households;
    invariant(h < this.stock.length, 'room for more households');
    this.households += 1;
    this.stock[h] = stock;
    this.dwelling[h] = dwelling;
    return h;
  }

  moveIn(person: number, household: number): void {
    this.home[person] = household;
    this.nextInHome[person] = this.member[household] ?? NONE;
    this.member[household] = person;
    this.size[household] = (this.size[household] ?? 0) + 1;
  }

  /** Takes a person out of the household; a widowed or left partner becomes the base adult. */
  moveOut(person: number): void {
    const h = this.home[person] ?? NONE;
    if (h === NONE) return;
    this.home[person] = NONE;
    this.size[h] = (this.size[h] ?? 1) - 1;
    const after = this.nextInHome[person] ?? NONE;
    if (this.member[h] === person) this.member[h] = after;
    else {
      let p = this.member[h] ?? NONE;
      while (p !== NONE && this.nextInHome[p] !== person) p = this.nextInHome[p] ?? NONE;
      if (p !== NONE) this.nextInHome[p] = after;
    }
    this.nextInHome[person] = NONE;
    if (this.second[h] === person) this.second[h] = NONE;
    if (this.first[h] === person) {
      this.first[h] = this.second[h] ?? NONE;
      this.second[h] = NONE;
    }
  }

  /** Completed years on 1 January of the year. */
  age(person: number, year: number): number {
    return year - 1 - (this.birthYear[person] ?? 0);
  }

  /** Everyone in the household, in a stable order. */
  members(household: number, into: number[]): number[] {
    into.length = 0;
    for (let p = this.member[household] ?? NONE; p !== NONE; p = this.nextInHome[p] ?? NONE) into.push(p);
    return into;
  }

  /** A household whose base adults are gone: the oldest member takes over if 18; otherwise it has no adult. */
  settle(household: number, year: number): void {
    if (this.first[household] !== NONE) return;
    let oldest = NONE;
    for (let p = this.member[household] ?? NONE; p !== NONE; p = this.nextInHome[p] ?? NONE) {
      if (oldest === NONE || (this.birthYear[p] ?? 0) < (this.birthYear[oldest] ?? 0)) oldest = p;
    }
    if (oldest !== NONE && this.age(oldest, year) >= 18) this.first[household] = oldest;
  }
}

/** Composition of a household on 1 January of a year. */
export interface Composition {
  children: number;
  extraAdults: number;
  /** Age of the oldest base adult, or of the oldest member. */
  headAge: number;
  /** Index in `hustyper10`: M0, M1, K0, K1, PAR0, PAR1, PA0, PA1, IHB, AH. */
  type: number;
}

/** Counts the household's members by role. */
export function compose(people: Population, household: number, year: number, out: Composition): Composition {
  const first = people.first[household] ?? NONE;
  const second = people.second[household] ?? NONE;
  out.children = 0;
  out.extraAdults = 0;
  out.headAge = 0;
  for (let p = people.member[household] ?? NONE; p !== NONE; p = people.nextInHome[p] ?? NONE) {
    const age = people.age(p, year);
    if (p === first || p === second) out.headAge = Math.max(out.headAge, age);
    else if (age < 18) out.children += 1;
    else out.extraAdults += 1;
  }
  out.type = typeOf(people, household, out, first, second);
  return out;
}

function typeOf(people: Population, h: number, c: Composition, first: number, second: number): number {
  const kids = c.children > 0 ? 1 : 0;
  if (c.extraAdults > 0) return 9;
  if (first === NONE) return 8;
  if (second !== NONE) return (people.married[h] === 1 ? 4 : 6) + kids;
  return (people.sex[first] === 1 ? 0 : 2) + kids;
}

/** Stable 32-bit address of a person for drawing attributes and pseudonyms. */
export function addressOf(seed: number, person: number): number {
  return hash32(seed, person, 0x5eed);
}
