import { hash32 } from './draw.ts';

/** A one-to-one scrambling of numbers below 2^31: two subjects never share a pseudonym. */
export function scramble(subject: number, seed: number): number {
  let x = (Math.imul(subject, 0x2c1b3c6d) + (seed | 1)) & 0x7fffffff;
  x ^= x >>> 15;
  x = Math.imul(x, 0x297a2d39) & 0x7fffffff;
  return x ^ (x >>> 16);
}

/** The second half of a pseudonym; need not be unique. */
export function salt(subject: number, seed: number): number {
  return hash32(seed, subject, 0x5a17) >>> 1;
}
