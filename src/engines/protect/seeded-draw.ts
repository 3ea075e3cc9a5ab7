import { invariant } from '../../domain/kernel/invariant.ts';

const SPAN = 2 ** 32;
const SEED_BYTES = 16;

/** Gives the next whole number in 0 … 2³²−1. */
export type Draw = () => number;

/**
 * A small generator seeded by the first 16 bytes of a keyed hash. Good for choosing a direction of rounding when
 * the key of the hash is secret; not a cipher. The same seed gives the same numbers everywhere.
 */
export function openDraw(seed: Uint8Array): Draw {
  invariant(seed.byteLength >= SEED_BYTES, 'the seed of a draw is too short');
  const words = new DataView(seed.buffer, seed.byteOffset, SEED_BYTES);
  let a = words.getUint32(0, true);
  let b = words.getUint32(4, true);
  let c = words.getUint32(8, true);
  let counter = words.getUint32(12, true);
  return () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return mixed >>> 0;
  };
}

/**
 * One of the two neighbouring multiples of `n`, up with probability (count mod n) / n, so that the error is 0 on
 * average. A multiple stays, zero stays zero. `drawn` is the cell's number in 0 … 2³²−1, drawn without looking at
 * the count: an unchanged count keeps its value when other counts change.
 * @throws InvariantError on a negative count or one that is not whole.
 * @source diskretion.md 4.1 and 4.3
 */
export function roundToBase(count: number, n: number, drawn: number): number {
  invariant(Number.isInteger(count) && count >= 0, 'a count of heads is whole and not negative');
  const rest = count % n;
  if (rest === 0) return count;
  return count - rest + (drawn * n < rest * SPAN ? n : 0);
}
