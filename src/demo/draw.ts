/**
 * Chance by address: the same (seed, subject, purpose, turn) always gives the same number, in any order of asking.
 * That is what makes a full-scale Denmark deterministic without keeping a stream per person.
 */
export function hash32(a: number, b: number, c = 0): number {
  let h =
    Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(b + 0x7f4a7c15, 0xc2b2ae35) ^
    Math.imul(c + 0x165667b1, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  h ^= h >>> 15;
  return h >>> 0;
}

/** A number in [0, 1) by address. */
export function unit(a: number, b: number, c = 0): number {
  return hash32(a, b, c) / 4294967296;
}

/** A stream of numbers in [0, 1): for the simulation, which always runs in the same order. */
export class Dice {
  private state: number;
  private evenly: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
    this.evenly = this.next();
  }
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** A number in [0, 1) of a sequence that fills the interval evenly, so that shares come out close even of few draws. */
  even(): number {
    this.evenly = (this.evenly + 0.6180339887498949) % 1;
    return this.evenly;
  }
  /** Whole number in [0, n). */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
  /** Standard normal, near enough (sum of four uniforms; tails end at ±3.46). */
  normal(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.7320508;
  }
  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError('pick from an empty list');
    return item;
  }
  /** Index drawn with the given weights (not all 0); `roll` in [0, 1) decides. */
  weighted(weights: ArrayLike<number>, total: number, roll = this.next()): number {
    let rest = roll * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i] ?? 0;
      if (weight <= 0) continue;
      last = i;
      rest -= weight;
      if (rest < 0) return i;
    }
    return last;
  }
}
