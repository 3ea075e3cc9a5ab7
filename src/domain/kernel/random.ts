/** A stream of numbers that depends on its seed alone. Handed to what needs chance, so that no engine makes its own. */
export interface Random {
  /** In [0, 1), 32 bits fine. */
  uniform(): number;
  /** Whole number from 0 up to, not including, `below`. @throws RangeError unless `below` is at least 1. */
  integer(below: number): number;
  /** One of the items. @throws RangeError on an empty list. */
  choice<T>(items: readonly T[]): T;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** A new list in random order; the list given is left as it is. */
  shuffle<T>(items: readonly T[]): readonly T[];
}

/** Four 32-bit words from a text or bytes: every bit of the seed moves every word. */
function wordsOf(seed: string | Uint8Array): readonly [number, number, number, number] {
  const bytes = typeof seed === 'string' ? new TextEncoder().encode(seed) : seed;
  const words: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  for (const byte of bytes) {
    words[0] = Math.imul(words[0] ^ byte, 0x01000193);
    words[1] = Math.imul(words[1] ^ byte ^ words[0], 0x85ebca6b);
    words[2] = Math.imul(words[2] + words[1] + byte, 0xc2b2ae35);
    words[3] = Math.imul(words[3] ^ (words[2] >>> 13) ^ byte, 0x27d4eb2f);
  }
  return words;
}

/** Small fast counter generator (sfc32, 128 bits of state): one step. */
function stepper(words: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = words;
  return () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
}

/**
 * A seeded generator; the same seed gives the same numbers on every machine. For simulation and rounding draws, not
 * for secrets.
 */
export function randomFrom(seed: string | Uint8Array): Random {
  const next = stepper(wordsOf(seed));
  // The first numbers still resemble the seed.
  for (let i = 0; i < 16; i++) next();
  const uniform = (): number => next() / 4294967296;
  const integer = (below: number): number => {
    if (!(below >= 1)) throw new RangeError(`integer below ${below}`);
    return Math.floor(uniform() * below);
  };
  const choice = <T>(items: readonly T[]): T => {
    const item = items[integer(items.length)];
    if (item === undefined) throw new RangeError('choice from a list with holes');
    return item;
  };
  return {
    uniform,
    integer,
    choice,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: uniform() }))
        .toSorted((x, y) => x.at - y.at)
        .map(({ item }) => item),
  };
}
